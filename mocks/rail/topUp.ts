import type { SettlementCurrency } from '../../src/api/contract/alipay-balance';
import type { Tx } from '../platform/transaction';
import { bookTopUp } from './ledger';
import type { LedgerEntry } from './records';
import { lookAtWaiting } from './waiting';

/** Adds to the balance, minor units of at least 1; refunds that wait for it go through in their order (APY-E5). */
export function topUp(tx: Tx, currency: SettlementCurrency, minor: number): LedgerEntry {
  const entry = bookTopUp(tx, currency, minor);
  lookAtWaiting(tx);
  return entry;
}
