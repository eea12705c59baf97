import type { TencentBenefit } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { FactList } from '../../../ui/FactList';

/** TCL-2: the points an order was paid with, and the package they belong to. */
export function Benefit({ benefit }: { readonly benefit: TencentBenefit }) {
  const t = useT('tencent');
  const { count, longDate } = useFormat();
  const { points, name, package: id, expiresAt, expired } = benefit;
  return (
    <Card title={t('benefit.title')}>
      <FactList
        facts={[
          { label: t('benefit.paid'), value: count(points) },
          { label: t('benefit.package'), value: `${name} · ${id}` },
          {
            label: t('benefit.until'),
            value: expired ? t('benefit.expired', { date: longDate(expiresAt) }) : longDate(expiresAt),
          },
        ]}
      />
    </Card>
  );
}
