import type { QueryOf } from '#contract/endpoint';
import type { RefundEndpoints } from '#contract/refund';
import { matching } from '../platform/hostname';
import { isWithin, paged, sorted } from '../platform/listing';
import { reading, type Route } from '../platform/route';
import { refundsToCsv } from './csv';
import { ownRefunds, refundFigures } from './list';
import { ownRefund, type RefundSubjects, standingIn, type Standing } from './record';
import { toRefundApplication, toRefundRow } from './views';

/** ALY-9: those the filters let through, sorted; the list shows a page of them, the CSV all. */
function shownRefunds(
  refunds: readonly Standing[],
  { search, stage, sort, ...range }: QueryOf<RefundEndpoints['csv']>,
): Standing[] {
  const isFound = matching(search);
  return sorted(
    refunds.filter(
      ({ refund, stage: its }) =>
        (stage === undefined || stage === its) &&
        isWithin(refund.submittedAt, range) &&
        isFound([refund.subject.name, refund.subject.id, refund.id]),
    ),
    sort,
    {
      submittedAt: ({ refund }) => refund.submittedAt,
      latestBy: ({ refund }) => refund.latestBy,
      amount: ({ amount }) => amount,
    },
  );
}

/** ALY-9: what a customer reads of the applications with one provider: their list, the same as CSV, each with its timeline; 404 for what is not one's own. */
export const refundRoutes = (
  { list, csv, one }: RefundEndpoints,
  provider: string,
  subjects: RefundSubjects,
): readonly Route[] => [
  reading(list, ({ tx, account, query, language }) => {
    const all = ownRefunds(tx, provider, account.id);
    const { items, ...page } = paged(shownRefunds(all, query), query.page, query.pageSize);
    return {
      ...page,
      items: items.map((each) => toRefundRow(tx, each, language)),
      all: all.length,
      figures: refundFigures(all, tx.now),
    };
  }),
  reading(csv, ({ tx, account, query, language }) =>
    refundsToCsv(
      shownRefunds(ownRefunds(tx, provider, account.id), query).map((each) =>
        toRefundRow(tx, each, language),
      ),
      language,
      provider,
    ),
  ),
  reading(one, ({ tx, account, params, language }) =>
    toRefundApplication(
      tx,
      standingIn(tx, ownRefund(tx, provider, params.id, account.id)),
      subjects,
      language,
    ),
  ),
];
