import { type LoaderFunctionArgs, redirect, type RouteObject } from 'react-router-dom';
import { listAlipayMethods, listAlipayTransactions, readAlipayTransaction } from '#contract/alipay';
import { listAlipayLedger, readAlipayBalance, readAlipayFigures } from '#contract/alipayLedger';
import { PAYMENT_STATUSES } from '#contract/rail';
import { argsOf, prefetch } from '../../api/queries';
import { ConsoleLayout } from '../../app/ConsoleLayout';
import { signedInAs } from '../../app/guard';
import { recordRoutes } from '../../case/recordRoutes';
import { ProviderWords, useProviderWords } from '../../case/words';
import { useT } from '../../locales/i18n';
import { BalancePage } from './BalancePage';
import { MethodsPage } from './MethodsPage';
import { RefundPanel } from './RefundPanel';
import { TransactionPage } from './TransactionPage';
import { TransactionsPage } from './TransactionsPage';
import { BALANCE, METHODS, TRANSACTIONS } from './shared';

/** The merchant platform's own menu, and its words for what all consoles show. */
function Layout() {
  const t = useT('alipay');
  return (
    <ProviderWords value={useProviderWords('alipay', PAYMENT_STATUSES)}>
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
    </ProviderWords>
  );
}

const readMethods = () => prefetch(listAlipayMethods, {});
function readBalance({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  prefetch(readAlipayBalance, {});
  prefetch(readAlipayFigures, argsOf(readAlipayFigures, searchParams));
  return prefetch(listAlipayLedger, argsOf(listAlipayLedger, searchParams));
}

/** Pages of the Alipay merchant platform (APY-8). */
export const routes: RouteObject[] = [
  {
    path: 'alipay',
    middleware: [signedInAs('operator')],
    Component: Layout,
    children: [
      { index: true, loader: () => redirect(TRANSACTIONS) },
      recordRoutes({
        root: TRANSACTIONS,
        list: listAlipayTransactions,
        record: readAlipayTransaction,
        List: TransactionsPage,
        Details: TransactionPage,
        // The filter names the methods, the refund panel explains the codes.
        beside: readMethods,
        over: { refund: RefundPanel },
      }),
      { path: BALANCE, loader: readBalance, Component: BalancePage },
      { path: METHODS, loader: readMethods, Component: MethodsPage },
    ],
  },
];
