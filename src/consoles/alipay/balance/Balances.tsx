import { type AlipayWaiting, SettlementCurrency } from '../../../api/contract/alipay-balance';
import type { SignedMoney } from '../../../api/contract/alipay-money';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { Skeleton } from '../../../ui/Skeleton';

interface Props {
  readonly balances: readonly SignedMoney[] | undefined;
  readonly waiting: readonly AlipayWaiting[] | undefined;
}

/** The balance of each settlement currency, and how many refunds wait for it. */
export function Balances({ balances, waiting }: Props) {
  const t = useT('alipay');
  const { money } = useFormat();
  return (
    <KpiRow>
      {SettlementCurrency.options.map((currency) => {
        const balance = balances?.find((one) => one.currency === currency);
        const count = waiting?.filter(({ needs }) => needs.currency === currency).length;
        const note = () => {
          if (count) return t('balance.waits', { count });
          return t(balance && balance.minor < 0 ? 'balance.overdrawn' : 'balance.waitsNone');
        };
        return (
          <Kpi
            key={currency}
            label={t('balance.of', { currency })}
            value={balance ? money(balance) : <Skeleton width="150px" height="26px" />}
            note={count === undefined ? <Skeleton width="120px" height="16px" /> : note()}
          />
        );
      })}
    </KpiRow>
  );
}
