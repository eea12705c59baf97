import type { Attempt } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { FactList } from '../../../ui/FactList';
import { StateBadge } from '../../../ui/StateBadge';
import { useChannelName } from '../shared/useWords';
import styles from './RefundPage.module.css';

const TONES = { requested: 'warn', processing: 'warn', succeeded: 'good', failed: 'bad' } as const;

/** Each attempt to pay; a fallback to the balance stands as the second one it is (ALY-7). */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const t = useT('aliyun');
  const { money, longDateTime } = useFormat();
  const nameOf = useChannelName();
  return (
    <Card title={t('progress.attempts')}>
      <ol className={styles.attempts} aria-label={t('progress.attemptsCaption')}>
        {attempts.map(({ requestId, source, to, amount, state, requestedAt, finishedAt }) => (
          <li key={requestId}>
            <p className={styles.attempt}>
              <span>{money(amount)}</span>
              <span>{nameOf(to)}</span>
              <StateBadge tone={TONES[state]}>{t(`progress.attemptState.${state}`)}</StateBadge>
            </p>
            <FactList
              layout="columns"
              facts={[
                { label: t('progress.attempt.requestId'), value: requestId },
                { label: t('progress.attempt.from'), value: nameOf(source) },
                { label: t('progress.attempt.requestedAt'), value: longDateTime(requestedAt) },
                { label: t('progress.attempt.finishedAt'), value: finishedAt === null ? t('detail.none') : longDateTime(finishedAt) },
              ]}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
