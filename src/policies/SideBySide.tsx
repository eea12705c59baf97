import { type Asked, whatIf } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { Trace } from '../case/Why';
import { ProviderWords, useProviderWords } from '../case/words';
import { useT } from '../locales/i18n';
import { FailedReading } from '../ui/DataTable';
import { Card } from '../ui/layout';
import { Skeleton } from '../ui/text';
import { Answer } from './Answer';
import type { Fields } from './shape';
import { LABELS, type PolicyId, usePolicyName } from './words';
import styles from './Policies.module.css';

interface OneProps {
  readonly policy: PolicyId;
  readonly asked: Asked;
}

function One({ policy, asked: { now, subject } }: OneProps) {
  const t = useT('policies');
  const nameOf = usePolicyName();
  const words = useProviderWords(policy, LABELS[policy]);
  const { data, error, refetch } = useEndpoint(whatIf, {
    params: { policy },
    body: { now, subject, way: null },
  });
  return (
    <ProviderWords value={words}>
      <section className={styles.half} aria-label={nameOf(policy)}>
        <h2>{nameOf(policy)}</h2>
        {data ? (
          <>
            <Answer decision={data} now={now} subject={subject as Fields} />
            <Card title={t('what.trace')}>
              <Trace trace={data.trace} />
            </Card>
          </>
        ) : error ? (
          <FailedReading problem={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height="240px" />
        )}
      </section>
    </ProviderWords>
  );
}

/** POL-5: the same facts under two policies, as shipped, beside each other. */
export const SideBySide = ({ left, right }: { readonly left: OneProps; readonly right: OneProps }) => (
  <div className={styles.halves}>
    <One {...left} />
    <One {...right} />
  </div>
);
