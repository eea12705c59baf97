import type { Quota } from '../../../api/contract/alibaba-orders';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { Skeleton } from '../../../ui/Skeleton';

/** The quota of the account: what a removed certificate gives back can be seen here. */
export function QuotaFigures({ quota }: { readonly quota: Quota | undefined }) {
  const t = useT('alibaba');
  const { count } = useFormat();
  const figure = (value: number | undefined) =>
    value === undefined ? <Skeleton width="60px" height="30px" /> : count(value);
  return (
    <KpiRow>
      <Kpi
        label={t('quota.available')}
        value={figure(quota?.available)}
        note={quota ? t('quota.total', { count: quota.total }) : <Skeleton width="110px" height="20px" />}
      />
      <Kpi label={t('quota.used')} value={figure(quota?.used)} note={t('quota.usedNote')} />
      <Kpi label={t('quota.restored')} value={figure(quota?.restored)} note={t('quota.restoredNote')} />
    </KpiRow>
  );
}
