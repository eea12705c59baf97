import { Group, Text } from '@mantine/core';
import type { ReviewDetail, ReviewState } from '#contract/desk';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { AmountBreakdown } from '../case/Money';
import { StoredReason } from '../case/RefundDetails';
import { Timeline } from '../case/Timeline';
import { WindowBar } from '../case/WindowBar';
import { toneOfVerdict } from '../case/list';
import { FactList } from '../ui/layout';
import { useFocusIfLost } from '../ui/focus';
import { Notice, StateBadge, type Tone } from '../ui/notices';
import { CopyText, Line, UserText } from '../ui/text';
import { AtStake, CustomerLimit, DueDate, STATE_TONES } from './columns';
import { ItemSection, TakenBy } from './teamwork';
import styles from './Item.module.css';

type RulingShown = NonNullable<ReviewDetail['ruling']>;

interface RulingProps {
  readonly item: ReviewDetail;
  readonly ruling: RulingShown;
}

interface AfterwardsProps {
  readonly label: string;
  readonly after: RulingShown['rejected'];
}

/** What either decision leads to, in a word and until when. */
function Afterwards({ label, after }: AfterwardsProps) {
  const c = useT('common');
  const said = useT('refunds');
  const { moment } = useFormat();
  const { verdict, brief, until } = after;
  return (
    <div>
      <Line>{label}</Line>
      <StateBadge tone={toneOfVerdict(verdict)}>{c(`verdict.${verdict}`)}</StateBadge>
      <Line>{brief}</Line>
      {until !== null && <Line>{said('answer.until', { moment: moment(until) })}</Line>}
    </div>
  );
}

/** GEN-14: the customer's window with the time this review may take, and what holds once it is decided. */
function Ruling({ item, ruling }: RulingProps) {
  const t = useT('desk');
  const { now, date } = useFormat();
  const { decision, counted, countedFrom, approved, rejected } = ruling;
  const { deadline = null, safeUntil = null } = item.stake ?? {};
  const ahead = now !== null && Date.parse(item.dueBy) > now;
  return (
    <ItemSection title={t('item.window')}>
      <WindowBar
        outlook={decision.outlook}
        counted={counted}
        countedFrom={countedFrom}
        deadline={deadline}
        safeUntil={safeUntil}
        wait={
          ahead
            ? {
                until: Date.parse(item.dueBy),
                limit: deadline === null ? null : Date.parse(deadline),
                label: t('item.ourReview', { date: date(item.dueBy) }),
              }
            : null
        }
      />
      <Group gap="10px 32px" align="flex-start">
        {approved && <Afterwards label={t('item.ifApproved')} after={approved} />}
        <Afterwards label={t('item.ifRejected')} after={rejected} />
      </Group>
    </ItemSection>
  );
}

/** Everything a specialist decides on. The one page that shows a contact in full (GEN-11), and says so. */
export function ItemFacts({ item }: { readonly item: ReviewDetail }) {
  const t = useT('desk');
  const f = useFormat();
  const { state, amount, subject, askedAt, facts, reason, contact, rejection, timeline, urgency } = item;
  return (
    <>
      <div className={styles.summary}>
        <Group justify="space-between" gap="4px 16px">
          <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>
          {amount && (
            <Text fz="var(--type-head)" fw={650} lh="30px">
              <AtStake amount={amount} />
            </Text>
          )}
        </Group>
        <FactList
          facts={[
            urgency !== 'done' && { label: t('item.due'), value: <DueDate item={item} /> },
            urgency !== 'done' && { label: t('column.limit'), value: <CustomerLimit stake={item.stake} /> },
            { label: t('item.asked'), value: f.fact(askedAt) },
            { label: t('item.id'), value: <CopyText text={subject.id} /> },
            { label: t('taken.label'), value: <TakenBy item={item} /> },
          ]}
        />
      </div>
      {contact && (
        <ItemSection title={t('item.contact.title')}>
          <FactList
            facts={[{ label: t(`item.contact.${contact.kind}`), value: <CopyText text={contact.value} /> }]}
          />
          <Line>{t('item.contact.note')}</Line>
        </ItemSection>
      )}
      {rejection && (
        <ItemSection title={t('item.rejection')}>
          <FactList
            facts={[
              { label: t('reject.reason'), value: rejection.reasonText },
              { label: t('item.explanation'), value: <UserText multiline>{rejection.explanation}</UserText> },
            ]}
          />
        </ItemSection>
      )}
      {reason && (
        <ItemSection title={t('item.reason')}>
          <p>
            <StoredReason label={reason.label} />
          </p>
          {reason.text !== null && (
            <blockquote className={styles.quote} aria-label={t('item.reasonText')}>
              <UserText multiline>{reason.text}</UserText>
            </blockquote>
          )}
        </ItemSection>
      )}
      {item.ruling && <Ruling item={item} ruling={item.ruling} />}
      {item.breakdown && (
        <ItemSection title={t('item.breakdown')}>
          <AmountBreakdown breakdown={item.breakdown} />
        </ItemSection>
      )}
      <ItemSection title={t('item.facts')}>
        <FactList facts={facts} />
      </ItemSection>
      <ItemSection title={t('item.timeline')}>
        <Timeline entries={timeline} label={t('item.timeline')} />
      </ItemSection>
    </>
  );
}

const TONES: Readonly<Partial<Record<ReviewState, Tone>>> = {
  approved: 'good',
  contacted: 'good',
  closed: 'good',
  rejected: 'info',
};

/** What one's own decision led to. */
export function Outcome({ item: { queue, state, decidedAt, actions } }: { readonly item: ReviewDetail }) {
  const t = useT('desk');
  const { moment } = useFormat();
  // With nothing left to do, the link to the next item takes the focus instead.
  const place = useFocusIfLost<HTMLDivElement>(actions.length > 0);
  const said = () => {
    if (queue === 'settlements') return t(state === 'closed' ? 'settlement.settled' : 'settlement.stillOpen');
    return state === 'approved' || state === 'rejected' || state === 'contacted' || state === 'closed'
      ? t(`outcome.${state}`)
      : t(`state.${state}`);
  };
  return (
    <div ref={place} role="status" tabIndex={-1}>
      <Notice tone={TONES[state] ?? 'info'} title={said()}>
        {decidedAt && moment(decidedAt)}
      </Notice>
    </div>
  );
}
