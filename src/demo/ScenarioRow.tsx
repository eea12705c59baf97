import { Link, useHref } from 'react-router-dom';
import type { Scenario } from '../api/contract/demo';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { StateBadge } from '../ui/StateBadge';
import { CopyLink } from './CopyLink';
import styles from './LineSection.module.css';
import { scenarioPath } from './scenarioPath';

interface Props {
  readonly scenario: Scenario;
  readonly current: boolean;
}

/** One scenario: a real link into it, what will be seen there, and the link to take along. */
export function ScenarioRow({ scenario, current }: Props) {
  const t = useT('demo');
  const { shortDateTime } = useFormat();
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
      <p className={styles.shows}>{scenario.shows}</p>
      <p className={styles.facts}>
        <span className={styles.name}>{scenario.id}</span>
        <span>{t('time', { time: shortDateTime(scenario.now) })}</span>
        {also.length > 0 && (
          <span>
            {t('also')} {also.join(' ')}
          </span>
        )}
        <CopyLink url={url} of={scenario.id} />
      </p>
    </li>
  );
}
