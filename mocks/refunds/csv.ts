import type { RefundRow } from '../../src/api/contract/refund';
import { instantOf, localParts } from '../platform/days';
import type { Language, Words } from '../platform/language';
import { decimalOf } from './money';
import { channelNames, stageName } from './words';

type Cell = (row: RefundRow, language: Language) => string;

// Written so that spreadsheets of either language sort them: local wall time, UTC+8 (said in the heading).
const moment = (iso: string | null): string => {
  if (iso === null) return '';
  const { year, month, day, hour, minute } = localParts(instantOf(iso));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};

const COLUMNS: readonly (readonly [Words, Cell])[] = [
  [{ 'zh-CN': '申请编号', en: 'Application' }, ({ id }) => id],
  [{ 'zh-CN': '证书编号', en: 'Certificate' }, ({ subject }) => subject.id],
  [{ 'zh-CN': '域名', en: 'Domain' }, ({ subject }) => subject.name],
  [{ 'zh-CN': '状态', en: 'Stage' }, ({ stage }, language) => stageName(stage, language)],
  [{ 'zh-CN': '规则', en: 'Rule' }, ({ rule }) => rule],
  [{ 'zh-CN': '金额', en: 'Amount' }, ({ amount }) => decimalOf(amount.minor, amount.currency)],
  [{ 'zh-CN': '币种', en: 'Currency' }, ({ amount }) => amount.currency],
  [
    { 'zh-CN': '退款去向', en: 'Destination' },
    ({ destinations }, language) => channelNames(destinations, language),
  ],
  [{ 'zh-CN': '提交时间（UTC+8）', en: 'Submitted (UTC+8)' }, ({ submittedAt }) => moment(submittedAt)],
  [{ 'zh-CN': '预计完成（UTC+8）', en: 'Expected by (UTC+8)' }, ({ expectedBy }) => moment(expectedBy)],
  [{ 'zh-CN': '最迟完成（UTC+8）', en: 'Latest by (UTC+8)' }, ({ latestBy }) => moment(latestBy)],
  [{ 'zh-CN': '完结时间（UTC+8）', en: 'Finished (UTC+8)' }, ({ finishedAt }) => moment(finishedAt)],
];

/** What a spreadsheet would run as a formula; full-width signs count there, too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * ALY-9: the rows as CSV with headings in the asked language, amounts as decimals, never a contact (GEN-11).
 * Starts with a byte order mark, because Excel reads Chinese only with one.
 */
export async function refundsToCsv(rows: readonly RefundRow[], language: Language): Promise<string> {
  const { default: papa } = await import('papaparse');
  const table = {
    fields: COLUMNS.map(([heading]) => heading[language]),
    data: rows.map((row) => COLUMNS.map(([, cell]) => cell(row, language))),
  };
  return BYTE_ORDER_MARK + papa.unparse(table, { escapeFormulae: FORMULA });
}
