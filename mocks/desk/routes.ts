import {
  decideReviewItem,
  listReviewItems,
  progressAssistance,
  readReviewItem,
  retrySettlement,
} from '#contract/refund';
import { reading, type Route, writing } from '../platform/route';
import { decideItem, type DeskDecisions, explanationOf, itemOf, retryItem } from './decide';
import { moved } from './items';
import { deskPage, toReviewDetail, toReviewItem, waitingCounts } from './views';

/** REV-1, REV-2 over HTTP. A wrong explanation is told before a lost race: 422 goes before 409 (GEN-9). */
export function deskRoutes(decisions: DeskDecisions): readonly Route[] {
  return [
    reading(listReviewItems, ({ tx, query, language }) => {
      const { items, ...page } = deskPage(tx, query);
      return {
        ...page,
        items: items.map((item) => toReviewItem(tx, item, decisions, language)),
        waiting: waitingCounts(tx),
      };
    }),
    reading(readReviewItem, ({ tx, params, language }) =>
      toReviewDetail(tx, itemOf(tx, params.id), decisions, language),
    ),
    writing(decideReviewItem, ({ tx, params, body, language }) => {
      const rejection =
        body.decision === 'reject'
          ? { reason: body.reason, explanation: explanationOf(body.explanation) }
          : null;
      const decided = decideItem(tx, decisions, itemOf(tx, params.id), 'specialist', rejection);
      return toReviewDetail(tx, decided, decisions, language);
    }),
    writing(progressAssistance, ({ tx, params, body, language }) => {
      const event = body.state === 'contacted' ? 'contact' : 'close';
      return toReviewDetail(tx, moved(tx, itemOf(tx, params.id), event, 'specialist'), decisions, language);
    }),
    writing(retrySettlement, ({ tx, params, language }) => {
      const item = retryItem(tx, decisions, itemOf(tx, params.id), 'specialist');
      return toReviewDetail(tx, item, decisions, language);
    }),
  ];
}
