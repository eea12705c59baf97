import { Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Link } from 'react-router-dom';
import type { Queue, ReviewItem, ReviewState } from '#contract/desk';
import { NOTHING_BACK } from '#contract/labels';
import { Coloured, urgencyOf } from '../case/time';
import { type Formatters, useFormat, useMoment } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import type { Column } from '../ui/DataTable';
import { StateBadge, type Tone } from '../ui/notices';
import { Faint, Hidden, Line, Lines, RuleId, Strong, UserText, Whole } from '../ui/text';
import styles from './DeskPage.module.css';

/** REV-1: until when, and how urgent, in working days: an icon and words, amber on the last one, red past it. */
export function DueDate({
  item: { dueBy, urgency, estimated, workingDays },
}: {
  readonly item: Pick<ReviewItem, 'dueBy' | 'urgency' | 'estimated' | 'workingDays'>;
}) {
  const t = useT('desk');
  const c = useT('common');
  const { date } = useFormat();
  return (
    <Group component="span" gap="2px 10px" display="inline-flex">
      <span>
        <time dateTime={dueBy}>{date(dueBy)}</time>
        {estimated && (
          <span className={styles.estimated} title={c('estimated')}>
            {t('estimated')}
            <Hidden> ({c('estimated')})</Hidden>
          </span>
        )}
      </span>
      {urgency === 'overdue' && (
        <StateBadge tone="bad">
          {workingDays === 0 ? t('urgency.overdue') : t('urgency.overdueBy', { count: -workingDays })}
        </StateBadge>
      )}
      {urgency === 'lastDay' && <StateBadge tone="warn">{t('urgency.lastDay')}</StateBadge>}
      {urgency === 'normal' && <Line>{t('urgency.left', { count: workingDays })}</Line>}
    </Group>
  );
}

/** GEN-16: the customer's own deadline and last safe moment, each with its colour; nothing where nothing runs out. */
export function CustomerLimit({ stake }: { readonly stake: ReviewItem['stake'] }) {
  const t = useT('desk');
  const said = useT('refunds');
  const { now } = useFormat();
  const moment = useMoment();
  if (!stake || stake.deadline === null || now === null) return <Faint>{t('limit.none')}</Faint>;
  const { deadline, safeUntil, boughtAt, lost } = stake;
  const urgency = (at: string) => urgencyOf(Date.parse(at), now, Date.parse(boughtAt));
  const safe = safeUntil !== null && safeUntil < deadline ? safeUntil : null;
  return (
    <Lines>
      <Coloured urgency={urgency(deadline)}>
        <time dateTime={deadline}>{moment(deadline)}</time>
      </Coloured>
      <Line>{t(lost ? 'limit.lost' : 'limit.changes')}</Line>
      {safe && (
        <Line>
          <Coloured urgency={urgency(safe)}>
            {said(`safe.${urgency(safe)}`, { moment: moment(safe) })}
          </Coloured>
        </Line>
      )}
    </Lines>
  );
}

/** The colour of an item's state. */
export const STATE_TONES: Readonly<Record<ReviewState, Tone>> = {
  open: 'info',
  contacted: 'info',
  approved: 'good',
  rejected: 'bad',
  closed: 'quiet',
  withdrawn: 'quiet',
};

/** The money at stake, or that none is; a refund of nothing must not read as money. */
export function AtStake({ amount }: Pick<ReviewItem, 'amount'>) {
  const { money } = useFormat();
  const words = useT('common');
  const said = useSaid();
  if (amount === null) return <Faint>{words('none')}</Faint>;
  return amount.minor === 0 ? <Faint>{said(NOTHING_BACK)}</Faint> : <Strong>{money(amount)}</Strong>;
}

interface Shown {
  readonly queue: Queue | undefined;
  readonly status: 'waiting' | 'done';
  /** Stays in the links, so that closing an item returns to the same list. */
  readonly search: string;
  /** Beside an item: only what tells which comes first. */
  readonly isBeside: boolean;
}

/** What an item is about, in a line; beside an item also whose it is, and how far that is. */
function Subject({ item, queue, search, isBeside }: Shown & { readonly item: ReviewItem }) {
  const t = useT('desk');
  const { id, subject, queue: own, customer, state, taken } = item;
  return (
    <>
      <Link to={{ pathname: `/review/${id}`, search }} preventScrollReset className={styles.subject ?? ''}>
        <UserText>{subject.name}</UserText>
      </Link>
      <Line>
        {queue === undefined && <>{t(`queue.${own}`)} · </>}
        <Whole>{id}</Whole> · <Whole>{subject.id}</Whole>
        {isBeside && (
          <>
            {' '}
            · <Whole>{customer}</Whole>
          </>
        )}
      </Line>
      {isBeside && (state === 'contacted' || taken) && (
        <Line>
          {state === 'contacted' && t('state.contacted')}
          {state === 'contacted' && taken && ' · '}
          {taken && t('taken.by', { name: taken.name })}
        </Line>
      )}
    </>
  );
}

/** The columns of the desk, or of one queue of it. */
export function columns(t: TFunction<'desk'>, f: Formatters, shown: Shown): Column<ReviewItem>[] {
  const { queue, status, isBeside } = shown;
  const waits = status === 'waiting';
  const all: (Column<ReviewItem> | false)[] = [
    {
      id: 'subject',
      header: t('column.subject'),
      role: 'title',
      cell: (item) => <Subject item={item} {...shown} />,
    },
    !isBeside && { id: 'customer', header: t('column.customer'), cell: ({ customer }) => customer },
    queue === 'refunds' &&
      !isBeside && {
        id: 'rule',
        header: t('column.rule'),
        cell: ({ rule }) => rule && <RuleId>{rule}</RuleId>,
      },
    {
      id: 'amount',
      header: t('column.amount'),
      align: 'end',
      cell: ({ amount }) => <AtStake amount={amount} />,
    },
    (waits || !isBeside) && {
      id: 'limit',
      header: t('column.limit'),
      cell: ({ stake }) => <CustomerLimit stake={stake} />,
    },
    queue !== undefined &&
      !isBeside && {
        id: 'asked',
        header: t('column.asked'),
        cell: ({ askedAt }) => (
          <Whole>
            <time dateTime={askedAt}>{f.instant(askedAt)}</time>
          </Whole>
        ),
      },
    (waits || !isBeside) && { id: 'due', header: t('column.due'), cell: (item) => <DueDate item={item} /> },
    !(waits && isBeside) && {
      id: 'state',
      header: t('column.state'),
      cell: ({ state, rejection, taken }) => (
        <Lines>
          <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>
          {taken && <Line>{t('taken.by', { name: taken.name })}</Line>}
          {rejection && (
            <Line>
              {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
            </Line>
          )}
        </Lines>
      ),
    },
  ];
  return all.filter((column) => column !== false);
}
