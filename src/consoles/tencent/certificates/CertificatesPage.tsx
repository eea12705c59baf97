import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Verdict } from '../../../api/contract/decision';
import { TencentSort, TencentState, listTencentCertificates } from '../../../api/contract/tencent';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Figures } from '../../../refunds/Figures';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { certificatesArgs } from '../shared/queries';
import { columns } from './columns';

/** My Certificates: every order with its answer about money; search, filters, order and page in the address (TCL-1). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('tencent');
  const words = useT('common');
  const [params] = useSearchParams();
  const args = certificatesArgs(params);
  const answer = useEndpoint(listTencentCertificates, args);
  const { search, state, verdict, sort } = args.query;
  const table = useMemo(() => columns(t), [t]);

  return (
    <>
      <PageHeader title={t('page')} text={t('text')} />
      <Figures
        summary={answer.data?.summary}
        counted={(count) => t('kpi.orders', { count })}
        refundable={{ to: '?verdict=refundable', label: t('kpi.showRefundable') }}
        actionRequired={{ to: '?verdict=actionRequired', label: t('kpi.showActionRequired') }}
        inProgress={{ to: '?state=refunded', label: t('kpi.showInProgress') }}
      />
      <RecordList
        caption={t('page')}
        columns={table}
        answer={answer}
        search={{ label: t('search'), value: search }}
        filters={[
          {
            name: 'state',
            label: t('column.state'),
            value: state,
            options: TencentState.options.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            name: 'verdict',
            label: t('refund'),
            value: verdict,
            options: Verdict.options.map((value) => ({ value, label: words(`verdict.${value}`) })),
          },
        ]}
        sort={{
          value: sort,
          first: '-purchasedAt',
          options: TencentSort.options.map((value) => ({ value, label: t(`sort.${value}`) })),
        }}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}
