import { useMemo } from 'react';
import { useT } from '../../locales/useT';
import type { aliyun } from '../../locales/zh-CN/aliyun';
import { ProviderWords } from '../../refunds/provider';
import { ConsoleLayout } from '../../ui/ConsoleLayout';

type Words = (typeof aliyun)['clause'];
type FactName = keyof Words['fact'];
type ValueName = keyof Words['value'];

/** The console's own menu, and its words for what all consoles show. */
export function AliyunLayout() {
  const t = useT('aliyun');
  const provider = useMemo(
    () => ({
      policy: 'aliyun',
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
          {
            label: t('console'),
            items: [
              { to: '/aliyun/certificates', label: t('overview') },
              { to: '/aliyun/refunds', label: t('refunds') },
            ],
          },
        ]}
      />
    </ProviderWords>
  );
}
