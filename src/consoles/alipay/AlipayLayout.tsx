import { ConsoleLayout } from '../../app/ConsoleLayout';
import { useT } from '../../locales/i18n';
import { BALANCE, METHODS, TRANSACTIONS } from './shared';

/** The merchant platform's own menu. */
export function AlipayLayout() {
  const t = useT('alipay');
  return (
    <ConsoleLayout
      groups={[
        {
          label: t('console'),
          items: [
            { to: TRANSACTIONS, label: t('page.transactions') },
            { to: BALANCE, label: t('page.balance') },
            { to: METHODS, label: t('page.methods') },
          ],
        },
      ]}
    />
  );
}
