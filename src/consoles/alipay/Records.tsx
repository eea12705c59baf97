import { Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type AlipayCharge,
  type AlipayNotification,
  type AlipayRefund,
  type AlipayTransaction,
  DELIVERY_OUTCOMES,
  NOTIFICATION_STATES,
} from '#contract/alipay';
import { RATE_PENDING, REFUND_STATUSES, WAITING_FOR_BALANCE } from '#contract/rail';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, FactList } from '../../ui/layout';
import { StateBadge, type Tone, ToneIcon } from '../../ui/notices';
import { useFocusIfLost } from '../../ui/focus';
import { UserText } from '../../ui/text';
import { AskAgain, isOpen } from './RefundResult';
import { Code, Note, REFUND_TONES, useAskedText, useRateText } from './shared';
import styles from './shared.module.css';

/** APY-8: every refund of a payment, the newest first. */
export function Records({ transaction: { id, refunds } }: { readonly transaction: AlipayTransaction }) {
  const t = useT('alipay');
  return (
    <Card title={t('records.title')}>
      {refunds.length === 0 ? (
        <Stack gap={2} pt={6} pb={4}>
          <p>{t('records.none')}</p>
          <Note inherit>{t('records.noneText')}</Note>
        </Stack>
      ) : (
        <ol className={styles.records} aria-label={t('records.title')}>
          {refunds.toReversed().map((refund) => (
            <RefundRecord key={refund.refundId} paymentId={id} refund={refund} />
          ))}
        </ol>
      )}
    </Card>
  );
}

/** One refund: its result first, then code and what to do, what it took, rate and notification (APY-8, APY-9). */
function RefundRecord({ paymentId, refund }: { readonly paymentId: string; readonly refund: AlipayRefund }) {
  const t = useT('alipay');
  const said = useSaid();
  const { money, fact } = useFormat();
  const moment = useMoment();
  const askedText = useAskedText();
  const { refundId, refundRequestId, status, code, meaning, whatToDo, charge } = refund;
  const { waitingForBalance, waitsUntil, requestedAt, finishedAt, notifications, reason, reference, note } =
    refund;
  // The buttons go with the answer that ends it, and must not take the focus along.
  const [wasOpen] = useState(isOpen(refund));
  const heading = useFocusIfLost<HTMLHeadingElement>(wasOpen && !isOpen(refund));
  const debit = ({ debited }: AlipayCharge) =>
    debited.minor < 0
      ? { label: t('records.credited'), value: money({ ...debited, minor: -debited.minor }) }
      : { label: t('records.debited'), value: money(debited) };
  return (
    <li id={refundId} className={styles.record} aria-label={refundId}>
      <header className={styles.head}>
        <h3 ref={heading} tabIndex={-1}>
          {refundId}
          <StateBadge tone={REFUND_TONES[status]}>
            {said(waitingForBalance ? WAITING_FOR_BALANCE : REFUND_STATUSES[status])}
          </StateBadge>
        </h3>
        <p className={styles.amount}>{askedText(refund.asked, refund.amount)}</p>
      </header>
      <p>
        {meaning} <Code>{code}</Code>
      </p>
      <FactList
        facts={[
          status !== 'SUCCESS' && { label: t('fact.whatToDo'), value: whatToDo },
          waitsUntil !== null && {
            label: t('fact.waitsUntil'),
            value: t('records.waitsText', { until: moment(waitsUntil) }),
          },
          charge && debit(charge),
          charge && {
            label: t('records.feeReturned'),
            value: charge.feeReturned.minor > 0 ? money(charge.feeReturned) : t('records.noFee'),
          },
          reason !== null && { label: t('records.reason'), value: <UserText>{reason}</UserText> },
          reference !== null && { label: t('records.reference'), value: <UserText>{reference}</UserText> },
          note !== null && { label: t('records.note'), value: <UserText>{note}</UserText> },
          { label: t('fact.requestId'), value: refundRequestId },
          { label: t('records.asked'), value: fact(requestedAt) },
          finishedAt !== null && { label: t('records.finished'), value: fact(finishedAt) },
        ]}
      />
      {isOpen(refund) && <AskAgain paymentId={paymentId} refund={refund} />}
      {charge?.exchange && <Exchange exchange={charge.exchange} />}
      {notifications.map((notification) => (
        <Notification key={notification.url} notification={notification} />
      ))}
    </li>
  );
}

/** APY-5: the rate it was debited at; then "rate pending", or the next day's rate and the difference. */
function Exchange({ exchange }: { readonly exchange: NonNullable<AlipayCharge['exchange']> }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const said = useSaid();
  const moment = useMoment();
  const rateText = useRateText();
  const { provisional, provisionalRate, pending, dueAt, rate, settled, settledIn, difference } = exchange;

  const lost = (minor: number) => {
    const amount = money({ currency: settledIn.currency, minor: Math.abs(minor) });
    if (minor === 0) return t('exchange.even');
    return t(minor > 0 ? 'exchange.lost' : 'exchange.won', { amount });
  };
  const atRate = (amount: ReactNode, told: string | null | undefined) => (
    <>
      {amount}{' '}
      <Note span inherit>
        {told}
      </Note>
    </>
  );
  const pendingText = dueAt && t('exchange.pendingText', { moment: moment(dueAt) });
  return (
    <section className={styles.part}>
      <h4>{t('exchange.title')}</h4>
      <FactList
        facts={[
          { label: t('exchange.provisional'), value: atRate(money(provisional), rateText(provisionalRate)) },
          pending && {
            label: t('exchange.settled'),
            value: atRate(<StateBadge tone="wait">{said(RATE_PENDING)}</StateBadge>, pendingText),
          },
          settled && rate && { label: t('exchange.settled'), value: atRate(money(settled), rateText(rate)) },
          { label: t('exchange.settledIn'), value: money(settledIn) },
          difference && { label: t('exchange.difference'), value: lost(difference.minor) },
        ]}
      />
    </section>
  );
}

const STATE_TONES: Readonly<Record<AlipayNotification['state'], Tone>> = {
  sending: 'wait',
  acknowledged: 'good',
  givenUp: 'warn',
};

/** APY-7: to whom the result is told, how far that is, and each sending with what came of it. */
function Notification({
  notification: { url, state, nextAt, deliveries },
}: {
  readonly notification: AlipayNotification;
}) {
  const t = useT('alipay');
  const said = useSaid();
  const { instant } = useFormat();
  const moment = useMoment();
  return (
    <section className={styles.part}>
      <h4>{t('notification.title')}</h4>
      <Group component="p" gap="4px 12px">
        <StateBadge tone={STATE_TONES[state]}>{said(NOTIFICATION_STATES[state])}</StateBadge>
        {nextAt && (
          <Note span inherit>
            {t('notification.next', { moment: moment(nextAt) })}
          </Note>
        )}
      </Group>
      <Note inherit ff="monospace" fz="var(--type-note)" style={{ overflowWrap: 'anywhere' }}>
        {url}
      </Note>
      {deliveries.length > 0 && (
        <ol className={styles.deliveries} aria-label={t('notification.deliveries')}>
          {deliveries.map(({ at, outcome, arrivals }, index) => (
            <li key={at}>
              <span>{t('notification.nth', { n: index + 1 })}</span>
              <time dateTime={at}>
                {/* The ladder begins with nothing and two minutes: seconds tell its steps apart. */}
                {instant(at)}:{at.slice(17, 19)}
              </time>
              <span className={styles.outcome}>
                <ToneIcon tone={outcome === 'acknowledged' ? 'good' : 'warn'} size={12} />
                <span>
                  {said(DELIVERY_OUTCOMES[outcome])}
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
