import { SettlementCurrency } from '../../src/api/contract/alipay-balance';
import { changeSettings, settingsOf } from '../platform/settings';
import type { Tx } from '../platform/transaction';
import { LEDGER, balanceOf, payOut } from './ledger';
import { settlementCurrencyOf } from './terms';
import { waitingRefunds, withoutWaiting } from './waiting';

/** Where a scenario made the balance short: money was taken out, or something waits for it. */
function keptShort(tx: Tx): SettlementCurrency[] {
  const short = new Set<string>([
    ...tx
      .all(LEDGER)
      .filter(({ kind }) => kind === 'payout')
      .flatMap(({ legs }) => legs.map(({ currency }) => currency)),
    ...waitingRefunds(tx).map(({ currency }) => settlementCurrencyOf(currency)),
  ]);
  return SettlementCurrency.options.filter((currency) => short.has(currency));
}

/**
 * Tells what else there is (the seeds) beside what a scenario has built: with the rail as it should be, without serving
 * the refunds that wait in the scenario, and without filling a balance that it made short.
 */
export function toldAside(tx: Tx, work: () => void): void {
  const { rail } = settingsOf(tx);
  const kept = keptShort(tx).map((currency) => [currency, balanceOf(tx, currency)] as const);
  if (rail !== 'normal') changeSettings(tx, { rail: 'normal' });
  withoutWaiting(tx, work);
  if (rail !== 'normal') changeSettings(tx, { rail });
  for (const [currency, before] of kept) {
    const more = balanceOf(tx, currency) - before;
    if (more > 0) payOut(tx, currency, more);
  }
}
