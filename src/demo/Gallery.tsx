import { Button, Stack, UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { Link, useHref } from 'react-router-dom';
import { Verdict } from '#contract/decision';
import type { listScenarios, Scenario } from '#contract/demo';
import type { AnswerOf } from '#contract/endpoint';
import { ACCOUNT_NAMES } from '#contract/labels';
import { AccountId } from '#contract/session';
import type { ApiProblem } from '../api/client';
import type { ListParams } from '../app/address';
import { Mark } from '../app/marks';
import { toneOfVerdict } from '../case/list';
import { useSaid, useT } from '../locales/i18n';
import { FailedReading, TableMessage } from '../ui/DataTable';
import { ListSelect, SearchBox } from '../ui/RecordList';
import { StateBadge, ToneIcon } from '../ui/notices';
import { Copy, Skeleton } from '../ui/text';
import { scenarioPath } from '../app/address';
import { useProviderName } from './scenarios';
import { FIRST_SHOWN, searched } from './search';
import styles from './Gallery.module.css';

/** Where the desk's scenarios are told with a console, they carry the desk's mark. */
const markOf = ({ provider, as }: Scenario): string => (as === 'specialist' ? 'review' : provider);

interface RowProps {
  readonly scenario: Scenario;
  readonly current: boolean;
}

function Row({ scenario, current }: RowProps) {
  const t = useT('start');
  const d = useT('demo');
  const c = useT('common');
  const said = useSaid();
  const to = scenarioPath(scenario);
  const url = new URL(useHref(to), window.location.href).href;
  const { verdict, lines, id, as } = scenario;
  return (
    <li className={styles.row} aria-current={current || undefined}>
      <Mark of={markOf(scenario)} />
      <p className={styles.title}>
        <Link to={to} className={styles.link ?? ''}>
          {scenario.title}
        </Link>
        {current && (
          <StateBadge tone="info" plain>
            {t('current')}
          </StateBadge>
        )}
      </p>
      <p className={styles.shows}>{scenario.shows}</p>
      <p className={styles.verdict}>
        {verdict && <StateBadge tone={toneOfVerdict(verdict)}>{c(`verdict.${verdict}`)}</StateBadge>}
      </p>
      <p className={styles.fact}>{said(ACCOUNT_NAMES[as])}</p>
      <p className={styles.fact}>{lines[0]}</p>
      <span className={styles.copy}>
        <Copy text={url} label={t('copyLinkOf', { scenario: id })}>
          {d('copyLink')}
        </Copy>
      </span>
    </li>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly mark?: ReactNode;
    readonly count?: number;
  }[];
  readonly onChange: (value: string | null) => void;
}

/** One of a few, all of them in sight; the first is none of them. */
function Choice({ name, value, options, onChange }: ChoiceProps) {
  const t = useT('start');
  const id = useId();
  const every = { value: '', label: t('filter.any'), mark: null, count: undefined };
  return (
    <div role="group" aria-labelledby={id} className={styles.choice}>
      <span id={id} className={styles.name}>
        {name}
      </span>
      {[every, ...options].map((one) => (
        <UnstyledButton
          key={one.value}
          className={styles.option ?? ''}
          aria-pressed={one.value === (value ?? '')}
          onClick={() => onChange(one.value || null)}
        >
          {one.mark}
          <span>{one.label}</span>
          {one.count !== undefined && <small>{one.count}</small>}
        </UnstyledButton>
      ))}
    </div>
  );
}

interface Props {
  readonly data: AnswerOf<typeof listScenarios> | undefined;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly onClear: () => void;
  /** The scenario that is loaded. */
  readonly current: string | null;
  readonly list: ListParams;
}

/** What narrows the gallery, by its parameter in the address. */
export const FILTERS = ['q', 'provider', 'verdict', 'role', 'line'] as const;

/** DEM-1: every scenario in a row; narrowed by provider, verdict, role, line and words. Loading, failed and no match are drawn here. */
export function Gallery({ data, problem, onRetry, onClear, current, list }: Props) {
  const t = useT('start');
  const c = useT('common');
  const said = useSaid();
  const nameOf = useProviderName();
  const [all, setAll] = useState(false);
  if (!data && problem) return <FailedReading problem={problem} onRetry={onRetry} />;
  if (!data)
    return (
      <Stack role="status" aria-label={c('loading')} gap={10}>
        {[1, 2, 3, 4, 5, 6].map((n) => (
          <Skeleton key={n} height="42px" />
        ))}
      </Stack>
    );

  const { items, lines } = data;
  const providers = [...new Set(items.map(({ provider }) => provider))];
  const shown = [...new Set(items.flatMap((one) => one.lines))];
  const search = list.get('q') ?? '';
  const provider = list.oneOf('provider', providers);
  const verdict = list.oneOf('verdict', Verdict.options);
  const role = list.oneOf('role', AccountId.options);
  const line = list.oneOf('line', shown);
  const narrowed = search !== '' || [provider, verdict, role, line].some((one) => one !== undefined);
  const found = searched(items, lines, search).filter(
    (one) =>
      (!provider || one.provider === provider) &&
      (!verdict || one.verdict === verdict) &&
      (!role || one.as === role) &&
      (!line || one.lines.includes(line)),
  );
  const few = !narrowed && !all;
  const rows = few ? items.filter(({ id }) => FIRST_SHOWN.includes(id) || id === current) : found;
  const set = (name: (typeof FILTERS)[number]) => (value: string | null) =>
    list.set({ [name]: value }, { replace: name === 'q' });

  return (
    <>
      <div role="search" className={styles.filters}>
        <div className={styles.search}>
          <SearchBox label={t('search')} value={search} onSearch={set('q')} />
        </div>
        <Choice
          name={t('filter.provider')}
          value={provider}
          onChange={set('provider')}
          options={providers.map((value) => ({
            value,
            label: nameOf(value),
            mark: <Mark of={value} size={18} />,
            count: items.filter((one) => one.provider === value).length,
          }))}
        />
        <Choice
          name={t('filter.verdict')}
          value={verdict}
          onChange={set('verdict')}
          options={Verdict.options.map((value) => ({
            value,
            label: c(`verdict.${value}`),
            mark: <ToneIcon tone={toneOfVerdict(value)} size={14} />,
          }))}
        />
        <ListSelect
          label={t('filter.role')}
          filter
          value={role}
          options={AccountId.options
            .filter((value) => items.some((one) => one.as === value))
            .map((value) => ({ value, label: said(ACCOUNT_NAMES[value]) }))}
          onChange={set('role')}
        />
        <ListSelect
          label={t('filter.line')}
          filter
          value={line}
          options={shown.toSorted().map((value) => ({ value, label: value }))}
          onChange={set('line')}
        />
      </div>
      <p role="status" className={styles.count}>
        {narrowed
          ? t('found', { count: found.length, all: items.length })
          : t('count', { count: items.length })}
      </p>
      {found.length === 0 ? (
        <TableMessage
          tone="quiet"
          title={c('table.noMatchTitle')}
          action={{ label: c('clearFilters'), run: onClear }}
        >
          {c('table.noMatchText')}
        </TableMessage>
      ) : (
        <div className={styles.sheet}>
          <p className={styles.columns} aria-hidden>
            <span>{t('column.scenario')}</span>
            <span>{t('column.shows')}</span>
            <span>{t('column.verdict')}</span>
            <span>{t('column.role')}</span>
            <span>{t('column.line')}</span>
          </p>
          <ul className={styles.rows} data-few={few || undefined}>
            {rows.map((one) => (
              <Row key={one.id} scenario={one} current={one.id === current} />
            ))}
          </ul>
          <div className={styles.foot}>
            {few && (
              <Button variant="transparent" size="compact-sm" onClick={() => setAll(true)}>
                {t('showAll', { count: items.length })}
              </Button>
            )}
            <Link to="/?by=line" preventScrollReset>
              {t('byLine')}
            </Link>
          </div>
        </div>
      )}
    </>
  );
}
