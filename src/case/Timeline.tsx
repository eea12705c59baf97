import { Timeline as Line, TimelineItem as Entry } from '@mantine/core';
import '@mantine/core/styles/Timeline.layer.css';
import type { TimelineEntry } from '#contract/common';
import { ACTORS } from '#contract/labels';
import type { Attempt } from '#contract/refund';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { Card } from '../ui/layout';
import { AttemptList } from './Money';
import styles from './Timeline.module.css';

interface Props {
  readonly entries: readonly TimelineEntry[];
  /** What the list is of, for those who do not see it. */
  readonly label: string;
}

/** The library draws boxes; what follows one after the other is a list. */
const LIST = { component: 'ol' } as const;
const ITEM = { component: 'li' } as const;

const LOOK = {
  root: styles.list ?? '',
  item: styles.entry ?? '',
  itemOpposite: styles.time ?? '',
  itemBullet: styles.dot ?? '',
  itemBody: styles.words ?? '',
  itemTitle: styles.title ?? '',
  itemContent: styles.detail ?? '',
};

/** GEN-13: what happened to decision, money and certificate, in one line of time, with who did it; what is to come last. */
export function Timeline({ entries, label }: Props) {
  const t = useT('common');
  const said = useSaid();
  const { instant } = useFormat();
  return (
    <Line {...LIST} aria-label={label} bulletSize={13} lineWidth={2} classNames={LOOK}>
      {entries.map(({ at, actor, code, tone, title, detail }, index) => (
        <Entry
          {...ITEM}
          key={`${code}-${at ?? 'next'}-${index}`}
          data-look={tone}
          opposite={at ? <time dateTime={at}>{instant(at)}</time> : t('none')}
          title={
            <>
              <span>{title}</span> <span className={styles.actor}>{said(ACTORS[actor])}</span>
            </>
          }
        >
          {detail && <p dir="auto">{detail}</p>}
        </Entry>
      ))}
    </Line>
  );
}

interface StoryProps {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  /** Payments of the refund, with their request ids. */
  readonly attempts?: readonly Attempt[] | undefined;
}

/** Everything that happened to a record and to its money, told once. */
export function Story({ title, entries, attempts = [] }: StoryProps) {
  const t = useT('refunds');
  return (
    <Card title={title}>
      <Timeline entries={entries} label={title} />
      {attempts.length > 0 && (
        <>
          <h3 className={styles.attempts}>{t('attempts')}</h3>
          <AttemptList attempts={attempts} />
        </>
      )}
    </Card>
  );
}
