import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AliyunSort, AliyunState, listAliyunCertificates } from '../../../api/contract/aliyun';
import { Verdict } from '../../../api/contract/decision';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Figures } from '../../../refunds/Figures';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { REFUNDS } from '../shared/paths';
import { certificatesArgs } from '../shared/queries';
import { columns } from './columns';

/** 概览: every certificate with its answer about money; search, filters, order and page in the address (ALY-5, ALY-10). */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('aliyun');
  const words = useT('common');
  const [params] = useSearchParams();
  const args = certificatesArgs(params);
  const answer = useEndpoint(listAliyunCertificates, args);
  const { search, state, verdict, sort } = args.query;
  const table = useMemo(() => columns(t), [t]);

  return (
    <>
      <PageHeader title={t('certificates')} text={t('tagline')} />
      <Figures
        summary={answer.data?.summary}
        counted={(count) => t('kpi.certificates', { count })}
        refundable={{ to: '?verdict=refundable', label: t('kpi.showRefundable') }}
        actionRequired={{ to: '?verdict=actionRequired&sort=deadline', label: t('kpi.showActionRequired') }}
        inProgress={{ to: REFUNDS, label: t('kpi.showInProgress') }}
      />
      <RecordList
        caption={t('certificates')}
        columns={table}
        answer={answer}
        search={{ label: t('search'), value: search }}
        filters={[
          {
            name: 'state',
            label: t('column.state'),
            value: state,
            options: AliyunState.options.map((value) => ({ value, label: t(`state.${value}`) })),
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
          options: AliyunSort.options.map((value) => ({ value, label: t(`sort.${value}`) })),
        }}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        current={current}
      />
    </>
  );
}
