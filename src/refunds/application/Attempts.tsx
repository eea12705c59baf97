import type { Attempt } from '../../api/contract/refund';
import { useFormat } from '../../locales/useFormat';
import { useT } from '../../locales/useT';
import { Card } from '../../ui/Card';
import { FactList } from '../../ui/FactList';
import { StateBadge } from '../../ui/StateBadge';
import { useChannelName } from '../useMoneyWords';
import styles from './Attempts.module.css';

const TONES = { requested: 'wait', processing: 'wait', succeeded: 'good', failed: 'bad' } as const;

/** Each attempt to pay; a fallback to the balance stands as the second one it is (ALY-7, ABC-1). */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const t = useT('refunds');
  const words = useT('common');
  const { money, longDateTime } = useFormat();
  const nameOf = useChannelName();
  return (
    <Card title={t('attempts')}>
      <ol className={styles.attempts} aria-label={t('attemptsCaption')}>
        {attempts.map(({ requestId, source, to, amount, state, requestedAt, finishedAt }) => (
          <li key={requestId}>
            <p className={styles.attempt}>
              <span>{money(amount)}</span>
              <span>{nameOf(to)}</span>
              <StateBadge tone={TONES[state]}>{t(`attemptState.${state}`)}</StateBadge>
            </p>
            <FactList
              layout="columns"
              facts={[
                { label: t('attempt.requestId'), value: requestId },
                { label: t('attempt.from'), value: nameOf(source) },
                { label: t('attempt.requestedAt'), value: longDateTime(requestedAt) },
                {
                  label: t('attempt.finishedAt'),
                  value: finishedAt === null ? words('none') : longDateTime(finishedAt),
                },
              ]}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
