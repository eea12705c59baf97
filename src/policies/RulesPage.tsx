import { useLocation, useParams } from 'react-router-dom';
import { type ExplorerRow, readPolicyTable } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useT } from '../locales/i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Columns } from '../ui/layout';
import { StateBadge } from '../ui/notices';
import { toneOfVerdict } from '../case/list';
import { PolicyMap } from './PolicyMap';
import { ProofStrip } from './ProofStrip';
import { RowCard } from './RowCard';
import { Conditions, Outcome, ReadingMark, RuleLink } from './pieces';
import { useChange } from './change';

function useColumns(): Column<ExplorerRow & { readonly place: number }>[] {
  const t = useT('policies');
  return [
    { id: 'order', header: t('column.order'), align: 'end', cell: ({ place }) => place },
    {
      id: 'rule',
      header: t('column.rule'),
      role: 'title',
      cell: ({ id }) => <RuleLink id={id} anchor />,
    },
    {
      id: 'answer',
      header: t('column.answer'),
      nowrap: true,
      cell: ({ verdict }) => <StateBadge tone={toneOfVerdict(verdict)}>{t(`verdict.${verdict}`)}</StateBadge>,
    },
    { id: 'when', header: t('column.when'), cell: (row) => <Conditions row={row} /> },
    { id: 'outcome', header: t('column.outcome'), cell: (row) => <Outcome row={row} /> },
    {
      id: 'source',
      header: t('column.source'),
      cell: ({ id, source, reading }) => (
        <>
          {source.slice(source.search(/[，,]/) + 1).trim()} {reading && <ReadingMark id={id} />}
        </>
      ),
    },
  ];
}

/** POL-1, POL-4: the table of a policy with its proof; a row opens beside it, to be read and to be changed. */
export function RulesPage() {
  const t = useT('policies');
  const { policy = '' } = useParams();
  const { hash } = useLocation();
  const { change } = useChange();
  const { data, error, refetch } = useEndpoint(readPolicyTable, { params: { policy } });
  const columns = useColumns();
  const chosen = hash.slice(1);
  const row = data?.rows.find(({ id }) => id === chosen);
  const line = data?.lines.find(({ id }) => id === chosen);
  return (
    <>
      <ProofStrip policy={policy} change={change} rules={data?.rows.length ?? 0} />
      <Columns side={<RowCard table={data} row={row} line={row ?? line} />}>
        <DataTable
          caption={t('table')}
          columns={columns}
          rows={data?.rows.map((one, index) => ({ ...one, place: index + 1 }))}
          keyOf={({ id }) => id}
          problem={error}
          onRetry={() => void refetch()}
          current={row?.id}
        />
        <PolicyMap policy={policy} />
      </Columns>
    </>
  );
}
