import { decimalOf, type Money } from '#contract/common';
import type { Terms } from '#contract/decision';
import { REFUND_FIELDS, ROW_FIELDS, VERDICTS } from '#contract/labels';
import { providerOf, subjectOf } from '#contract/providers';
import type { AnswerOf, Endpoint, QueryOf } from '#contract/endpoint';
import type { RefundRow } from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import { instantOf, localParts } from '../platform/calendar';
import { loaded } from '../platform/problems';
import { reading, type Route } from '../platform/route';
import type { Reader } from '../platform/transaction';
import { channelNames, stageName } from './words';

/** A heading, and what stands below it. */
export type CsvColumn<Row> = readonly [Words, (row: Row, language: Language) => string];

// Written so that spreadsheets of either language sort them: local wall time, UTC+8 (said in the heading).
const moment = (iso: string | null): string => {
  if (iso === null) return '';
  const { year, month, day, hour, minute } = localParts(instantOf(iso));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};

/** A column of instants, nothing where there is none. */
export const momentColumn = <Row>(
  { 'zh-CN': zh, en }: Words,
  at: (row: Row) => string | null,
): CsvColumn<Row> => [{ 'zh-CN': `${zh}（UTC+8）`, en: `${en} (UTC+8)` }, (row) => moment(at(row))];

/** The columns of an amount: the decimal, and its currency. */
const amountColumns = <Row extends { readonly amount: Money }>(heading: Words): CsvColumn<Row>[] => [
  [heading, ({ amount }) => decimalOf(amount.minor, amount.currency)],
  [REFUND_FIELDS.currency, ({ amount }) => amount.currency],
];

/** What every list says of a decision (GEN-5, GEN-16). */
export const decidedColumns = <Row extends Terms & { readonly amount: Money }>(): CsvColumn<Row>[] => [
  [ROW_FIELDS.verdict, ({ verdict }, language) => VERDICTS[verdict][language]],
  [ROW_FIELDS.brief, ({ brief }) => brief],
  momentColumn(ROW_FIELDS.safeUntil, ({ safeUntil }) => safeUntil),
  momentColumn(ROW_FIELDS.deadline, ({ deadline }) => deadline),
  ...amountColumns<Row>(ROW_FIELDS.amount),
];

/** The same of the order that pays for a row. */
export const orderColumns = <Row extends { readonly order: Terms & { readonly amount: Money } }>() =>
  decidedColumns<Row['order']>().map(([heading, cell]): CsvColumn<Row> => [
    heading,
    ({ order }, language) => cell(order, language),
  ]);

/** One page of everything, for an export. */
const EVERYTHING = { page: 1, pageSize: Number.MAX_SAFE_INTEGER } as const;

/** What a spreadsheet would run as a formula; full-width signs count there, too. An amount below zero is a number. */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)[\s]*[=+\-@＝＋－＠]/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV with headings in the asked language, amounts as decimals. Starts with a byte order mark, because Excel
 * reads Chinese only with one.
 */
export async function toCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): Promise<string> {
  const { default: papa } = await loaded(() => import('papaparse'));
  const table = {
    fields: columns.map(([heading]) => heading[language]),
    data: rows.map((row) => columns.map(([, cell]) => cell(row, language))),
  };
  return BYTE_ORDER_MARK + papa.unparse(table, { escapeFormulae: FORMULA });
}

/** ALY-9: the applications with a provider, never with a contact (GEN-11). What nobody reviews has no dates to wait for, and no explanation. */
export function refundsToCsv(
  rows: readonly RefundRow[],
  language: Language,
  provider: string,
): Promise<string> {
  const { id, name } = subjectOf(provider);
  const reviewed = (...columns: CsvColumn<RefundRow>[]) =>
    providerOf(provider)?.reviewed === true ? columns : [];
  return toCsv<RefundRow>(
    [
      [REFUND_FIELDS.id, (row) => row.id],
      [id, ({ subject }) => subject.id],
      [name, ({ subject }) => subject.name],
      [REFUND_FIELDS.stage, ({ stage }) => stageName(stage, language)],
      ...reviewed([
        REFUND_FIELDS.explanation,
        ({ rejection }) => (rejection ? `${rejection.reasonText} · ${rejection.explanation}` : ''),
      ]),
      [REFUND_FIELDS.rule, ({ rule }) => rule],
      ...amountColumns<RefundRow>(REFUND_FIELDS.amount),
      [REFUND_FIELDS.destination, ({ destinations }) => channelNames(destinations, language, provider)],
      momentColumn(REFUND_FIELDS.submittedAt, ({ submittedAt }) => submittedAt),
      ...reviewed(
        momentColumn(REFUND_FIELDS.expectedBy, ({ expectedBy }) => expectedBy),
        momentColumn(REFUND_FIELDS.latestBy, ({ latestBy }) => latestBy),
      ),
      momentColumn(REFUND_FIELDS.finishedAt, ({ finishedAt }) => finishedAt),
    ],
    rows,
    language,
  );
}

/** A list of what an account owns, and all that its search and filters let through as CSV. */
export const listWithCsv = <List extends Endpoint, Row>(
  [list, csv]: readonly [List, Endpoint],
  columns: readonly CsvColumn<Row>[],
  pageOf: (
    reader: Reader,
    accountId: AccountId,
    query: QueryOf<List>,
    language: Language,
  ) => AnswerOf<List> & { readonly items: readonly Row[] },
): readonly Route[] => [
  reading(list, ({ tx, account, query, language }) => pageOf(tx, account.id, query, language)),
  reading(csv, ({ tx, account, query, language }) =>
    toCsv(
      columns,
      pageOf(tx, account.id, { ...(query as object), ...EVERYTHING } as QueryOf<List>, language).items,
      language,
    ),
  ),
];
