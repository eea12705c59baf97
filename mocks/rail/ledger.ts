import type { SettlementCurrency } from '#contract/rail';
import { sumMinor } from '../platform/listing';
import { type Change, collection, type Reader, type Rec, type Tx } from '../platform/transaction';
import type { LedgerEntry, Leg } from './records';

export const LEDGER = collection<LedgerEntry>('rail.ledger');

/** The merchant's running balance of a currency: always the sum of the merchant's legs. */
interface Balance extends Rec {
  readonly minor: number;
}

const BALANCES = collection<Balance>('rail.balances');

/** The merchant's balance awaiting settlement (APY-E5), minor units; below zero where a rate overdrew it. */
export const balanceOf = (reader: Reader, currency: string): number =>
  reader.get(BALANCES, currency)?.minor ?? 0;

/** Puts what was told elsewhere beside what there is: balances add up. */
export function putBeside(tx: Tx, { collection: name, value }: Change): void {
  if (!value) return;
  const more = name === BALANCES.name ? { minor: balanceOf(tx, value.id) + (value as Balance).minor } : {};
  tx.put({ name }, { ...value, ...more });
}

const sums = (legs: readonly Leg[]): Map<string, number> => {
  const totals = new Map<string, number>();
  for (const { currency, minor } of legs) totals.set(currency, sumMinor([totals.get(currency) ?? 0, minor]));
  return totals;
};

/** Writes an entry for good. Throws when its legs do not sum to zero in each currency, or leave the safe integers. */
export function book(
  tx: Tx,
  given: Omit<LedgerEntry, 'id' | 'at' | 'paymentId' | 'refundId'> &
    Partial<Pick<LedgerEntry, 'at' | 'paymentId' | 'refundId'>>,
): LedgerEntry {
  const legs = given.legs.filter(({ minor }) => minor !== 0);
  for (const [currency, total] of sums(legs))
    if (total !== 0) throw new Error(`${given.kind} is off by ${total} ${currency}`);
  const entry: LedgerEntry = {
    id: tx.nextId('le'),
    at: tx.now,
    paymentId: null,
    refundId: null,
    ...given,
    legs,
  };
  tx.put(LEDGER, entry);
  for (const [currency, change] of sums(legs.filter(({ account }) => account === 'merchant'))) {
    const minor = sumMinor([balanceOf(tx, currency), change]);
    tx.put(BALANCES, { id: currency, minor });
  }
  return entry;
}

const fromBank = (currency: string, minor: number): Leg[] => [
  { account: 'bank', currency, minor: -minor },
  { account: 'merchant', currency, minor },
];

/** Money is taken out to the bank, minor units; nothing looks whether enough is left for refunds. */
export const payOut = (tx: Tx, currency: SettlementCurrency, minor: number): LedgerEntry =>
  book(tx, { kind: 'payout', legs: fromBank(currency, -minor) });

/** Money comes in from the bank, minor units; what waits for it is looked at by whoever tops up. */
export const bookTopUp = (tx: Tx, currency: SettlementCurrency, minor: number): LedgerEntry =>
  book(tx, { kind: 'topUp', legs: fromBank(currency, minor) });
