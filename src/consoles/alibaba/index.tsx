import type { ComponentType } from 'react';
import { redirect, type RouteObject, useParams } from 'react-router-dom';
import {
  AlibabaCertificateOperation,
  listAlibabaOrders,
  listAlibabaRefunds,
  readAlibabaOrder,
  readAlibabaRefund,
  SERVICES,
} from '#contract/alibabaOrders';
import {
  listAlibabaCas,
  listAlibabaCertificates,
  listAlibabaGateways,
  readAlibabaCa,
  readAlibabaCertificate,
  readAlibabaGateway,
} from '#contract/alibabaProducts';
import { prefetch } from '../../api/queries';
import { ConsoleLayout } from '../../app/ConsoleLayout';
import { useClose } from '../../app/address';
import { signedInAs } from '../../app/guard';
import { RefundDetails } from '../../case/RefundDetails';
import { RefundList } from '../../case/RefundList';
import { recordRoutes } from '../../case/recordRoutes';
import { ProviderWords, useProviderWords } from '../../case/words';
import { useT } from '../../locales/i18n';
import { CertificatePage } from './CertificatePage';
import { CertificatesPage } from './CertificatesPage';
import { OrderPage } from './OrderPage';
import { FIXED, OrdersPage } from './OrdersPage';
import { RefundPanel } from './RefundPanel';
import { CasPage, GatewaysPage, REGIONS } from './instances';
import { CertificateDialog, type DialogProps, ResetDialog } from './operations';
import {
  CERTIFICATES,
  GATEWAY,
  ORDERS,
  PCA,
  PCA_ORDERS,
  refundPath,
  REFUNDS,
  SLUGS,
  useRefundPlace,
} from './shared';

/** The console's own menu, as the source names it, and its words for what all consoles show. */
function Layout() {
  const t = useT('alibaba');
  return (
    <ProviderWords value={useProviderWords('alibaba', SERVICES)}>
      <ConsoleLayout
        groups={[
          { label: t('group.certificates'), items: [{ to: CERTIFICATES, label: t('page.certificates') }] },
          { label: t('group.pca'), items: [{ to: PCA, label: t('page.pca') }] },
          { label: t('group.gateway'), items: [{ to: GATEWAY, label: t('page.gateway') }] },
          {
            label: t('group.orders'),
            items: [
              { to: ORDERS, label: t('page.orders') },
              { to: REFUNDS, label: t('page.refunds') },
            ],
          },
        ]}
      />
    </ProviderWords>
  );
}

type Dialog = ComponentType<DialogProps>;
type Dialogs = Readonly<Record<string, Dialog>>;

/** The operations on each kind of record, by the last part of their address. */
const DIALOGS = {
  certificate: Object.fromEntries(
    AlibabaCertificateOperation.options.map((operation): [string, Dialog] => [
      SLUGS[operation],
      (props) => <CertificateDialog operation={operation} {...props} />,
    ]),
  ),
  ca: { [SLUGS.reset]: (props) => <ResetDialog kind="ca" {...props} /> },
  gateway: { [SLUGS.reset]: (props) => <ResetDialog kind="gateway" {...props} /> },
} satisfies Record<string, Dialogs>;

/** Dialogs over the list of what they do something to, or over its page. */
const overList = (root: string, dialogs: Dialogs): Readonly<Record<string, ComponentType>> =>
  Object.fromEntries(
    Object.entries(dialogs).map(([slug, Content]) => [
      slug,
      function Over() {
        const { id = '' } = useParams();
        return <Content id={id} onClose={useClose(root)} />;
      },
    ]),
  );

/** The same as steps of the guided run: each over the panel of its order, and back to it. */
const steps = (root: string): RouteObject[] =>
  Object.entries(DIALOGS).flatMap(([kind, dialogs]: [string, Dialogs]) =>
    Object.entries(dialogs).map(([slug, Content]) => ({
      path: `${kind}/:record/${slug}`,
      Component: function Step() {
        const { id = '', record = '' } = useParams();
        return <Content id={record} onClose={useClose(root, refundPath(root, id))} />;
      },
    })),
  );

const readRegions = () => void prefetch(listAlibabaCas, REGIONS);

/** Order Refund Management, which stands twice (ABC-O1, P1). */
const orders = (root: typeof ORDERS | typeof PCA_ORDERS): RouteObject =>
  recordRoutes({
    root,
    list: listAlibabaOrders,
    record: readAlibabaOrder,
    List: OrdersPage,
    Details: OrderPage,
    fixed: FIXED[root],
    ...(root === PCA_ORDERS && { beside: readRegions }),
    over: { refund: RefundPanel },
    within: { refund: steps(root) },
  });

/** Every application of the account. */
const RefundsPage = ({ current }: { readonly current?: string | undefined }) => (
  <RefundList place={useRefundPlace()} current={current} />
);

/** One of them, with both attempts where the first failed (ABC-1); prints as a receipt. */
const RefundPage = () => <RefundDetails place={useRefundPlace()} />;

/** Pages of the Alibaba Cloud console. A private CA or a gateway has no page but that of its order. */
export const routes: RouteObject[] = [
  {
    path: 'alibaba',
    middleware: [signedInAs('customer')],
    Component: Layout,
    children: [
      { index: true, loader: () => redirect(ORDERS) },
      recordRoutes({
        root: CERTIFICATES,
        list: listAlibabaCertificates,
        record: readAlibabaCertificate,
        List: CertificatesPage,
        Details: CertificatePage,
        over: overList(CERTIFICATES, DIALOGS.certificate),
      }),
      orders(ORDERS),
      orders(PCA_ORDERS),
      recordRoutes({
        root: REFUNDS,
        list: listAlibabaRefunds,
        record: readAlibabaRefund,
        List: RefundsPage,
        Details: RefundPage,
        over: {},
      }),
      recordRoutes({
        root: PCA,
        list: listAlibabaCas,
        record: readAlibabaCa,
        List: CasPage,
        beside: readRegions,
        over: overList(PCA, DIALOGS.ca),
      }),
      recordRoutes({
        root: GATEWAY,
        list: listAlibabaGateways,
        record: readAlibabaGateway,
        List: GatewaysPage,
        over: overList(GATEWAY, DIALOGS.gateway),
      }),
    ],
  },
];
