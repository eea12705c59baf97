import type { FiredEvent, Watch } from '../../platform/events';
import type { Reader } from '../../platform/transaction';
import { isBetween, termsChange } from '../../refunds/windows';
import { endOf, toSubjectOf } from './certificate';
import { type AliyunRecord, CERTIFICATES } from './records';
import { turnsOf } from './ruling';

/** Rules that say only "it is over": told as the end itself. */
const ENDED = 'ALY-R6';

function windows(reader: Reader, record: AliyunRecord, after: number, until: number): FiredEvent[] {
  const turns = turnsOf(toSubjectOf(reader, record), after, until);
  const told = turns.filter(({ row }) => row.id !== ENDED);
  return termsChange('aliyun.window', record.domain, told);
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
