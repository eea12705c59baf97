import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AlibabaCertificateSort, listAlibabaCertificates } from '../../../api/contract/alibaba-certificates';
import { AlibabaCertificateState } from '../../../api/contract/alibaba-policy';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { LinkTabs } from '../../../ui/LinkTabs';
import { PageHeader } from '../../../ui/PageHeader';
import { RecordList } from '../../../ui/RecordList';
import { CERTIFICATES } from '../shared/paths';
import { certificatesArgs } from '../shared/queries';
import { QuotaFigures } from './QuotaFigures';
import { columns } from './columns';

/** SSL Certificate Management, Official Certificate tab: the certificates that hold quota, each with its operations. */
export function CertificatesPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const [params] = useSearchParams();
  const args = certificatesArgs(params);
  const { search, state, sort } = args.query;
  const answer = useEndpoint(listAlibabaCertificates, args);
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PageHeader
        title={t('page.certificates')}
        text={t('text.certificates')}
        trail={[{ label: t('group.certificates') }, { label: t('page.certificates') }]}
      />
      <LinkTabs
        label={t('tabs')}
        current="official"
        tabs={[{ id: 'official', to: CERTIFICATES, label: t('tab.official') }]}
      />
      <QuotaFigures quota={answer.data?.quota} />
      <RecordList
        caption={t('tab.official')}
        columns={table}
        answer={answer}
        search={{ label: t('certificate.search'), value: search }}
        filters={[
          {
            name: 'state',
            label: t('certificate.state'),
            value: state,
            options: AlibabaCertificateState.options.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        sort={{
          value: sort,
          first: '-id',
          options: AlibabaCertificateSort.options.map((value) => ({
            value,
            label: t(`certificate.sort.${value}`),
          })),
        }}
        empty={{ title: t('certificate.emptyTitle'), text: t('certificate.emptyText') }}
        current={current}
      />
    </>
  );
}
