import { Group, Stack, Text } from '@mantine/core';
import { Link, useHref } from 'react-router-dom';
import type { listScenarios, Scenario } from '#contract/demo';
import type { AnswerOf } from '#contract/endpoint';
import type { ApiProblem } from '../api/client';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { FailedReading, TableMessage } from '../ui/DataTable';
import { StateBadge } from '../ui/notices';
import { Copy, Skeleton } from '../ui/text';
import { scenarioPath } from '../app/address';
import { groupScenarios, type LineGroup, type ProviderGroup, useProviderName } from './scenarios';
import styles from './LineCatalog.module.css';

interface ScenarioRowProps {
  readonly scenario: Scenario;
  readonly current: boolean;
}

/** One scenario: a real link into it, what will be seen there, and the link to take along. */
function ScenarioRow({ scenario, current }: ScenarioRowProps) {
  const t = useT('start');
  const d = useT('demo');
  const { instant } = useFormat();
  const to = scenarioPath(scenario);
  const url = new URL(useHref(to), window.location.href).href;
  const also = scenario.lines.slice(1);
  return (
    <li className={styles.scenario} aria-current={current || undefined}>
      <p className={styles.title}>
        <Link to={to} className={styles.link ?? ''}>
          {scenario.title}
        </Link>
        {current && (
          <>
            {' '}
            <StateBadge tone="good">{t('current')}</StateBadge>
          </>
        )}
      </p>
      <Text inherit c="var(--ink-2)">
        {scenario.shows}
      </Text>
      <Group component="p" gap="0 14px" fz="var(--type-note)" c="dimmed">
        <Text span ff="var(--mono)" fz="var(--type-note)">
          {scenario.id}
        </Text>
        <span>{t('time', { time: instant(scenario.now) })}</span>
        {also.length > 0 && (
          <span>
            {t('also')} {also.join(' ')}
          </span>
        )}
        <Copy text={url} label={t('copyLinkOf', { scenario: scenario.id })}>
          {d('copyLink')}
        </Copy>
      </Group>
    </li>
  );
}

/** Where a line comes from, and why it is read so. */
const SMALL = { mt: 3, fz: 'var(--type-note)', lh: '18px', c: 'dimmed' } as const;

interface LineSectionProps {
  readonly group: LineGroup;
  /** Where links to it lead. */
  readonly anchor: string;
  /** The provider, where a section above has the line's own name. */
  readonly within: string | null;
  /** Id of the scenario that is loaded. */
  readonly current: string | null;
}

/** A numbered line in its words, marked where it is a reading, with the scenarios that show it. */
function LineSection({ group: { id, line, scenarios, beside }, anchor, within, current }: LineSectionProps) {
  const t = useT('start');
  return (
    <section id={anchor} className={styles.section} aria-label={within === null ? id : `${within} ${id}`}>
      <div className={styles.line}>
        <Group gap={10} wrap="nowrap">
          <h4 className={styles.id}>{id}</h4>
          {line?.reading && (
            <StateBadge tone="info" plain>
              {t('reading')}
            </StateBadge>
          )}
        </Group>
        {line && (
          <>
            <Text c="var(--ink-2)" fz="var(--type-note)" lh="19px">
              {line.text}
            </Text>
            <Text {...SMALL}>{t('source', { source: line.source })}</Text>
            {line.reading && (
              <Text component="details" {...SMALL}>
                <summary className={styles.why}>{t('readingWhy')}</summary>
                {line.reading}
              </Text>
            )}
          </>
        )}
      </div>
      {beside.length > 0 && (
        <p className={styles.beside}>
          {t('beside')}
          {beside.map((scenario) => (
            <Link
              key={scenario.id}
              to={scenarioPath(scenario)}
              className={styles.link ?? ''}
              aria-label={`${id}: ${scenario.title}`}
            >
              {scenario.title}
            </Link>
          ))}
        </p>
      )}
      {scenarios.length > 0 && (
        <ul className={styles.scenarios}>
          {scenarios.map((scenario) => (
            <ScenarioRow key={scenario.id} scenario={scenario} current={scenario.id === current} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface Props {
  readonly data: AnswerOf<typeof listScenarios> | undefined;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly search: string;
  readonly onClear: () => void;
  readonly current: string | null;
}

/** Every scenario by provider and numbered line; loading, failed and no match are drawn here. */
export function LineCatalog({ data, problem, onRetry, search, onClear, current }: Props) {
  const t = useT('start');
  const c = useT('common');
  if (!data && problem) return <FailedReading problem={problem} onRetry={onRetry} />;
  if (!data) {
    return (
      <Stack role="status" aria-label={c('loading')} gap={10}>
        {[1, 2, 3, 4].map((n) => (
          <Skeleton key={n} height="64px" />
        ))}
      </Stack>
    );
  }
  const all = data.items.length;
  const groups = groupScenarios(data.items, data.lines, search);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <>
      <Text role="status" mb={10} fz="var(--type-note)" c="var(--ink-2)">
        {count === all ? t('count', { count }) : t('found', { count, all })}
      </Text>
      {count === 0 && (
        <TableMessage
          tone="quiet"
          title={c('table.noMatchTitle')}
          action={{ label: c('clearFilters'), run: onClear }}
        >
          {c('table.noMatchText')}
        </TableMessage>
      )}
      {groups.map((group, index) => (
        <Provider key={group.provider} group={group} above={groups.slice(0, index)} current={current} />
      ))}
    </>
  );
}

interface ProviderProps {
  readonly group: ProviderGroup;
  /** The providers drawn before this one. */
  readonly above: readonly ProviderGroup[];
  readonly current: string | null;
}

function Provider({ group: { provider, lines }, above, current }: ProviderProps) {
  const t = useT('start');
  const name = useProviderName()(provider);
  // A common line stands under each provider that shows it: only the first place has its plain name.
  const taken = new Set(above.flatMap((group) => group.lines.map(({ id }) => id)));
  const anchorOf = (id: string) => (taken.has(id) ? `${provider}-${id}` : id);
  return (
    <section className={styles.provider} aria-label={name}>
      <Group align="baseline" gap="6px 18px" mb={8}>
        <h3 className={styles.providerName}>{name}</h3>
        <Group component="nav" gap={4} aria-label={t('jump', { provider: name })}>
          {lines.map(({ id }) => (
            <a key={id} href={`#${anchorOf(id)}`} className={styles.chip}>
              {id}
            </a>
          ))}
        </Group>
      </Group>
      <div className={styles.sheet}>
        {lines.map((line) => (
          <LineSection
            key={line.id}
            group={line}
            anchor={anchorOf(line.id)}
            within={taken.has(line.id) ? name : null}
            current={current}
          />
        ))}
      </div>
    </section>
  );
}
