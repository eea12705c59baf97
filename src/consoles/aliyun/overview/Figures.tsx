import { Link } from 'react-router-dom';
import type { listAliyunCertificates } from '../../../api/contract/aliyun';
import type { AnswerOf } from '../../../api/contract/endpoint';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { Skeleton } from '../../../ui/Skeleton';
import { useMoment } from '../shared/useMoment';
import styles from './Figures.module.css';

type Summary = AnswerOf<typeof listAliyunCertificates>['summary'];

/** What could come back now, what needs a step first, and what is on its way; over everything, whatever the filters. */
export function Figures({ summary }: { readonly summary: Summary | undefined }) {
  const t = useT('aliyun');
  const { money, count, date } = useFormat();
  const moment = useMoment();
  if (!summary) return <Waiting />;
  const { refundable, actionRequired, inProgress } = summary;
  const amounts = refundable.amounts.length === 0 ? count(0) : refundable.amounts.map(money).join(' + ');
  return (
    <KpiRow>
      <Kpi
        label={t('kpi.refundable')}
        value={amounts}
        note={<Note text={t('kpi.certificates', { count: refundable.count })} to="?verdict=refundable" link={t('kpi.showRefundable')} shown={refundable.count > 0} />}
      />
      <Kpi
        label={t('kpi.actionRequired')}
        value={count(actionRequired.count)}
        note={
          <Note
            text={actionRequired.nextDeadline === null ? t('kpi.noDeadline') : t('kpi.nextDeadline', { moment: moment(actionRequired.nextDeadline) })}
            to="?verdict=actionRequired&sort=deadline"
            link={t('kpi.showActionRequired')}
            shown={actionRequired.count > 0}
          />
        }
      />
      <Kpi
        label={t('kpi.inProgress')}
        value={count(inProgress.count)}
        note={
          <Note
            text={inProgress.latestBy === null ? t('kpi.nothingPending') : t('kpi.latest', { date: date(inProgress.latestBy) })}
            to="/aliyun/refunds"
            link={t('kpi.showInProgress')}
            shown={inProgress.count > 0}
          />
        }
      />
    </KpiRow>
  );
}

/** What the figure rests on, and the way to the records behind it. */
function Note({ text, to, link, shown }: { readonly text: string; readonly to: string; readonly link: string; readonly shown: boolean }) {
  const t = useT('aliyun');
  return (
    <span className={styles.note}>
      <span>{text}</span>
      {shown && (
        <Link to={to} aria-label={link} preventScrollReset>
          {t('kpi.show')}
        </Link>
      )}
    </span>
  );
}

function Waiting() {
  const t = useT('aliyun');
  return (
    <KpiRow>
      {[t('kpi.refundable'), t('kpi.actionRequired'), t('kpi.inProgress')].map((label) => (
        <Kpi key={label} label={label} value={<Skeleton width="110px" height="24px" />} note={<Skeleton width="150px" height="13px" />} />
      ))}
    </KpiRow>
  );
}
