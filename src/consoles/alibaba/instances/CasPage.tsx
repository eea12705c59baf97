import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type AlibabaCaRow, listAlibabaCas } from '../../../api/contract/alibaba-instances';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { RecordList } from '../../../ui/RecordList';
import type { Column } from '../../../ui/column';
import { PCA, PCA_ORDERS } from '../shared/paths';
import { casArgs } from '../shared/queries';
import { PcaHeader } from './PcaHeader';
import { InstanceName } from './cells';
import { answerColumns } from './columns';
import { useStatusFilter } from './useStatusFilter';

const columns = (t: ReturnType<typeof useT<'alibaba'>>): readonly Column<AlibabaCaRow>[] => [
  {
    id: 'ca',
    header: t('ca.name'),
    role: 'title',
    width: '24%',
    cell: (row) => <InstanceName row={row} />,
  },
  { id: 'kind', header: t('ca.kind'), cell: ({ kind }) => t(`ca.${kind}`) },
  {
    id: 'issued',
    header: t('ca.issued'),
    align: 'end',
    cell: ({ issuedCertificates }) => issuedCertificates,
  },
  ...answerColumns(t, { list: PCA, orders: PCA_ORDERS }),
];

/** Private CAs of a region, root and intermediate; Refunded once the money has arrived (ABC-P1). */
export function CasPage({ current }: { readonly current?: string | undefined }) {
  const t = useT('alibaba');
  const [params] = useSearchParams();
  const args = casArgs(params);
  const answer = useEndpoint(listAlibabaCas, args);
  const filter = useStatusFilter('ca', args.query.status);
  const table = useMemo(() => columns(t), [t]);
  return (
    <>
      <PcaHeader tab="cas" region={args.query.region} />
      <RecordList
        caption={t('tab.cas')}
        columns={table}
        answer={answer}
        search={{ label: t('ca.search'), value: args.query.search }}
        filters={[filter]}
        empty={{ title: t('ca.emptyTitle'), text: t('ca.emptyText') }}
        current={current}
      />
    </>
  );
}
