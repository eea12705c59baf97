import { useLocation, useParams } from 'react-router-dom';
import { Button } from '@mantine/core';
import { type ExplorerRow, provePolicy, readPolicyTable, type TableChange } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useT } from '../locales/i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Columns } from '../ui/layout';
import { ProblemNotice, StateBadge, ToneIcon } from '../ui/notices';
import { toneOfVerdict } from '../case/list';
import { useFormat } from '../locales/format';
import { Skeleton } from '../ui/text';
import { PolicyMap } from './PolicyMap';
import { RowCard } from './RowCard';
import { Conditions, Outcome, ReadingMark, RuleLink } from './pieces';
import { useChange } from './change';
import styles from './Policies.module.css';

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

interface Props {
  readonly policy: string;
  readonly change: TableChange;
  readonly rules: number;
}

/** POL-4: the proof of the table as it stands, changes included: points, gaps, overlaps, dead rows. */
function ProofStrip({ policy, change, rules }: Props) {
  const t = useT('policies');
  const { count } = useFormat();
  const { data, error, refetch, isFetching } = useEndpoint(provePolicy, { params: { policy }, body: change });
  if (error && !data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  const sound = data && data.gaps + data.overlaps + data.dead.length === 0;
  const figures = [
    ['gaps', data?.gaps],
    ['overlaps', data?.overlaps],
    ['dead', data?.dead.length],
  ] as const;
  return (
    <section className={styles.proof} aria-label={t('proof.label')} aria-busy={isFetching}>
      <div className={styles.verdict}>
        {data ? (
          <StateBadge tone={sound ? 'good' : 'bad'}>{t(sound ? 'proof.proven' : 'proof.broken')}</StateBadge>
        ) : (
          <Skeleton width="90px" height="22px" />
        )}
        <p>
          {t('proof.rules', { count: rules })}
          <br />
          {data ? t('proof.took', { seconds: (data.took / 1_000).toFixed(2) }) : t('proof.running')}
        </p>
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t('proof.points', { count: data?.points ?? 0 })}</dt>
          <dd>{data ? count(data.points) : <Skeleton width="64px" height="24px" />}</dd>
        </div>
        {figures.map(([name, figure]) => (
          <div key={name} data-wrong={(figure ?? 0) > 0 || undefined}>
            <dt>{t(`proof.${name}`)}</dt>
            <dd>
              {figure === undefined ? (
                <Skeleton width="32px" height="24px" />
              ) : (
                <>
                  <ToneIcon tone={figure > 0 ? 'bad' : 'good'} size={15} /> {count(figure)}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button variant="default" onClick={() => void refetch()} data-chrome>
        {t('proof.again')}
      </Button>
    </section>
  );
}
