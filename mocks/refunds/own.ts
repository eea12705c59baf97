import type { AccountId } from '#contract/session';
import { indexOn } from '../platform/tables';
import type { Reader } from '../platform/transaction';
import { PAYMENTS, REFUNDS as ON_RAIL } from '../rail/records';
import { type RefundRecord, REFUNDS, type Standing, standingIn } from './record';

const OWNED = indexOn(REFUNDS, ({ provider, accountId }) => `${provider} ${accountId}`);

interface Kept {
  /** What they were found in besides the applications: a list is another as soon as anything in it is. */
  readonly of: readonly unknown[];
  readonly by: Map<string, readonly Standing[]>;
}

const kept = new WeakMap<readonly RefundRecord[], Kept>();

/** Every refund application of an account with a provider, newest first; found again only when something of the money is written, which time alone never does. */
export function ownRefunds(reader: Reader, provider: string, accountId: AccountId): readonly Standing[] {
  const key = `${provider} ${accountId}`;
  const found = () =>
    reader
      .by(OWNED, key)
      .toSorted((a, b) => (a.id > b.id ? -1 : 1))
      .map((refund) => standingIn(reader, refund));
  if (!reader.stored) return found();
  const refunds = reader.all(REFUNDS);
  const of = [reader.all(PAYMENTS), reader.all(ON_RAIL)];
  const known = kept.get(refunds);
  const isSame = known?.of.every((one, at) => one === of[at]) ?? false;
  const by = (isSame && known?.by) || new Map<string, readonly Standing[]>();
  kept.set(refunds, { of, by });
  const standings = by.get(key) ?? found();
  by.set(key, standings);
  return standings;
}
