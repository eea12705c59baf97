import { decimalOf, type ListSummary } from '#contract/common';
import type { Awaited, Terms, Verdict } from '#contract/decision';
import { REFUND_FIELDS } from '#contract/labels';
import { providerOf, subjectOf } from '#contract/providers';
import type { RefundRow } from '#contract/refund';
import { instantOf, isoOf, isoOrNull, localParts } from '../platform/calendar';
import type { Language, Words } from '#contract/words';
import { matches } from '../platform/hostname';
import { type Key, paged, sorted, sumMinor } from '../platform/listing';
import type { Ruling } from '../rules/evaluation';
import type { OrderMoney } from './record';
import { channelNames, stageName } from './words';

type Cell = (row: RefundRow, language: Language) => string;

// Written so that spreadsheets of either language sort them: local wall time, UTC+8 (said in the heading).
const moment = (iso: string | null): string => {
  if (iso === null) return '';
  const { year, month, day, hour, minute } = localParts(instantOf(iso));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};

const utc = ({ 'zh-CN': zh, en }: Words): Words => ({ 'zh-CN': `${zh}（UTC+8）`, en: `${en} (UTC+8)` });

/** What nobody reviews has no dates to wait for, and no explanation. */
const columnsOf = (provider: string): readonly (readonly [Words, Cell])[] => {
  const { id, name } = subjectOf(provider);
  const reviewed = providerOf(provider)?.reviewed === true;
  const explanation: Cell = ({ rejection }) =>
    rejection ? `${rejection.reasonText} · ${rejection.explanation}` : '';
  return [
    [REFUND_FIELDS.id, (row) => row.id],
    [id, ({ subject }) => subject.id],
    [name, ({ subject }) => subject.name],
    [REFUND_FIELDS.stage, ({ stage }, language) => stageName(stage, language)],
    ...(reviewed ? [[REFUND_FIELDS.explanation, explanation] as const] : []),
    [REFUND_FIELDS.rule, ({ rule }) => rule],
    [REFUND_FIELDS.amount, ({ amount }) => decimalOf(amount.minor, amount.currency)],
    [REFUND_FIELDS.currency, ({ amount }) => amount.currency],
    [
      REFUND_FIELDS.destination,
      ({ destinations }, language) => channelNames(destinations, language, provider),
    ],
    [utc(REFUND_FIELDS.submittedAt), ({ submittedAt }) => moment(submittedAt)],
    ...(reviewed
      ? ([
          [utc(REFUND_FIELDS.expectedBy), ({ expectedBy }) => moment(expectedBy)],
          [utc(REFUND_FIELDS.latestBy), ({ latestBy }) => moment(latestBy)],
        ] satisfies [Words, Cell][])
      : []),
    [utc(REFUND_FIELDS.finishedAt), ({ finishedAt }) => moment(finishedAt)],
  ];
};

/** What a spreadsheet would run as a formula; full-width signs count there, too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * ALY-9: the rows as CSV with headings in the asked language, amounts as decimals, never a contact (GEN-11).
 * Starts with a byte order mark, because Excel reads Chinese only with one.
 */
export async function refundsToCsv(
  rows: readonly RefundRow[],
  language: Language,
  provider: string,
): Promise<string> {
  const { default: papa } = await import('papaparse');
  const columns = columnsOf(provider);
  const table = {
    fields: columns.map(([heading]) => heading[language]),
    data: rows.map((row) => columns.map(([, cell]) => cell(row, language))),
  };
  return BYTE_ORDER_MARK + papa.unparse(table, { escapeFormulae: FORMULA });
}

/** GEN-16: the first date a person has to mind, the last safe moment or the deadline; epoch ms, null without either. */
export const dueOf = ({ safeUntil, deadline }: Ruling): number | null => smallest([safeUntil, deadline]);

/** GEN-16: what a ruling says about time, wherever it is shown; `boughtAt` in epoch ms. */
export const termsOf = (ruling: Ruling, boughtAt: number, awaited: Awaited | null, brief: string): Terms => ({
  verdict: ruling.row.outcome.verdict,
  rule: ruling.row.id,
  boughtAt: isoOf(boughtAt),
  deadline: isoOrNull(ruling.deadline),
  safeUntil: isoOrNull(ruling.safeUntil),
  awaited,
  brief,
  endedAt: isoOrNull(endOf(ruling)),
  afterwards: afterwards(ruling)?.row.outcome.verdict ?? null,
});

/** What follows the present stretch once its deadline has passed; nothing where it has none. */
const afterwards = ({ outlook, present, deadline }: Ruling) =>
  deadline === null ? undefined : outlook.find(({ from }) => from === present.until);

/** The last instant at which something could still come back, epoch ms; null while it can, or where it never could. */
const endOf = ({ outlook, now, row }: Ruling): number | null =>
  row.outcome.verdict === 'notRefundable'
    ? largest(
        outlook
          .filter((one) => one.row.outcome.verdict !== 'notRefundable' && one.from <= now)
          .map(({ until }) => until && until - 1),
      )
    : null;

/** Something refundable with its latest application and the decision on it right now; what lists, filters and sums are made from. */
interface Judged {
  readonly money: OrderMoney;
  readonly ruling: Ruling;
}

/** What the customer could have, must do first, and waits for; over everything, whatever the filters. */
function summaryOf<One extends Judged>(
  all: readonly One[],
  resultBy: (one: One) => number | null,
): ListSummary {
  const withVerdict = (verdict: Verdict) =>
    all.filter(({ ruling }) => ruling.row.outcome.verdict === verdict);
  const refundable = withVerdict('refundable');
  const required = withVerdict('actionRequired');
  const ahead = required.filter(({ ruling }) => (dueOf(ruling) ?? ruling.now) >= ruling.now);
  const running = all.filter(({ money }) => ['underReview', 'settling'].includes(money.fact));
  return {
    refundable: { count: refundable.length, amounts: amountsOf(refundable) },
    actionRequired: {
      count: required.length,
      nextDeadline: isoOrNull(smallest(ahead.map(({ ruling }) => dueOf(ruling)))),
      missed: required.length - ahead.length,
      nextResult: isoOrNull(smallest(required.map(resultBy))),
    },
    inProgress: {
      count: running.length,
      latestBy: isoOrNull(largest(running.map(({ money }) => money.standing?.refund.latestBy ?? null))),
    },
  };
}

function amountsOf(judged: readonly Judged[]): ListSummary['refundable']['amounts'] {
  const currencyOf = ({ ruling }: Judged) => ruling.subject.price.currency;
  return [...new Set(judged.map(currencyOf))].map((currency) => ({
    currency,
    minor: sumMinor(judged.filter((one) => currencyOf(one) === currency).map(({ ruling }) => ruling.refund)),
  }));
}

const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const smallest = (values: readonly (number | null)[]) =>
  present(values).length === 0 ? null : Math.min(...present(values));
const largest = (values: readonly (number | null)[]) =>
  present(values).length === 0 ? null : Math.max(...present(values));

interface Query {
  readonly search: string;
  readonly state?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}

interface Listed<One> {
  readonly keys: Readonly<Record<string, (one: One) => Key>>;
  readonly texts: (one: One) => readonly string[];
  readonly stateOf: (one: One) => string;
  /** When the result of what is under review is expected, epoch ms; left out where nothing is. */
  readonly resultBy?: (one: One) => number | null;
  /** What else the filters of this list let through. */
  readonly also?: (one: One) => boolean;
}

/** One page of what a customer owns, filtered by the very label and verdict the rows show (ALY-10). */
export function recordPage<One extends Judged, Row>(
  all: readonly One[],
  { search, state, verdict, sort, page, pageSize }: Query,
  { keys, texts, stateOf, resultBy = () => null, also = () => true }: Listed<One>,
  toRow: (one: One) => Row,
) {
  const shown = all.filter(
    (one) =>
      matches(search, ...texts(one)) &&
      also(one) &&
      (state === undefined || state === stateOf(one)) &&
      (verdict === undefined || verdict === one.ruling.row.outcome.verdict),
  );
  const { items, ...rest } = paged(sorted(shown, sort, keys), page, pageSize);
  const summary: ListSummary = summaryOf(all, resultBy);
  return { ...rest, items: items.map(toRow), all: all.length, summary };
}
