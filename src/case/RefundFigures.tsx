import { Link } from 'react-router-dom';
import { monthText } from '#contract/days';
import type { RefundFigures as Figures } from '#contract/refund';
import { useListParams } from '../app/address';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { BarChart } from '../ui/BarChart';
import { Card } from '../ui/layout';
import { toned, ToneIcon } from '../ui/notices';
import { Skeleton } from '../ui/text';
import { STAGE_TONES } from './list';
import styles from './RefundFigures.module.css';

interface Props {
  readonly figures: Figures | undefined;
  /** Address of the list that the stages lead to; the one below where left out. */
  readonly root?: string;
}

/** Refunds under way by stage, each a filter of the list, and what came back in each of the last twelve months. */
export function RefundFigures({ figures, root }: Props) {
  const t = useT('refunds');
  return (
    <div className={styles.figures}>
      <Card>
        <h2>{t('figures.underWay')}</h2>
        {figures ? <UnderWay stages={figures.underWay} root={root} /> : <Skeleton height="88px" />}
      </Card>
      <Card>{figures ? <Returned months={figures.months} /> : <Skeleton height="116px" />}</Card>
    </div>
  );
}

function UnderWay({
  stages,
  root,
}: {
  readonly stages: Figures['underWay'];
  readonly root: string | undefined;
}) {
  const t = useT('refunds');
  const words = useT('common');
  const list = useListParams();
  const { money, count } = useFormat();
  if (stages.length === 0) return <p className={styles.none}>{t('figures.noneUnderWay')}</p>;
  const most = Math.max(...stages.map((one) => one.count));
  return (
    <ul className={styles.stages}>
      {stages.map(({ stage, count: many, amounts }) => (
        <li key={stage} {...toned(STAGE_TONES[stage])}>
          <Link
            to={root === undefined ? list.href({ stage }) : `${root}?stage=${stage}`}
            preventScrollReset={root === undefined}
          >
            <ToneIcon tone={STAGE_TONES[stage]} size={13} />
            {words(`stage.${stage}`)}
          </Link>
          <span className={styles.track} aria-hidden>
            <span style={{ '--share': many / most } as object} />
          </span>
          <b>{count(many)}</b>
          <span className={styles.amount}>{amounts.map(money).join(' + ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Returned({ months }: { readonly months: Figures['months'] }) {
  const t = useT('refunds');
  const words = useT('common');
  const { language, money } = useFormat();
  const currencies = [...new Set(months.flatMap(({ amounts }) => amounts.map(({ currency }) => currency)))];
  const total = (currency: string) => ({
    currency,
    minor: months
      .flatMap(({ amounts }) => amounts)
      .reduce((sum, one) => sum + (one.currency === currency ? one.minor : 0), 0),
  });
  return (
    <>
      <div className={styles.head}>
        <h2>{t('figures.returned')}</h2>
        {currencies.length > 0 && (
          <span>
            {t('figures.returnedText', { amount: currencies.map((one) => money(total(one))).join(' + ') })}
          </span>
        )}
      </div>
      {currencies.length === 0 ? (
        <p className={styles.none}>{t('figures.noneReturned')}</p>
      ) : (
        <BarChart
          caption={t('figures.returned')}
          heads={[t('figures.month'), t('figures.amount')]}
          bars={months.map(({ month, amounts }) => ({
            label: monthText(Date.parse(month), language, true),
            name: monthText(Date.parse(month), language),
            // A console pays in one currency; bars of two could not be compared.
            value: amounts.find(({ currency }) => currency === currencies[0])?.minor ?? 0,
            text: amounts.length === 0 ? words('none') : amounts.map(money).join(' + '),
            tone: 'good',
            bare: true,
          }))}
        />
      )}
    </>
  );
}
