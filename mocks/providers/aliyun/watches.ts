import type { FiredEvent, Watch } from '../../platform/events';
import type { Words } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import type { Stretch } from '../../rules/outlook';
import { endOf, toSubjectOf } from './certificate';
import { type AliyunRecord, CERTIFICATES } from './records';
import { ruleOn } from './ruling';

/** Rules that say only "it is over": told as the end itself. */
const ENDED = 'ALY-R6';

const isBetween = (at: number, after: number, until: number) => after < at && at <= until;

function outcomeWords({ row }: Stretch): Words {
  const { verdict, review } = row.outcome;
  if (verdict === 'actionRequired') return { 'zh-CN': '需先操作', en: 'something must be done first' };
  if (verdict === 'notRefundable') return { 'zh-CN': '不再退款', en: 'no refund any more' };
  return review === 'none'
    ? { 'zh-CN': '可退款，无需审核', en: 'refundable without review' }
    : { 'zh-CN': '可退款，但需人工审核', en: 'refundable, but after a manual review' };
}

function turned(record: AliyunRecord, stretch: Stretch): FiredEvent {
  const words = outcomeWords(stretch);
  const { id } = stretch.row;
  return {
    at: stretch.from,
    kind: 'aliyun.window',
    words: {
      'zh-CN': `${record.domain}：退款条件变化，${words['zh-CN']}（${id}）`,
      en: `${record.domain}: the refund terms changed, ${words.en} (${id})`,
    },
  };
}

function windows(reader: Reader, record: AliyunRecord, after: number, until: number): FiredEvent[] {
  return ruleOn(toSubjectOf(reader, record), reader.now)
    .outlook.filter(({ from, row }) => row.id !== ENDED && isBetween(from, after, until))
    .map((stretch) => turned(record, stretch));
}

function end(record: AliyunRecord, after: number, until: number): FiredEvent[] {
  const at = endOf(record);
  if (at === null || !isBetween(at, after, until)) return [];
  const words =
    record.issuedAt === null
      ? { 'zh-CN': `${record.domain}：订单服务期结束`, en: `${record.domain}: the service period ended` }
      : { 'zh-CN': `${record.domain}：证书过期`, en: `${record.domain}: the certificate expired` };
  return [{ at, kind: 'aliyun.end', words }];
}

/** GEN-7: windows closing, certificates and service periods ending, of every customer; in time order. */
const closings: Watch = (reader, after, until) =>
  reader
    .all(CERTIFICATES)
    .flatMap((record) => [...windows(reader, record, after, until), ...end(record, after, until)])
    .toSorted((a, b) => a.at - b.at);

export const watches: readonly Watch[] = [closings];
