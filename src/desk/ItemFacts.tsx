import { Group, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { ReviewDetail, ReviewState } from '#contract/desk';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { Timeline } from '../case/Timeline';
import { FactList } from '../ui/layout';
import { useFocusIfLost } from '../ui/focus';
import { Notice, StateBadge, type Tone } from '../ui/notices';
import { CopyText, Line, UserText } from '../ui/text';
import { DueDate, STATE_TONES } from './DeskPage';
import styles from './Item.module.css';

/** A part of an item with its heading. */
function ItemSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
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
            <Text fz={22} fw={650} lh="30px">
              {f.money(amount)}
            </Text>
          )}
        </Group>
        <FactList
          facts={[
            urgency !== 'done' && { label: t('item.due'), value: <DueDate item={item} /> },
            { label: t('item.asked'), value: f.dateTime(askedAt) },
            { label: t('item.id'), value: <CopyText text={subject.id} /> },
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
            <UserText>{reason.label}</UserText>
          </p>
          {reason.text !== null && (
            <blockquote className={styles.quote} aria-label={t('item.reasonText')}>
              <UserText multiline>{reason.text}</UserText>
            </blockquote>
          )}
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
