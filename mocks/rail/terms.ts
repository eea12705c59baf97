import type { SettlementCurrency } from '../../src/api/contract/alipay-balance';
import { type Rec, collection } from '../platform/collection';
import type { Reader, Tx } from '../platform/transaction';

interface Terms extends Rec {
  readonly feesReturned: boolean;
}

const TERMS = collection<Terms>('rail.terms');
const ID = 'terms';

/** APY-4: whether the contract gives the fee back with a refund; it does unless told otherwise. */
export const feesReturned = (reader: Reader): boolean => reader.get(TERMS, ID)?.feesReturned ?? true;

/** Changes the contract for payments from now on; those made before keep what they were made under. */
export function agreeOnFees(tx: Tx, returned: boolean): void {
  tx.put(TERMS, { id: ID, feesReturned: returned });
}

/** What the merchant is settled in: renminbi for renminbi, dollars for everything else. */
export const settlementCurrencyOf = (currency: string): SettlementCurrency =>
  currency === 'CNY' ? 'CNY' : 'USD';
