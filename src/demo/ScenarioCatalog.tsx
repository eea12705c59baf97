import type { AnswerOf } from '../api/contract/endpoint';
import type { listScenarios } from '../api/contract/demo';
import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { FailedReading } from '../ui/FailedReading';
import { Skeleton } from '../ui/Skeleton';
import { TableMessage } from '../ui/TableMessage';
import { LineSection } from './LineSection';
import styles from './StartPage.module.css';
import { useProviderName } from './providers';
import { type ProviderGroup, groupScenarios } from './scenarioGroups';

interface Props {
  readonly data: AnswerOf<typeof listScenarios> | undefined;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly search: string;
  readonly onClear: () => void;
  readonly current: string | null;
}

/** Every scenario by provider and numbered line; loading, failed and no match are drawn here. */
export function ScenarioCatalog({ data, problem, onRetry, search, onClear, current }: Props) {
  const t = useT('demo');
  const c = useT('common');
  if (!data && problem) return <FailedReading problem={problem} onRetry={onRetry} />;
  if (!data) {
    return (
      <div role="status" aria-label={c('loading')} className={styles.waiting}>
        {[1, 2, 3, 4].map((n) => (
          <Skeleton key={n} height="64px" />
        ))}
      </div>
    );
  }
  const all = data.items.length;
  const groups = groupScenarios(data.items, data.lines, search);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <>
      <p role="status" className={styles.count}>
        {count === all ? t('count', { count }) : t('found', { count, all })}
      </p>
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
  const t = useT('demo');
  const name = useProviderName()(provider);
  // A common line stands under each provider that shows it: only the first place has its plain name.
  const taken = new Set(above.flatMap((group) => group.lines.map(({ id }) => id)));
  const anchorOf = (id: string) => (taken.has(id) ? `${provider}-${id}` : id);
  return (
    <section className={styles.provider} aria-label={name}>
      <div className={styles.top}>
        <h3>{name}</h3>
        <nav aria-label={t('jump', { provider: name })} className={styles.jump}>
          {lines.map(({ id }) => (
            <a key={id} href={`#${anchorOf(id)}`} className={styles.chip}>
              {id}
            </a>
          ))}
        </nav>
      </div>
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
