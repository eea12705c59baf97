import type { AlipayDelivery, AlipayNotification } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { ToneIcon } from '../../../ui/ToneIcon';
import type { Tone } from '../../../ui/tone';
import { NOTIFICATION_TONES } from '../shared/tones';
import styles from './Records.module.css';

const OUTCOMES: Readonly<Record<AlipayDelivery['outcome'], Tone>> = {
  acknowledged: 'good',
  notAcknowledged: 'warn',
  unreachable: 'warn',
  lost: 'warn',
};

/** APY-7: to whom the result is told, how far that is, and each sending with what came of it. */
export function Notification({
  notification: { url, state, nextAt, deliveries },
}: {
  readonly notification: AlipayNotification;
}) {
  const t = useT('alipay');
  const { shortDate, seconds } = useSeconds();
  const moment = useMoment();
  return (
    <section className={styles.part}>
      <h4>{t('notification.title')}</h4>
      <p className={styles.state}>
        <StateBadge tone={NOTIFICATION_TONES[state]}>{t(`notification.state.${state}`)}</StateBadge>
        {nextAt && <span>{t('notification.next', { moment: moment(nextAt) })}</span>}
      </p>
      <p className={styles.url}>{url}</p>
      {deliveries.length > 0 && (
        <ol className={styles.deliveries} aria-label={t('notification.deliveries')}>
          {deliveries.map(({ at, outcome, arrivals }, index) => (
            <li key={at}>
              <span>{t('notification.nth', { n: index + 1 })}</span>
              <time dateTime={at}>
                {shortDate(at)} {seconds(at)}
              </time>
              <span className={styles.outcome}>
                <ToneIcon tone={OUTCOMES[outcome]} size={12} />
                <span>
                  {t(`notification.outcome.${outcome}`)}
                  {arrivals > 1 && ` · ${t('notification.twice')}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The ladder begins with nothing and two minutes: seconds tell its steps apart. */
function useSeconds() {
  const { shortDate, time } = useFormat();
  const seconds = (at: string) => `${time(at)}:${String(new Date(at).getUTCSeconds()).padStart(2, '0')}`;
  return { shortDate, seconds };
}
