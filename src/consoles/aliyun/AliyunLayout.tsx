import { useT } from '../../locales/useT';
import { ProviderWords, useProviderWords } from '../../refunds/provider';
import { ConsoleLayout } from '../../ui/ConsoleLayout';

/** The console's own menu, and its words for what all consoles show. */
export function AliyunLayout() {
  const t = useT('aliyun');
  return (
    <ProviderWords value={useProviderWords('aliyun')}>
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
