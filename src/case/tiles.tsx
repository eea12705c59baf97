import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ListSummary } from '#contract/common';
import { useFormat, useMoment } from '../locales/format';
import { useT } from '../locales/i18n';
import { Kpi, KpiRow } from '../ui/layout';
import { Line, Skeleton } from '../ui/text';
import { Coloured, urgencyOf } from './time';
import styles from './list.module.css';

/** The way to the records behind a figure, by its accessible name. */
interface Way {
  readonly to: string;
  readonly label: string;
}

interface Props {
  readonly summary: ListSummary | undefined;
  /** `3 certificates`, `3 orders`. */
  readonly counted: (count: number) => string;
  readonly refundable: Way;
  readonly actionRequired: Way;
  readonly inProgress: Way;
}

/** What could come back now, what needs a step first, and what is on its way; over everything, whatever the filters. */
export function SummaryTiles({ summary, counted, ...ways }: Props) {
  const t = useT('refunds');
  const { money, count, date } = useFormat();
  if (!summary) return <Waiting />;
  const { refundable, actionRequired, inProgress } = summary;
  const amounts = refundable.amounts.length === 0 ? count(0) : refundable.amounts.map(money).join(' + ');
  return (
    <KpiRow>
      <Kpi
        label={t('figures.refundable')}
        value={amounts}
        note={<Note text={counted(refundable.count)} way={ways.refundable} shown={refundable.count > 0} />}
      />
      <Kpi
        label={t('figures.actionRequired')}
        value={count(actionRequired.count)}
        note={
          <Note
            text={<NextDue {...actionRequired} />}
            way={ways.actionRequired}
            shown={actionRequired.count > 0}
          />
        }
      />
      <Kpi
        label={t('figures.inProgress')}
        value={count(inProgress.count)}
        note={
          <Note
            text={
              inProgress.latestBy === null
                ? t(inProgress.count === 0 ? 'figures.nothingPending' : 'figures.onItsWay')
                : t('figures.latest', { date: date(inProgress.latestBy) })
            }
            way={ways.inProgress}
            shown={inProgress.count > 0}
          />
        }
      />
    </KpiRow>
  );
}

/** GEN-16: what comes next, amber in its last 24 hours; red how many have their last safe moment behind them. */
function NextDue({ nextDeadline, missed, nextResult }: ListSummary['actionRequired']) {
  const t = useT('refunds');
  const { now } = useFormat();
  const moment = useMoment();
  const next =
    nextDeadline === null
      ? missed === 0 && nextResult === null && t('figures.noDeadline')
      : t('figures.nextDeadline', { moment: moment(nextDeadline) });
  const urgency = nextDeadline === null || now === null ? 'ahead' : urgencyOf(Date.parse(nextDeadline), now);
  return (
    <>
      {next && <Coloured urgency={urgency}>{next}</Coloured>}
      {nextResult !== null && (
        <Line>
          <Coloured urgency="soon">{t('resultBy', { moment: moment(nextResult) })}</Coloured>
        </Line>
      )}
      {missed > 0 && (
        <Line>
          <Coloured urgency="passed">{t('figures.missed', { count: missed })}</Coloured>
        </Line>
      )}
    </>
  );
}

/** What the figure rests on, and the way to the records behind it. */
function Note({
  text,
  way,
  shown,
}: {
  readonly text: ReactNode;
  readonly way: Way;
  readonly shown: boolean;
}) {
  const t = useT('refunds');
  return (
    <span className={styles.note}>
      <span>{text}</span>
      {shown && (
        <Link to={way.to} aria-label={way.label} preventScrollReset>
          {t('figures.show')}
        </Link>
      )}
    </span>
  );
}

function Waiting() {
  const t = useT('refunds');
  return (
    <KpiRow>
      {(['refundable', 'actionRequired', 'inProgress'] as const).map((name) => (
        <Kpi
          key={name}
          label={t(`figures.${name}`)}
          value={<Skeleton width="110px" height="30px" />}
          note={<Skeleton width="150px" height="20px" />}
        />
      ))}
    </KpiRow>
  );
}
