import { useMemo } from 'react';
import { useT } from '../../locales/useT';
import type { alibaba } from '../../locales/zh-CN/alibaba';
import { ProviderWords } from '../../refunds/provider';
import { ConsoleLayout } from '../../ui/ConsoleLayout';
import { CERTIFICATES, GATEWAY, ORDERS, PCA } from './shared/paths';

type Words = (typeof alibaba)['clause'];
type FactName = keyof Words['fact'];
type ValueName = keyof Words['value'];

/** The console's own menu, as the source names it, and its words for what all consoles show. */
export function AlibabaLayout() {
  const t = useT('alibaba');
  const provider = useMemo(
    () => ({
      policy: 'alibaba',
      balance: t('balance'),
      factName: (fact: string) => t(`clause.fact.${fact as FactName}`, { defaultValue: fact }),
      valueName: (value: string) => t(`clause.value.${value as ValueName}`, { defaultValue: value }),
    }),
    [t],
  );
  return (
    <ProviderWords value={provider}>
      <ConsoleLayout
        groups={[
          { label: t('group.certificates'), items: [{ to: CERTIFICATES, label: t('page.certificates') }] },
          { label: t('group.pca'), items: [{ to: PCA, label: t('page.pca') }] },
          { label: t('group.gateway'), items: [{ to: GATEWAY, label: t('page.gateway') }] },
          { label: t('group.orders'), items: [{ to: ORDERS, label: t('page.orders') }] },
        ]}
      />
    </ProviderWords>
  );
}
