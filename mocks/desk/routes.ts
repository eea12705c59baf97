import {
  decideReviewItem,
  exportReviewItems,
  listReviewItems,
  noteReviewItem,
  progressAssistance,
  readReviewItem,
  releaseReviewItem,
  retrySettlement,
  takeReviewItem,
} from '#contract/desk';
import type { Language } from '#contract/words';
import { reading, type Route, writing } from '../platform/route';
import type { Reader } from '../platform/transaction';
import { actedOnBy, noteItem, releaseItem, takeItem } from './claim';
import { decideItem, type DeskDecisions, explanationOf, itemOf, retryItem } from './decide';
import { type DeskItem, moved } from './items';
import { deskPage, deskToCsv } from './list';
import { toReviewDetail } from './views';

/** REV-1, REV-2 over HTTP. A wrong explanation is told before a lost race: 422 goes before 409 (GEN-9). */
export function deskRoutes(decisions: DeskDecisions): readonly Route[] {
  const detail = (reader: Reader, item: DeskItem, language: Language) =>
    toReviewDetail(reader, item, decisions, language);
  return [
    reading(listReviewItems, ({ tx, query, language }) => deskPage(tx, query, decisions, language)),
    reading(exportReviewItems, ({ tx, query, language }) => deskToCsv(tx, query, decisions, language)),
    reading(readReviewItem, ({ tx, params, language }) => detail(tx, itemOf(tx, params.id), language)),
    writing(decideReviewItem, ({ tx, account, params, body, language }) => {
      const rejection =
        body.decision === 'reject'
          ? { reason: body.reason, explanation: explanationOf(body.explanation) }
          : null;
      const item = actedOnBy(tx, itemOf(tx, params.id), account);
      return detail(tx, decideItem(tx, decisions, item, 'specialist', rejection), language);
    }),
    writing(progressAssistance, ({ tx, account, params, body, language }) => {
      const event = body.state === 'contacted' ? 'contact' : 'close';
      const item = actedOnBy(tx, itemOf(tx, params.id), account);
      return detail(tx, moved(tx, item, event, 'specialist'), language);
    }),
    writing(retrySettlement, ({ tx, account, params, language }) => {
      const item = actedOnBy(tx, itemOf(tx, params.id), account);
      return detail(tx, retryItem(tx, decisions, item, 'specialist'), language);
    }),
    writing(takeReviewItem, ({ tx, account, params, body, language }) =>
      detail(tx, takeItem(tx, itemOf(tx, params.id), account, body.from), language),
    ),
    writing(releaseReviewItem, ({ tx, account, params, language }) =>
      detail(tx, releaseItem(tx, itemOf(tx, params.id), account), language),
    ),
    writing(noteReviewItem, ({ tx, account, params, body, language }) =>
      detail(tx, noteItem(tx, itemOf(tx, params.id), account, body.text), language),
    ),
  ];
}
