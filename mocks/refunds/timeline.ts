import type { TimelineEntry } from '../../src/api/contract/timeline';
import { DESK, type DeskItem } from '../desk/records';
import { rejectionLine } from '../desk/texts';
import { isoOf } from '../platform/days';
import type { HistoryEntry } from '../platform/history';
import type { Language, Words } from '../platform/language';
import type { Reader } from '../platform/transaction';
import { expectedNext } from './expected';
import { masked } from './mask';
import type { RefundRecord } from './records';
import { historyWords } from './texts';

const ASSISTANCE: Readonly<Record<string, Words>> = {
  asked: { 'zh-CN': '已请求人工协助', en: 'Assistance requested' },
  contacted: { 'zh-CN': '工作人员已联系您', en: 'Our staff has been in touch' },
  closed: { 'zh-CN': '人工协助已完成', en: 'Assistance finished' },
};

interface Past {
  readonly at: number;
  readonly entry: TimelineEntry;
}

/** GEN-13: the one timeline of an application: decision, money and assistance as they happened, then what comes next. */
export function timelineOf(reader: Reader, refund: RefundRecord, language: Language): TimelineEntry[] {
  const item = refund.assistanceItem === null ? undefined : reader.get(DESK, refund.assistanceItem);
  const past = [
    ...refund.history.map((entry) => ({ at: entry.at, entry: ofRefund(refund, entry, language) })),
    ...(item?.history ?? []).map((entry) => ({
      at: entry.at,
      entry: ofAssistance(item as DeskItem, entry, language),
    })),
  ];
  return [...inOrder(past), ...expectedNext(reader, refund, language)];
}

/** By time; what happened at one instant keeps its order. */
const inOrder = (past: readonly Past[]): TimelineEntry[] =>
  past.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);

function ofRefund(refund: RefundRecord, entry: HistoryEntry, language: Language): TimelineEntry {
  const { tone, title, detail } = historyWords(entry, language);
  const base = { at: isoOf(entry.at), actor: entry.actor, code: entry.code, tone, title };
  const refused = entry.code === 'rejected' && refund.rejection;
  return { ...base, detail: refused ? rejectionLine(refused, language) : detail };
}

/** GEN-11: the contact stands here masked. */
function ofAssistance(
  { contact }: DeskItem,
  { at, actor, code }: HistoryEntry,
  language: Language,
): TimelineEntry {
  return {
    at: isoOf(at),
    actor,
    code: `assistance.${code}`,
    tone: 'done',
    title: ASSISTANCE[code]?.[language] ?? code,
    detail: code === 'asked' && contact ? masked(contact).value : null,
  };
}
