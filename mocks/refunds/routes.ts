import type { QueryOf } from '#contract/endpoint';
import type { CancelEndpoint, RefundApplication, RefundEndpoints } from '#contract/refund';
import type { Language } from '#contract/words';
import { matching } from '../platform/hostname';
import { isWithin, paged, sorted } from '../platform/listing';
import { reading, type Route, writing } from '../platform/route';
import type { Reader } from '../platform/transaction';
import { cancelRefund } from './application';
import { refundsToCsv } from './csv';
import { figuresRoute, ownRefunds, refundFigures } from './list';
import { ownRefund, type RefundRecord, type RefundSubjects, standingIn, type Standing } from './record';
import { toRefundApplication, toRefundRow } from './views';

const orders = new WeakMap<readonly Standing[], Map<string, readonly Standing[]>>();

/** A list that is the same one as before was put in order before. */
function inOrder(refunds: readonly Standing[], sort: string): readonly Standing[] {
  const known = orders.get(refunds) ?? new Map<string, readonly Standing[]>();
  orders.set(refunds, known);
  const found =
    known.get(sort) ??
    sorted(refunds, sort, {
      submittedAt: ({ refund }) => refund.submittedAt,
      latestBy: ({ refund }) => refund.latestBy,
      amount: ({ amount }) => amount,
    });
  known.set(sort, found);
  return found;
}

/** ALY-9: those the filters let through, sorted; the list shows a page of them, the CSV all. */
function shownRefunds(
  refunds: readonly Standing[],
  { search, stage, sort, ...range }: QueryOf<RefundEndpoints['csv']>,
): Standing[] {
  const isFound = matching(search);
  return inOrder(refunds, sort).filter(
    ({ refund, stage: its }) =>
      (stage === undefined || stage === its) &&
      isWithin(refund.submittedAt, range) &&
      isFound([refund.subject.name, refund.subject.id, refund.id]),
  );
}

/** An application as whoever asked for it sees it. */
export const shownTo =
  (subjects: RefundSubjects) =>
  (reader: Reader, refund: RefundRecord, language: Language): RefundApplication =>
    toRefundApplication(reader, standingIn(reader, refund), subjects, language);

/**
 * ALY-9: what a customer reads of the applications with one provider: their list, the same as CSV, each with its timeline;
 * and how one is taken back, where there is a `cancel`. 404 for what is not one's own.
 */
export const refundRoutes = (
  { list, csv, one, figures, cancel }: RefundEndpoints & { readonly cancel?: CancelEndpoint },
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
  figuresRoute(figures, provider),
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
    shownTo(subjects)(tx, ownRefund(tx, provider, params.id, account.id), language),
  ),
  ...(cancel
    ? [
        writing(cancel, ({ tx, account, params, language }) => {
          const { id } = ownRefund(tx, provider, params.id, account.id);
          return shownTo(subjects)(tx, cancelRefund(tx, id), language);
        }),
      ]
    : []),
];
