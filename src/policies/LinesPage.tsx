import { Group, NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Line, listScenarios, type Scenario } from '#contract/demo';
import { useEndpoint } from '../api/queries';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Card } from '../ui/layout';
import { Notice, StateBadge } from '../ui/notices';
import { Lines } from '../ui/text';
import { scenarioPath } from '../app/address';
import { linePath } from './words';
import styles from './Policies.module.css';

interface Traced {
  readonly line: Line;
  readonly scenarios: readonly Scenario[];
  readonly found: LineResult | undefined;
  /** Whether there was a run at all. */
  readonly ran: boolean;
}

const SHOWN = 3;

/** The tests of a line with their last result; none is red. */
function Tests({ found, ran }: Pick<Traced, 'found' | 'ran'>) {
  const t = useT('policies');
  if (!ran) return <StateBadge tone="quiet">{t('trace.notRun')}</StateBadge>;
  const tests = found?.tests ?? [];
  if (tests.length === 0) return <StateBadge tone="bad">{t('trace.none')}</StateBadge>;
  const failed = tests.filter(({ passed }) => !passed);
  return (
    <details>
      <summary>
        <StateBadge tone={failed.length > 0 ? 'bad' : 'good'}>
          {failed.length > 0
            ? t('trace.failed', { count: failed.length, all: tests.length })
            : t('trace.passed', { count: tests.length })}
        </StateBadge>
      </summary>
      <ul className={styles.files}>
        {tests.map(({ title, file, passed }) => (
          <li key={`${file} ${title}`}>
            {passed ? '✓' : '✗'} {title} <span>{file}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useColumns(): Column<Traced>[] {
  const t = useT('policies');
  return [
    {
      id: 'line',
      header: t('trace.line'),
      role: 'title',
      width: '38%',
      cell: ({ line }) => (
        <span id={line.id} className={styles.rule}>
          {line.id} <span className={styles.said}>{line.text}</span>
        </span>
      ),
    },
    {
      id: 'code',
      header: t('trace.code'),
      cell: ({ line, found }) => (
        <Lines>
          {/^(ALY|ABC|TCL|APY)-/.test(line.id) && <Link to={linePath(line.id)}>{t('trace.rule')}</Link>}
          {(found?.code ?? []).slice(0, SHOWN).map((file) => (
            <code key={file} className={styles.file}>
              {file}
            </code>
          ))}
        </Lines>
      ),
    },
    {
      id: 'scenarios',
      header: t('trace.scenarios'),
      cell: ({ scenarios }) => (
        <Lines>
          {scenarios.slice(0, SHOWN).map((scenario) => (
            <Link key={scenario.id} to={scenarioPath(scenario)}>
              {scenario.title}
            </Link>
          ))}
        </Lines>
      ),
    },
    { id: 'tests', header: t('trace.tests'), cell: (one) => <Tests {...one} /> },
  ];
}

const traced = (line: Line, scenarios: readonly Scenario[], results: Results | null | undefined): Traced => ({
  line,
  scenarios: scenarios.filter(({ lines }) => lines.includes(line.id)),
  found: results?.lines[line.id],
  ran: results !== null && results !== undefined,
});

/** POL-6: every numbered line with its rule or transition, its scenarios, its tests and their last result. */
export function LinesPage() {
  const t = useT('policies');
  const { instant, count } = useFormat();
  const [params, setParams] = useSearchParams();
  const results = useResults();
  const { data, error, refetch } = useEndpoint(listScenarios, {});
  const columns = useColumns();
  const area = params.get('area') ?? '';
  const areas = [...new Set(data?.lines.map(({ id }) => id.slice(0, 3)))];
  const rows = data?.lines
    .filter(({ id }) => id.startsWith(area))
    .map((line) => traced(line, data.items, results));
  const bare = rows?.filter(({ ran, found }) => ran && (found?.tests.length ?? 0) === 0).length ?? 0;
  return (
    <Card
      title={t('trace.title')}
      actions={
        <NativeSelect
          size="xs"
          aria-label={t('trace.area')}
          value={area}
          data={[{ value: '', label: t('trace.all') }, ...areas]}
          onChange={({ currentTarget: { value } }) =>
            setParams(value === '' ? {} : { area: value }, { replace: true, preventScrollReset: true })
          }
        />
      }
    >
      <Group mb={12}>
        {results === null && <Notice tone="info">{t('trace.noRun')}</Notice>}
        {results && (
          <Notice tone={bare > 0 ? 'bad' : 'good'}>
            {t('trace.ranAt', { moment: instant(results.ranAt), all: count(rows?.length ?? 0), bare })}
          </Notice>
        )}
      </Group>
      <DataTable
        caption={t('trace.title')}
        columns={columns}
        rows={rows}
        keyOf={({ line }) => line.id}
        problem={error}
        onRetry={() => void refetch()}
      />
    </Card>
  );
}

/** What the last test run showed of each numbered line; written by the test command. */
const Results = z.object({
  ranAt: z.string(),
  lines: z.record(
    z.string(),
    z.object({
      code: z.array(z.string()),
      tests: z.array(z.object({ title: z.string(), file: z.string(), passed: z.boolean() })),
    }),
  ),
});
type Results = z.infer<typeof Results>;
type LineResult = Results['lines'][string];

/** Null where no run left a file: the host answers with a 404, or with its page. */
async function read(): Promise<Results | null> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}results.json`, { cache: 'no-store' });
    return response.ok ? Results.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

/** POL-6: the last results; undefined until they were asked for. */
const useResults = (): Results | null | undefined =>
  useQuery({ queryKey: ['results'], queryFn: read, staleTime: Infinity }).data;
