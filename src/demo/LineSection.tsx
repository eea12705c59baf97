import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import { StateBadge } from '../ui/StateBadge';
import styles from './LineSection.module.css';
import { ScenarioRow } from './ScenarioRow';
import type { LineGroup } from './scenarioGroups';
import { scenarioPath } from './scenarioPath';

interface Props {
  readonly group: LineGroup;
  /** Where links to it lead. */
  readonly anchor: string;
  /** The provider, where a section above has the line's own name. */
  readonly within: string | null;
  /** Id of the scenario that is loaded. */
  readonly current: string | null;
}

/** A numbered line in its words, marked where it is a reading, with the scenarios that show it. */
export function LineSection({ group: { id, line, scenarios, beside }, anchor, within, current }: Props) {
  const t = useT('demo');
  return (
    <section id={anchor} className={styles.section} aria-label={within === null ? id : `${within} ${id}`}>
      <div className={styles.line}>
        <div className={styles.head}>
          <h4 className={styles.id}>{id}</h4>
          {line?.reading && (
            <StateBadge tone="info" plain>
              {t('reading')}
            </StateBadge>
          )}
        </div>
        {line && (
          <>
            <p className={styles.text}>{line.text}</p>
            <p className={styles.source}>{t('source', { source: line.source })}</p>
            {line.reading && (
              <details className={styles.why}>
                <summary>{t('readingWhy')}</summary>
                <p>{line.reading}</p>
              </details>
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
