import { Button } from '@mantine/core';
import { provePolicy, type TableChange } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { ProblemNotice, StateBadge, ToneIcon } from '../ui/notices';
import { Skeleton } from '../ui/text';
import styles from './Policies.module.css';

interface Props {
  readonly policy: string;
  readonly change: TableChange;
  readonly rules: number;
}

/** POL-4: the proof of the table as it stands, changes included: points, gaps, overlaps, dead rows. */
export function ProofStrip({ policy, change, rules }: Props) {
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
