import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  listAlibabaOrders,
} from '../../../api/contract/alibaba-orders';
import { Verdict } from '../../../api/contract/decision';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Figures } from '../../../refunds/Figures';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { PcaHeader } from '../instances/PcaHeader';
import { PCA_ORDERS } from '../shared/paths';
import { ordersArgs, pcaOrdersArgs } from '../shared/queries';
import { useOrdersRoot } from '../shared/useOrdersRoot';
import { columns } from './columns';

interface Props {
  readonly current?: string | undefined;
}

/** Order Refund Management (ABC-O1): of every order, or of those of private certificates (ABC-P1). */
export const OrdersPage = ({ current }: Props) =>
  useOrdersRoot() === PCA_ORDERS ? <PcaOrders current={current} /> : <Orders current={current} />;

function Orders({ current }: Props) {
  const t = useT('alibaba');
  const [params] = useSearchParams();
  const args = ordersArgs(params);
  const answer = useEndpoint(listAlibabaOrders, args);
  return (
    <>
      <PageHeader
        title={t('page.orders')}
        text={t('text.orders')}
        trail={[{ label: t('group.orders') }, { label: t('page.orders') }]}
      />
      <Figures
        summary={answer.data?.summary}
        counted={(count) => t('order.counted', { count })}
        refundable={{ to: '?verdict=refundable', label: t('order.showRefundable') }}
        actionRequired={{
          to: '?verdict=actionRequired&sort=deadline',
          label: t('order.showActionRequired'),
        }}
        inProgress={{ to: '?status=refunding', label: t('order.showInProgress') }}
      />
      <List
        answer={answer}
        query={args.query}
        filters={[
          {
            name: 'service',
            label: t('order.service'),
            value: args.query.service,
            options: AlibabaService.options.map((value) => ({
              value,
              label: t(`order.serviceName.${value}`),
            })),
          },
        ]}
        current={current}
      />
    </>
  );
}

function PcaOrders({ current }: Props) {
  const [params] = useSearchParams();
  const args = pcaOrdersArgs(params);
  const answer = useEndpoint(listAlibabaOrders, args);
  return (
    <>
      <PcaHeader tab="orders" region={args.query.region} />
      <List answer={answer} query={args.query} filters={[]} current={current} />
    </>
  );
}

type Parts = Parameters<typeof RecordList>[0];
interface ListProps extends Props {
  readonly answer: ReturnType<typeof useEndpoint<typeof listAlibabaOrders>>;
  readonly query: Pick<ReturnType<typeof ordersArgs>['query'], 'search' | 'status' | 'verdict' | 'sort'>;
  readonly filters: Parts['filters'];
}

function List({ answer, query: { search, status, verdict, sort }, filters, current }: ListProps) {
  const t = useT('alibaba');
  const words = useT('common');
  const root = useOrdersRoot();
  const table = useMemo(() => columns(t, root), [t, root]);
  return (
    <RecordList
      caption={t('page.orders')}
      columns={table}
      answer={answer}
      search={{ label: t('order.search'), value: search }}
      filters={[
        ...filters,
        {
          name: 'status',
          label: t('order.status'),
          value: status,
          options: AlibabaOrderStatus.options.map((value) => ({
            value,
            label: t(`order.statusName.${value}`),
          })),
        },
        {
          name: 'verdict',
          label: t('order.verdict'),
          value: verdict,
          options: Verdict.options.map((value) => ({ value, label: words(`verdict.${value}`) })),
        },
      ]}
      sort={{
        value: sort,
        first: '-paidAt',
        options: AlibabaOrderSort.options.map((value) => ({ value, label: t(`order.sort.${value}`) })),
      }}
      empty={{ title: t('order.emptyTitle'), text: t('order.emptyText') }}
      current={current}
    />
  );
}
