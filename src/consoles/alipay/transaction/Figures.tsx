import type { AlipayTransaction } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Kpi, KpiRow } from '../../../ui/Kpi';

/** What was paid, what came back, and what reached the merchant: each a fact of its own (GEN-13). */
export function Figures({ transaction }: { readonly transaction: AlipayTransaction }) {
  const t = useT('alipay');
  const { money, dateTime } = useFormat();
  const { amount, refunded, rest, refunds, settlement, paidAt, status, method } = transaction;
  const onItsWay = amount.minor - refunded.minor - rest.minor;
  return (
    <KpiRow>
      <Kpi
        label={t('kpi.paid')}
        value={money(amount)}
        note={
          paidAt === null
            ? `${method.name} · ${t(`status.${status}`)}`
            : `${method.name} · ${dateTime(paidAt)}`
        }
      />
      <Kpi
        label={t('kpi.refunded')}
        value={money(refunded)}
        note={
          onItsWay > 0
            ? t('kpi.onItsWay', { amount: money({ currency: amount.currency, minor: onItsWay }) })
            : refunds.length === 0
              ? t('kpi.noRecords')
              : t('kpi.records', { count: refunds.length })
        }
      />
      {settlement ? (
        <Kpi
          label={t('kpi.settled')}
          value={money(settlement.net)}
          note={t('kpi.feeTaken', { fee: money(settlement.fee) })}
        />
      ) : (
        <Kpi
          label={t('kpi.settled')}
          value={t('kpi.notSettled')}
          size="words"
          note={t('kpi.notSettledText')}
        />
      )}
    </KpiRow>
  );
}
