import type { FiredEvent, Watch } from '../../platform/events';
import type { Reader } from '../../platform/transaction';
import { isBetween, termsChange } from '../../refunds/windows';
import { type Holding, holdingsOf, listedOf, nameOf, subjectOf } from './order';
import { ORDERS } from './records';
import { turnsOf } from './ruling';

function windows(reader: Reader, holding: Holding, after: number, until: number): FiredEvent[] {
  const name = [holding.order.id, nameOf(holding)].filter(Boolean).join(' ');
  return termsChange('alibaba.window', name, turnsOf(subjectOf(reader, holding), after, until));
}

/** GEN-7: windows closing and certificates ending, of every customer; in time order. */
const closings: Watch = (reader, after, until) =>
  holdingsOf(reader, reader.all(ORDERS))
    .flatMap((holding) => {
      const ends = listedOf(holding).flatMap(({ domain, expiresAt }) =>
        expiresAt !== null && isBetween(expiresAt, after, until)
          ? [
              {
                at: expiresAt,
                kind: 'alibaba.end',
                words: { 'zh-CN': `${domain}：证书过期`, en: `${domain}: the certificate expired` },
              },
            ]
          : [],
      );
      return [...windows(reader, holding, after, until), ...ends];
    })
    .toSorted((a, b) => a.at - b.at);

export const watches: readonly Watch[] = [closings];
