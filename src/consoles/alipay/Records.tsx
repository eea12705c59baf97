import {
  type AlipayCharge,
  type AlipayDelivery,
  type AlipayNotification,
  type AlipayRefund,
  type AlipayTransaction,
  DELIVERY_OUTCOMES,
  NOTIFICATION_STATES,
} from '#contract/alipay';
import type { OutlookStretch } from '#contract/decision';
import { RATE_PENDING, REFUND_STATUSES, WAITING_FOR_BALANCE } from '#contract/rail';
import { DecisionCard } from '../../case/Decision';
import { WindowBar } from '../../case/WindowBar';
import { naturalDays, useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, FactList } from '../../ui/layout';
import { Notice, StateBadge, type Tone, ToneIcon } from '../../ui/notices';
import {
  Code,
  NOTIFICATION_TONES,
  REFUND_TONES,
  shareText,
  useCapability,
  useRateText,
  useWhatToDo,
} from './shared';
import styles from './Records.module.css';

const RULE = 'APY-E4';

/** The refund window on its axis, from the payment to its end (APY-E4); nothing while nothing is paid. */
function Window({
  transaction: { paidAt, window },
}: {
  readonly transaction: Pick<AlipayTransaction, 'paidAt' | 'window'>;
}) {
  const t = useT('alipay');
  const { now } = useFormat();
  if (paidAt === null || window.endsAt === null) return null;
  // The last moment still belongs to the window; the next one does not.
  const end = new Date(Date.parse(window.endsAt) + 1).toISOString();
  const outlook: OutlookStretch[] = [
    { from: paidAt, until: end, verdict: 'refundable', rule: RULE, review: 'none' },
    { from: end, until: null, verdict: 'notRefundable', rule: RULE, review: null },
  ];
  const day = now === null ? null : naturalDays(Date.parse(paidAt), now);
  return (
    <WindowBar
      outlook={outlook}
      labelOf={({ kind }) => t(kind === 'notRefundable' ? 'windowBar.closed' : 'windowBar.open')}
      {...(day !== null && { todayLabel: t('dayN', { day }) })}
    />
  );
}

/** Until when a payment can be refunded, or since when not (APY-E4). */
function useWindowText(): (window: AlipayTransaction['window']) => string {
  const t = useT('alipay');
  const { dateTime, now } = useFormat();
  return ({ endsAt, open }) => {
    if (endsAt === null) return t('windowNone');
    const until = dateTime(endsAt);
    if (!open) return t('windowClosed', { until });
    const left = now === null ? null : naturalDays(now, Date.parse(endsAt));
    const said = left === 0 ? t('windowToday') : left === null ? null : t('windowLeft', { count: left });
    return [t('windowOpen', { until }), said].filter((part) => part !== null).join(' · ');
  };
}

interface Props {
  readonly transaction: AlipayTransaction;
  readonly level?: 2 | 3;
}

type Can = 'both' | 'rest' | 'fullOnly' | 'once' | 'waits' | 'nothing' | 'no';

function canOf({ refundable, capability, amount, rest }: AlipayTransaction): Can {
  if (rest.minor === 0) return 'nothing';
  if (!refundable.allowed) return 'no';
  if (refundable.code !== null) return 'waits';
  if (!capability.partial) return 'fullOnly';
  if (rest.minor < amount.minor) return 'rest';
  return capability.repeated ? 'both' : 'once';
}

const TONES: Readonly<Partial<Record<Can, Tone>>> = { no: 'quiet', nothing: 'quiet', waits: 'wait' };

/** APY-8: whether a refund can be made now and how large, until when, and what the method allows; before anybody types. */
export function Answer({ transaction, level = 3 }: Props) {
  const t = useT('alipay');
  const { money } = useFormat();
  const windowText = useWindowText();
  const capabilityOf = useCapability();
  const whatToDo = useWhatToDo();
  const { refundable, refundableMax, amount, rest, minimum, capability, contract, settlement } = transaction;
  const can = canOf(transaction);
  const toDo = refundable.code && whatToDo(refundable.code);
  return (
    <DecisionCard
      level={level}
      verdict="refundable"
      tone={TONES[can] ?? 'good'}
      title={t(`can.${can}`)}
      amount={money(refundableMax)}
      bar={<Window transaction={transaction} />}
      facts={[
        {
          label: t('fact.rest'),
          value: t('restOf', { rest: money(rest), amount: money(amount) }),
        },
        { label: t('fact.minimum'), value: money(minimum) },
        { label: t('fact.window'), value: windowText(transaction.window) },
        { label: t('fact.capability'), value: capabilityOf(capability) },
        settlement && {
          label: t('fact.fees'),
          value: contract.feesReturned
            ? t('feesReturned')
            : t('feesRetained', { fee: money(settlement.fee) }),
        },
        !!settlement?.rate && { label: t('fact.rate'), value: t('rateNext') },
      ]}
    >
      {can === 'nothing' && <p>{refundable.text}</p>}
      {refundable.code !== null && can !== 'nothing' && (
        <Notice tone={can === 'waits' ? 'wait' : 'info'} title={refundable.text}>
          {toDo && <p>{toDo}</p>}
          <p>
            <Code>{refundable.code}</Code>
          </p>
        </Notice>
      )}
    </DecisionCard>
  );
}

/** APY-5: the rate it was debited at; then "rate pending", or the next day's rate and the difference. */
function Exchange({ exchange }: { readonly exchange: NonNullable<AlipayCharge['exchange']> }) {
  const t = useT('alipay');
  const said = useSaid();
  const { money } = useFormat();
  const moment = useMoment();
  const rateText = useRateText();
  const { provisional, provisionalRate, pending, dueAt, rate, settled, settledIn, difference } = exchange;

  const lost = () => {
    if (!difference || difference.minor === 0) return t('exchange.even');
    const amount = money({ ...difference, minor: Math.abs(difference.minor) });
    return t(difference.minor > 0 ? 'exchange.lost' : 'exchange.won', { amount });
  };
  const atRate = (amount: string, told: string) => (
    <>
      {amount} <span className={styles.note}>{told}</span>
    </>
  );
  return (
    <section className={styles.part}>
      <h4>{t('exchange.title')}</h4>
      <FactList
        facts={[
          {
            label: t('exchange.provisional'),
            value: atRate(money(provisional), rateText(provisionalRate)),
          },
          pending && {
            label: t('exchange.settled'),
            value: (
              <>
                <StateBadge tone="wait">{said(RATE_PENDING)}</StateBadge>{' '}
                {dueAt && (
                  <span className={styles.note}>{t('exchange.pendingText', { moment: moment(dueAt) })}</span>
                )}
              </>
            ),
          },
          settled && rate && { label: t('exchange.settled'), value: atRate(money(settled), rateText(rate)) },
          { label: t('exchange.settledIn'), value: money(settledIn) },
          difference && { label: t('exchange.difference'), value: lost() },
        ]}
      />
    </section>
  );
}

const OUTCOMES: Readonly<Record<AlipayDelivery['outcome'], Tone>> = {
  acknowledged: 'good',
  notAcknowledged: 'warn',
  unreachable: 'warn',
  lost: 'warn',
};

/** APY-7: to whom the result is told, how far that is, and each sending with what came of it. */
function Notification({
  notification: { url, state, nextAt, deliveries },
}: {
  readonly notification: AlipayNotification;
}) {
  const t = useT('alipay');
  const said = useSaid();
  const { shortDate, seconds } = useSeconds();
  const moment = useMoment();
  return (
    <section className={styles.part}>
      <h4>{t('notification.title')}</h4>
      <p className={styles.state}>
        <StateBadge tone={NOTIFICATION_TONES[state]}>{said(NOTIFICATION_STATES[state])}</StateBadge>
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

/** The ladder begins with nothing and two minutes: seconds tell its steps apart. */
function useSeconds() {
  const { shortDate, time } = useFormat();
  const seconds = (at: string) => `${time(at)}:${String(new Date(at).getUTCSeconds()).padStart(2, '0')}`;
  return { shortDate, seconds };
}

/** What was asked for, as money where it is money of this payment at all. */
export function useAskedText(): (refund: Pick<AlipayRefund, 'amount' | 'asked'>) => string {
  const { money } = useFormat();
  return ({ amount, asked }) => (amount ? money(amount) : `${asked.currency} ${asked.value}`);
}

/** One refund: its result first, then code and what to do, what it took, rate and notification (APY-8, APY-9). */
function RefundRecord({ refund }: { readonly refund: AlipayRefund }) {
  const t = useT('alipay');
  const said = useSaid();
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
            {said(waitingForBalance ? WAITING_FOR_BALANCE : REFUND_STATUSES[status])}
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

/** APY-8: every refund of a payment, the newest first. */
export function Records({ refunds }: { readonly refunds: readonly AlipayRefund[] }) {
  const t = useT('alipay');
  return (
    <Card title={t('records.title')}>
      {refunds.length === 0 ? (
        <div className={styles.none}>
          <p>{t('records.none')}</p>
          <p className={styles.note}>{t('records.noneText')}</p>
        </div>
      ) : (
        <ol className={styles.records} aria-label={t('records.title')}>
          {refunds.toReversed().map((refund) => (
            <RefundRecord key={refund.refundId} refund={refund} />
          ))}
        </ol>
      )}
    </Card>
  );
}

/** What reached the balance of a payment, as a sum that adds up, and what the contract says about fees (APY-4). */
export function Settlement({
  transaction: { settlement, capability, contract },
}: {
  readonly transaction: AlipayTransaction;
}) {
  const t = useT('alipay');
  const { money } = useFormat();
  const rateText = useRateText();
  if (!settlement) return null;
  const { gross, fee, net, rate } = settlement;
  return (
    <Card title={t('settlement.title')}>
      <table className={styles.sum}>
        <tbody>
          <tr>
            <th scope="row">{t('settlement.gross')}</th>
            <td>{money(gross)}</td>
          </tr>
          <tr>
            <th scope="row">{t('settlement.fee', { rate: shareText(capability.feeRate) })}</th>
            <td>{money({ ...fee, minor: -fee.minor })}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('settlement.net')}</th>
            <td>{money(net)}</td>
          </tr>
        </tfoot>
      </table>
      {rate && <p className={styles.settlementNote}>{rateText(rate)}</p>}
      <p className={styles.settlementNote}>{contract.text}</p>
    </Card>
  );
}
