import { useT } from '../../locales/useT';
import { ConsoleLayout } from '../../ui/ConsoleLayout';
import { BALANCE, METHODS, TRANSACTIONS } from './shared/paths';

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
