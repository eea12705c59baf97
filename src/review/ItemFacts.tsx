import type { ReviewDetail } from '../api/contract/review';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { CopyText } from '../ui/CopyText';
import { FactList } from '../ui/FactList';
import { StateBadge } from '../ui/StateBadge';
import { Timeline } from '../ui/Timeline';
import { UserText } from '../ui/UserText';
import { DueDate } from './DueDate';
import styles from './Item.module.css';
import { ItemSection } from './ItemSection';
import { STATE_TONES } from './stateTone';

/** Everything a specialist decides on. The one page that shows a contact in full (GEN-11), and says so. */
export function ItemFacts({ item }: { readonly item: ReviewDetail }) {
  const t = useT('review');
  const f = useFormat();
  const { state, amount, subject, askedAt, facts, reason, contact, rejection, timeline, urgency } = item;
  return (
    <>
      <div className={styles.summary}>
        <div className={styles.answer}>
          <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>
          {amount && <p className={styles.amount}>{f.money(amount)}</p>}
        </div>
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
          <p className={styles.note}>{t('item.contact.note')}</p>
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
