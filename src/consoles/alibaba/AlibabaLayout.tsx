import { ProviderWords, useProviderWords } from '../../case/words';
import { useT } from '../../locales/i18n';
import { ConsoleLayout } from '../../ui/layout';
import { CERTIFICATES, GATEWAY, ORDERS, PCA } from './shared';

/** The console's own menu, as the source names it, and its words for what all consoles show. */
export function AlibabaLayout() {
  const t = useT('alibaba');
  return (
    <ProviderWords value={useProviderWords('alibaba')}>
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
