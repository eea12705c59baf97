import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AlipayTransactionSort, listAlipayTransactions } from '../../../api/contract/alipay';
import { listAlipayMethods } from '../../../api/contract/alipay-methods';
import { useEndpoint } from '../../../api/useEndpoint';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { transactionsArgs } from '../shared/queries';
import { ORIGINS, useOrderFrom } from '../shared/useOrderFrom';
import { Tiles } from './Tiles';
import { columns } from './columns';

/** Transactions of the merchant platform; search, filters, order and page in the address (APY-8). */
export function TransactionsPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alipay');
  const format = useFormat();
  const fromOf = useOrderFrom();
  const [params] = useSearchParams();
  const args = transactionsArgs(params);
  const answer = useEndpoint(listAlipayTransactions, args);
  const methods = useEndpoint(listAlipayMethods, {});
  const { search, status, refundState, method, order, sort } = args.query;
  const table = useMemo(() => columns(t, format), [t, format]);

  return (
    <>
      <PageHeader title={t('page.transactions')} text={t('text.transactions')} />
      <Tiles
        summary={answer.data?.summary}
        all={answer.data?.all}
        status={status}
        refundState={refundState}
        failed={answer.error !== null}
      />
      <RecordList
        caption={t('page.transactions')}
        columns={table}
        answer={answer}
        search={{ label: t('search'), value: search }}
        filters={[
          {
            name: 'method',
            label: t('column.method'),
            value: method,
            options: methods.data?.methods.map(({ id, name }) => ({ value: id, label: name })) ?? [],
          },
          {
            name: 'order',
            label: t('from.label'),
            value: order,
            options: ORIGINS.map((value) => ({ value, label: fromOf(value) })),
          },
        ]}
        elsewhere={{ status, refundState }}
        sort={{
          value: sort,
          first: '-createdAt',
          options: AlipayTransactionSort.options.map((value) => ({ value, label: t(`sort.${value}`) })),
        }}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}
