import { naturalDays } from '#contract/days';
import type { AlipayTransaction } from '#contract/alipay';
import type { OutlookStretch } from '#contract/decision';
import { DecisionCard } from '../../case/Decision';
import { RuleLink, useWhy } from '../../case/Why';
import { WindowBar } from '../../case/WindowBar';
import { useFormat, useMoment } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { Notice, type Tone } from '../../ui/notices';
import { Code, useWhatToDo } from './shared';

type Can = 'both' | 'rest' | 'fullOnly' | 'once' | 'waits' | 'nothing' | 'no';

function canOf({ refundable, capability, amount, rest, status }: AlipayTransaction): Can {
  if (status === 'SUCCESS' && rest.minor === 0) return 'nothing';
  if (!refundable.allowed) return 'no';
  if (refundable.code !== null) return 'waits';
  if (!capability.partial) return 'fullOnly';
  if (rest.minor < amount.minor) return 'rest';
  return capability.repeated ? 'both' : 'once';
}

const TONES: Readonly<Partial<Record<Can, Tone>>> = { no: 'quiet', nothing: 'quiet', waits: 'wait' };

/** APY-8: whether a refund can be made now and how large, until when, and what the method allows; before anybody types. */
export function Answer({
  transaction,
  level = 3,
}: {
  readonly transaction: AlipayTransaction;
  readonly level?: 2 | 3;
}) {
  const t = useT('alipay');
  const { money } = useFormat();
  const windowText = useWindowText();
  const whatToDo = useWhatToDo();
  const { refundable, refundableMax, amount, rest, reserved, minimum, capability, contract, settlement } =
    transaction;
  const can = canOf(transaction);
  const { decision } = transaction;
  const why = useWhy({ decision, record: transaction.id, children: <p>{decision.reason.text}</p> });
  const words = useT('common');
  const capabilityText = [
    capability.name,
    t(capability.partial ? 'capability.partial' : 'capability.noPartial'),
    t(capability.repeated ? 'capability.repeated' : 'capability.once'),
  ].join(' · ');
  const isKept = reserved.minor > 0;
  const nothingToDo = isKept ? t('reservedToDo') : t('nothingToDo');
  const toDo = can === 'nothing' ? nothingToDo : refundable.code && whatToDo(refundable.code);
  return (
    <DecisionCard
      level={level}
      verdict="refundable"
      tone={TONES[can] ?? 'good'}
      title={t(`can.${can}`)}
      amount={money(refundableMax)}
      bar={<Window transaction={transaction} />}
      facts={[
        // Of what nobody paid nothing can be left.
        transaction.status === 'SUCCESS' && {
          label: t('fact.rest'),
          value: t('restOf', { rest: money(rest), amount: money(amount) }),
        },
        isKept && { label: t('fact.reserved'), value: money(reserved) },
        { label: t('fact.minimum'), value: money(minimum) },
        { label: t('fact.window'), value: windowText(transaction.window) },
        { label: t('fact.method'), value: capabilityText },
        settlement && {
          label: t('fact.fees'),
          value: contract.feesReturned
            ? t('feesReturned')
            : t('feesRetained', { fee: money(settlement.fee) }),
        },
        !!settlement?.rate && { label: t('fact.rate'), value: t('rateNext') },
        {
          label: words('fact.restsOn'),
          value: (
            <>
              <RuleLink rule={decision.rule} /> · {why.ask}
            </>
          ),
        },
      ]}
      more={why.answer}
    >
      {refundable.code !== null && (
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

const RULE = 'APY-E4';

/** The refund window on its axis, from the payment to its end (APY-E4); nothing while nothing is paid. */
function Window({
  transaction: { paidAt, window },
}: {
  readonly transaction: Pick<AlipayTransaction, 'paidAt' | 'window'>;
}) {
  const t = useT('alipay');
  if (paidAt === null || window.endsAt === null) return null;
  // The last moment still belongs to the window; the next one does not.
  const end = new Date(Date.parse(window.endsAt) + 1).toISOString();
  const outlook: OutlookStretch[] = [
    { from: paidAt, until: end, verdict: 'refundable', rule: RULE, review: 'none' },
    { from: end, until: null, verdict: 'notRefundable', rule: RULE, review: null },
  ];
  return (
    <WindowBar
      outlook={outlook}
      counted="payment"
      countedFrom={paidAt}
      deadline={window.open ? window.endsAt : null}
      labelOf={(kind) => t(kind === 'notRefundable' ? 'windowBar.closed' : 'windowBar.open')}
    />
  );
}

/** Until when a payment can be refunded, or since when not (APY-E4). */
function useWindowText(): (window: AlipayTransaction['window']) => string {
  const t = useT('alipay');
  const { edge, now } = useFormat();
  const moment = useMoment();
  return ({ endsAt, open }) => {
    if (endsAt === null) return t('windowNone');
    if (!open) return t('windowClosed', { until: edge(endsAt) });
    const left = now === null ? 0 : naturalDays(now, Date.parse(endsAt));
    const until = t('windowOpen', { until: moment(endsAt) });
    return left > 0 ? `${until} · ${t('windowLeft', { count: left })}` : until;
  };
}
