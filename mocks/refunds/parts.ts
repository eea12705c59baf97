import type { Channel, SettlementState } from '../../src/api/contract/refund';
import { paidParts } from '../rules/price';
import type { AttemptRecord, PartRecord, PriceRecord, RefundRecord } from './records';

/** GEN-4: what each funding source actually paid, in a fixed order; sources that paid nothing are left out. */
export function paidBy({ paid }: PriceRecord): { source: Channel; amount: number }[] {
  return paidParts({ paid }).map(({ source, minor }) => ({ source, amount: minor }));
}

/** The attempt a part stands or falls with now. */
export const lastAttempt = (part: PartRecord): AttemptRecord | undefined => part.attempts.at(-1);

/** The attempt that paid a part, if one did; at most one ever does. */
export const arrivalOf = (part: PartRecord): AttemptRecord | undefined =>
  part.attempts.find(({ state }) => state === 'succeeded');

/** GEN-13: where the money is, all parts taken together; null while nothing is to be paid (yet, or at all). */
export function settlementState({ parts }: Pick<RefundRecord, 'parts'>): SettlementState | null {
  if (parts.length === 0) return null;
  const arrivals = parts.map(arrivalOf);
  if (arrivals.every((one) => one !== undefined)) {
    return parts.some((part, at) => arrivals[at]?.to !== part.source) ? 'arrivedElsewhere' : 'arrived';
  }
  if (parts.some(({ withPerson }) => withPerson)) return 'withPerson';
  const moving = parts.some((part) => arrivalOf(part) || lastAttempt(part)?.state === 'processing');
  return moving ? 'processing' : 'requested';
}

/** When the last part arrived, epoch ms; null while one is missing. */
export function arrivedAt({ parts }: Pick<RefundRecord, 'parts'>): number | null {
  const times = parts.map((part) => arrivalOf(part)?.finishedAt ?? null);
  return times.reduce<number | null>(
    (latest, at) => (at === null || latest === null ? null : Math.max(latest, at)),
    times[0] ?? null,
  );
}

/** Where the money goes, or would have gone: each place once. */
export function destinationsOf(refund: RefundRecord): Channel[] {
  const places =
    refund.parts.length > 0
      ? refund.parts.map((part) => lastAttempt(part)?.to ?? part.source)
      : paidBy(refund.price).map(({ source }) => source);
  return [...new Set(places)];
}
