import type { UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf } from '#contract/endpoint';
import type { readAlipayFigures } from '#contract/alipayLedger';
import { type RailRefundStatus, REFUND_STATUSES } from '#contract/rail';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { FailedReading } from '../../ui/DataTable';
import { Card } from '../../ui/layout';
import { StateBadge, toned } from '../../ui/notices';
import { Faint, Skeleton } from '../../ui/text';
import { BalanceChart } from './BalanceChart';
import { Beside, Note, REFUND_TONES } from './shared';
import styles from './Figures.module.css';

type Figures = AnswerOf<typeof readAlipayFigures>;

interface Props {
  readonly answer: Pick<UseQueryResult<Figures>, 'data' | 'error' | 'refetch'>;
}

/** What the balances did over the chosen dates, and what became of the refunds that were asked for meanwhile. */
export function FiguresRow({ answer: { data, error, refetch } }: Props) {
  const t = useT('alipay');
  if (!data && error) return <FailedReading problem={error} onRetry={() => void refetch()} />;
  return (
    <Beside>
      <Card title={t('figures.title')}>
        <Note mb={12}>{t('figures.text')}</Note>
        <div className={styles.charts}>
          {data?.balances.map((history) => (
            <BalanceChart
              key={history.currency}
              history={history}
              from={Date.parse(data.from)}
              until={Date.parse(data.until)}
            />
          )) ?? <Skeleton height="222px" />}
        </div>
      </Card>
      <Card title={t('figures.refunds')}>
        {data ? <Results refunds={data.refunds} /> : <Skeleton height="160px" />}
      </Card>
    </Beside>
  );
}

const RESULTS = ['SUCCESS', 'PROCESSING', 'FAIL'] as const satisfies readonly RailRefundStatus[];

/** How many refunds had which result, and what was asked for; each currency by itself. */
function Results({ refunds }: { readonly refunds: Figures['refunds'] }) {
  const t = useT('alipay');
  const said = useSaid();
  const { money, count } = useFormat();
  const most = Math.max(1, ...RESULTS.map((status) => refunds[status].count));
  return (
    <table className={styles.results} aria-label={t('figures.refunds')}>
      <thead>
        <tr>
          <th>{t('figures.result')}</th>
          <th>{t('figures.count')}</th>
          <th>{t('balance.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {RESULTS.map((status) => {
          const { count: many, amounts } = refunds[status];
          return (
            <tr key={status}>
              <th scope="row">
                <StateBadge tone={REFUND_TONES[status]} plain>
                  {said(REFUND_STATUSES[status])}
                </StateBadge>
                <span className={styles.bar} {...toned(REFUND_TONES[status])} aria-hidden>
                  <span style={{ width: `${(many / most) * 100}%` }} />
                </span>
              </th>
              <td>{count(many)}</td>
              <td>
                {amounts.length === 0 && <Faint>{t('figures.nothing')}</Faint>}
                {amounts.map((amount) => (
                  <span key={amount.currency}>{money(amount)}</span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
