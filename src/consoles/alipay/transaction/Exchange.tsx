import type { AlipayCharge } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { FactList } from '../../../ui/FactList';
import { StateBadge } from '../../../ui/StateBadge';
import { useRateText } from '../shared/useRateText';
import styles from './Records.module.css';

/** APY-5: the rate it was debited at; then "rate pending", or the next day's rate and the difference. */
export function Exchange({ exchange }: { readonly exchange: NonNullable<AlipayCharge['exchange']> }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const moment = useMoment();
  const rateText = useRateText();
  const { provisional, provisionalRate, pending, dueAt, rate, settled, settledIn, difference } = exchange;

  const lost = () => {
    if (!difference || difference.minor === 0) return t('exchange.even');
    const amount = money({ ...difference, minor: Math.abs(difference.minor) });
    return t(difference.minor > 0 ? 'exchange.lost' : 'exchange.won', { amount });
  };
  const atRate = (amount: string, told: string) => (
    <>
      {amount} <span className={styles.note}>{told}</span>
    </>
  );
  return (
    <section className={styles.part}>
      <h4>{t('exchange.title')}</h4>
      <FactList
        facts={[
          {
            label: t('exchange.provisional'),
            value: atRate(money(provisional), rateText(provisionalRate)),
          },
          pending && {
            label: t('exchange.settled'),
            value: (
              <>
                <StateBadge tone="wait">{t('exchange.pending')}</StateBadge>{' '}
                {dueAt && (
                  <span className={styles.note}>{t('exchange.pendingText', { moment: moment(dueAt) })}</span>
                )}
              </>
            ),
          },
          settled && rate && { label: t('exchange.settled'), value: atRate(money(settled), rateText(rate)) },
          { label: t('exchange.settledIn'), value: money(settledIn) },
          difference && { label: t('exchange.difference'), value: lost() },
        ]}
      />
    </section>
  );
}
