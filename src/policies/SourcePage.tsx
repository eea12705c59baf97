import { Link, useParams } from 'react-router-dom';
import { readPolicySource, type SourceSentence } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Kpi, KpiRow } from '../ui/layout';
import { Skeleton } from '../ui/text';
import { linePath } from './words';
import styles from './Policies.module.css';

function useColumns(): Column<SourceSentence & { readonly key: string }>[] {
  const t = useT('policies');
  return [
    { id: 'place', header: t('source.place'), width: '18%', cell: ({ place }) => place },
    {
      id: 'text',
      header: t('source.text'),
      role: 'title',
      cell: ({ text, count }) => (count === 1 ? text : `${text} ${t('source.times', { count })}`),
    },
    {
      id: 'led',
      header: t('source.led'),
      cell: ({ lines, reading, because }) =>
        because ?? (
          <span className={styles.group}>
            {lines.map((id) => (
              <Link key={id} to={linePath(id)} className={styles.rule ?? ''}>
                {id}
              </Link>
            ))}
            {reading && <span className={styles.reading}>{t('reading')}</span>}
          </span>
        ),
    },
  ];
}

/** POL-7: every sentence of the source by its place, in our own words: its line, its reading, or why it cannot be executed. */
export function SourcePage() {
  const t = useT('policies');
  const { count } = useFormat();
  const { policy = '' } = useParams();
  const { data, error, refetch } = useEndpoint(readPolicySource, { params: { policy } });
  const columns = useColumns();
  return (
    <>
      {!(error && !data) && (
        <KpiRow>
          {(['sentences', 'lines', 'readings', 'idle'] as const).map((name) => (
            <Kpi
              key={name}
              label={t(`source.count.${name}`)}
              value={data ? count(data.counts[name]) : <Skeleton width="60px" height="30px" />}
            />
          ))}
        </KpiRow>
      )}
      <DataTable
        caption={t('part.source')}
        columns={columns}
        rows={data?.sentences.map((one, index) => ({ ...one, key: String(index) }))}
        keyOf={({ key }) => key}
        problem={error}
        onRetry={() => void refetch()}
      />
      {data && data.derived.length > 0 && (
        <p className={styles.hint}>
          {t('source.derived', { lines: data.derived.join(t('operationsApart')) })}
        </p>
      )}
    </>
  );
}
