import { useT } from '../../locales/useT';
import { ProviderWords, useProviderWords } from '../../refunds/provider';
import { ConsoleLayout } from '../../ui/ConsoleLayout';
import { CERTIFICATES } from './shared/paths';

/** The console's own menu, and its words for what all consoles show. */
export function TencentLayout() {
  const t = useT('tencent');
  return (
    <ProviderWords value={useProviderWords('tencent')}>
      <ConsoleLayout groups={[{ label: t('console'), items: [{ to: CERTIFICATES, label: t('page') }] }]} />
    </ProviderWords>
  );
}
