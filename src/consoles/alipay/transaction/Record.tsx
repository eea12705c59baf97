import type { AlipayRefund } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { FactList } from '../../../ui/FactList';
import { StateBadge } from '../../../ui/StateBadge';
import { Code } from '../shared/Code';
import { REFUND_TONES } from '../shared/tones';
import { Exchange } from './Exchange';
import { Notification } from './Notification';
import styles from './Records.module.css';

/** What was asked for, as money where it is money of this payment at all. */
export function useAskedText(): (refund: Pick<AlipayRefund, 'amount' | 'asked'>) => string {
  const { money } = useFormat();
  return ({ amount, asked }) => (amount ? money(amount) : `${asked.currency} ${asked.value}`);
}

/** One refund: its result first, then code and what to do, what it took, rate and notification (APY-8, APY-9). */
export function Record({ refund }: { readonly refund: AlipayRefund }) {
  const t = useT('alipay');
  const { money, longDateTime, dateTime } = useFormat();
  const askedText = useAskedText();
  const { refundId, refundRequestId, status, code, meaning, whatToDo, charge } = refund;
  const { waitingForBalance, waitsUntil, requestedAt, finishedAt, notifications } = refund;
  const debit = () => {
    if (!charge) return false;
    const { debited } = charge;
    return debited.minor < 0
      ? { label: t('records.credited'), value: money({ ...debited, minor: -debited.minor }) }
      : { label: t('records.debited'), value: money(debited) };
  };
  return (
    <li className={styles.record} aria-label={refundId}>
      <header className={styles.head}>
        <h3>
          {refundId}
          <StateBadge tone={REFUND_TONES[status]}>
            {t(waitingForBalance ? 'refundStatus.waiting' : `refundStatus.${status}`)}
          </StateBadge>
        </h3>
        <p className={styles.amount}>{askedText(refund)}</p>
      </header>
      <p>
        {meaning} <Code>{code}</Code>
      </p>
      <FactList
        facts={[
          status !== 'SUCCESS' && { label: t('records.whatToDo'), value: whatToDo },
          waitsUntil !== null && {
            label: t('records.waitsUntil'),
            value: t('records.waitsText', { until: dateTime(waitsUntil) }),
          },
          debit(),
          charge && {
            label: t('records.feeReturned'),
            value: charge.feeReturned.minor > 0 ? money(charge.feeReturned) : t('records.noFee'),
          },
          { label: t('records.requestId'), value: refundRequestId },
          { label: t('records.asked'), value: longDateTime(requestedAt) },
          finishedAt !== null && { label: t('records.finished'), value: longDateTime(finishedAt) },
        ]}
      />
      {charge?.exchange && <Exchange exchange={charge.exchange} />}
      {notifications.map((notification) => (
        <Notification key={notification.url} notification={notification} />
      ))}
    </li>
  );
}
