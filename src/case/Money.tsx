import type { ReactNode } from 'react';
import type { Breakdown } from '#contract/decision';
import { RETURNED } from '#contract/labels';
import type { Attempt, RefundApplication } from '#contract/refund';
import type { Money } from '#contract/common';
import { useFormat, useMoment } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { Card, FactList, Kpi, KpiRow } from '../ui/layout';
import { StateBadge, toned, ToneIcon } from '../ui/notices';
import { useChannelName, useDestinations, useSourceName } from './words';
import { Explained } from './Term';
import styles from './Money.module.css';

/** What was decided about an application, by whom it had to be looked at, and until when (GEN-13). */
export function DecisionFact({
  refund: { decision, expectedBy, latestBy, estimated },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('refunds');
  const { date } = useFormat();
  const kind = t(`kind.${decision.kind}`);
  let note: ReactNode = kind;
  if (decision.at) note = t('decisionNote', { date: date(decision.at), kind });
  else if (expectedBy && latestBy) {
    const dates = t('awaited', { expected: date(expectedBy), latest: date(latestBy) });
    note = estimated ? `${dates} · ${t('estimated')}` : dates;
  }
  return <Kpi size="words" label={t('decision')} value={t(`decisionState.${decision.state}`)} note={note} />;
}

/** Where the money is: apart from the decision, because approval is not payment. */
export function MoneyCard({
  refund: { settlement, decision, destinations },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('refunds');
  const { date } = useFormat();
  const moment = useMoment();
  const namesOf = useDestinations();
  if (!settlement) return <Kpi size="words" label={t('money')} value={t(`moneyNone.${decision.state}`)} />;

  const { state, attempts, arrivedAt, nextInquiryAt } = settlement;
  // A fallback changes where money goes: what has not failed says where it is.
  const current = [...new Set(attempts.filter((attempt) => attempt.state !== 'failed').map(({ to }) => to))];
  const to = namesOf(current.length > 0 ? current : destinations);
  const note = () => {
    if (state === 'processing' && nextInquiryAt === null) return t('moneyNote.processingOnly');
    return t(`moneyNote.${state}`, {
      to,
      date: arrivedAt ? date(arrivedAt) : '',
      next: nextInquiryAt ? moment(nextInquiryAt) : '',
    });
  };
  return <Kpi size="words" label={t('money')} value={t(`moneyState.${state}`, { to })} note={note()} />;
}

/** GEN-13: the decision and the money of a refund, each for itself, never one status. */
export const RefundFacts = ({ refund }: { readonly refund: RefundApplication }) => (
  <KpiRow>
    <DecisionFact refund={refund} />
    <MoneyCard refund={refund} />
  </KpiRow>
);

const TONES = { requested: 'wait', processing: 'wait', succeeded: 'good', failed: 'bad' } as const;

/** Each attempt to pay; a fallback to the balance stands as the second one it is (ALY-7, ABC-1). */
export function AttemptList({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const t = useT('refunds');
  const { money, fact } = useFormat();
  const nameOf = useChannelName();
  return (
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
              { label: t('attempt.requestedAt'), value: fact(requestedAt) },
              finishedAt !== null && {
                label: t('attempt.finishedAt'),
                value: fact(finishedAt),
              },
            ]}
          />
        </li>
      ))}
    </ol>
  );
}

/** The same as a card of its own. */
export function Attempts(given: { readonly attempts: readonly Attempt[] }) {
  const t = useT('refunds');
  return (
    <Card title={t('attempts')}>
      <AttemptList {...given} />
    </Card>
  );
}

interface Props {
  readonly breakdown: Breakdown;
  /** A provider's own names for funding sources, e.g. 阿里云账户余额. */
  readonly sourceOf?: (source: string) => string | undefined;
}

/** GEN-4: list price, what was not paid with money, each source that paid, and the refund; it adds up. */
export function AmountBreakdown({ breakdown, sourceOf }: Props) {
  const t = useT('common');
  const said = useSaid();
  const { money } = useFormat();
  const nameOf = useSourceName();
  const { currency, list, discount, voucher, paid, returned = 0, refund } = breakdown;
  const show = (minor: number) => money({ currency, minor });
  const sources = Object.entries(paid).filter(([, minor], _, all) => minor > 0 || all.length === 1);
  const kept = Object.values(paid).reduce((sum, minor) => sum + minor, 0) - returned - refund;

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('money.caption')}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('money.list')}</th>
          <td>{show(list)}</td>
        </tr>
        <tr>
          <th scope="row">{t('money.discount')}</th>
          <td>{show(-discount)}</td>
        </tr>
        <tr>
          <th scope="row">{t('money.voucher')}</th>
          <td>{show(-voucher)}</td>
        </tr>
        {sources.map(([source, minor]) => (
          <tr key={source} className={styles.paid}>
            <th scope="row">{t('money.paidBy', { source: sourceOf?.(source) ?? nameOf(source) })}</th>
            <td>{show(minor)}</td>
          </tr>
        ))}
        {returned > 0 && (
          <tr>
            <th scope="row">{said(RETURNED)}</th>
            <td>{show(-returned)}</td>
          </tr>
        )}
        {kept > 0 && (
          <tr>
            <th scope="row">{t('money.kept')}</th>
            <td>{show(-kept)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('money.refund')}</th>
          <td>{show(refund)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface Outcome {
  /** Under which condition, with its date. */
  readonly when: string;
  readonly text: string;
}

interface OutcomesProps {
  /** What comes back if it goes well. */
  readonly amount: Money;
  readonly well: Outcome;
  readonly badly: Outcome;
}

/** GEN-16: where something is at risk, both ends side by side: what comes back, and what if it is late or refused. */
export function Outcomes({ amount, well, badly }: OutcomesProps) {
  const { money } = useFormat();
  const both = [
    { ...well, tone: 'good', comes: amount },
    { ...badly, tone: 'bad', comes: { ...amount, minor: 0 } },
  ] as const;
  return (
    <ul className={styles.outcomes}>
      {both.map(({ tone, when, text, comes }) => (
        <li key={tone} className={styles.outcome} {...toned(tone)}>
          <p className={styles.when}>
            <ToneIcon tone={tone} size={14} />
            {when}
          </p>
          <p className={styles.amount}>{money(comes)}</p>
          <p>
            <Explained>{text}</Explained>
          </p>
        </li>
      ))}
    </ul>
  );
}
