import { Link } from 'react-router-dom';
import type { ListSummary } from '../api/contract/listSummary';
import { useFormat } from '../locales/useFormat';
import { useMoment } from '../locales/useMoment';
import { useT } from '../locales/useT';
import { Kpi, KpiRow } from '../ui/Kpi';
import { Skeleton } from '../ui/Skeleton';
import styles from './Figures.module.css';

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
export function Figures({ summary, counted, ...ways }: Props) {
  const t = useT('refunds');
  const { money, count, date } = useFormat();
  const moment = useMoment();
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
            text={
              actionRequired.nextDeadline === null
                ? t('figures.noDeadline')
                : t('figures.nextDeadline', { moment: moment(actionRequired.nextDeadline) })
            }
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

/** What the figure rests on, and the way to the records behind it. */
function Note({ text, way, shown }: { readonly text: string; readonly way: Way; readonly shown: boolean }) {
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
