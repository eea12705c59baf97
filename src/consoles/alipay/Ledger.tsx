import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import {
  type AlipayBalanceHistory,
  AlipayLedgerKind,
  type AlipayLedgerLine,
  exportAlipayLedger,
  LEDGER_KINDS,
  listAlipayLedger,
  readAlipayFigures,
  type SettlementSums,
} from '#contract/alipayLedger';
import type { AnswerOf } from '#contract/endpoint';
import { type RailRefundStatus, REFUND_STATUSES, SettlementCurrency } from '#contract/rail';
import { argsOf, useEndpoint } from '../../api/queries';
import { BalanceChart } from '../../case/BalanceChart';
import { DateRange } from '../../case/listTools';
import { useRested } from '../../case/tiles';
import { useOptions, useRecords } from '../../case/list';
import { type Formatters, useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { type Column, FailedReading } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { Card } from '../../ui/layout';
import { StateBadge, toned } from '../../ui/notices';
import { Faint, Line, Lines, RowName, Skeleton, Strong } from '../../ui/text';
import { Beside, Moment, Note, REFUND_TONES, Section, transactionPath } from './shared';
import styles from './shared.module.css';

type Sort = 'at' | '-at' | 'change' | '-change';
const SORTS: readonly Sort[] = ['-at', 'at', '-change', 'change'];

/** APY-8: the merchant’s ledger with the balance after each line, whatever it is narrowed to or sorted by. */
export function Ledger() {
  const t = useT('alipay');
  const options = useOptions();
  const [params] = useSearchParams();
  const figures = useEndpoint(readAlipayFigures, argsOf(readAlipayFigures, params));
  const { query, csv, listed } = useRecords(listAlipayLedger, {
    search: t('balance.search'),
    filters: [
      { name: 'kind', label: t('balance.entry'), options: options(AlipayLedgerKind.options, LEDGER_KINDS) },
      {
        name: 'currency',
        label: t('topUp.currency'),
        options: SettlementCurrency.options.map((value) => ({
          value,
          label: t(`topUp.currencyName.${value}`),
        })),
      },
    ],
  });
  const columns = useLedgerColumns();
  const { data } = listed.answer;
  return (
    <Section
      title={t('balance.ledger')}
      text={t('balance.ledgerText')}
      actions={
        <>
          {/* It holds for the pictures and the lines alike. */}
          <DateRange label={t('figures.range')} />
          {csv(exportAlipayLedger, 'ledger.csv')}
        </>
      }
    >
      <FiguresRow answer={figures} />
      <RecordList
        caption={t('balance.ledger')}
        columns={columns}
        {...listed}
        sort={{
          value: query.sort,
          first: '-at',
          options: SORTS.map((value) => ({ value, label: t(`balance.sorts.${value}`) })),
        }}
        empty={{ title: t('balance.emptyLedger') }}
      />
      {data && <Sums sums={data.sums} />}
    </Section>
  );
}

/** APY-8: the pictures of the ledger on the first page of the platform, over the dates the backend takes by itself. */
export function BalancePictures({ list }: { readonly list: Pick<UseQueryResult, 'data' | 'error'> }) {
  const rested = useRested(list.data !== undefined);
  const answer = useEndpoint(readAlipayFigures, {}, { enabled: rested });
  // The list says what is wrong, once.
  return list.error && !list.data ? null : <FiguresRow answer={answer} compact />;
}

type Figures = AnswerOf<typeof readAlipayFigures>;

interface FiguresProps {
  readonly answer: Pick<UseQueryResult<Figures>, 'data' | 'error' | 'refetch'>;
  /** Above a list that people came for. */
  readonly compact?: boolean;
}

/** What the balances did over the chosen dates, and what became of the refunds that were asked for meanwhile. */
function FiguresRow({ answer: { data, error, refetch }, compact = false }: FiguresProps) {
  const t = useT('alipay');
  if (!data && error) return <FailedReading problem={error} onRetry={() => void refetch()} />;
  return (
    <Beside>
      <Card title={t('figures.title')}>
        {!compact && <Note mb={12}>{t('figures.text')}</Note>}
        <div className={styles.charts} data-compact={compact || undefined}>
          {data?.balances.map((history) => (
            <Balance key={history.currency} history={history} figures={data} />
          )) ?? <Skeleton height="234px" />}
        </div>
      </Card>
      <Card title={t('figures.refunds')}>
        {data ? <Results refunds={data.refunds} /> : <Skeleton height="160px" />}
      </Card>
    </Beside>
  );
}

/** One currency's balance, with every day it moved. */
function Balance({
  history,
  figures,
}: {
  readonly history: AlipayBalanceHistory;
  readonly figures: Figures;
}) {
  const t = useT('alipay');
  const { money, date, instant } = useFormat();
  const { currency } = history;
  return (
    <BalanceChart
      title={t('figures.over', { currency })}
      history={history}
      from={Date.parse(figures.from)}
      until={Date.parse(figures.until)}
      said={({ at, minor, lines }) => {
        const amount = money({ currency, minor });
        return lines === 0
          ? t('figures.opening', { amount, date: date(at) })
          : t('figures.point', { amount, moment: instant(at), count: lines });
      }}
      columns={[t('balance.at'), t('balance.after'), t('figures.lines')]}
    />
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

/** What all lines of the filters changed, each currency by itself. */
function Sums({ sums }: { readonly sums: readonly SettlementSums[] }) {
  const t = useT('alipay');
  const { money, count } = useFormat();
  if (sums.length === 0) return null;
  return (
    <ul className={styles.sums} aria-label={t('balance.sums')}>
      {sums.map(({ currency, lines, moneyIn, moneyOut }) => {
        const amount = (minor: number) => money({ currency, minor });
        return (
          <li key={currency}>
            {t('balance.sumOf', {
              currency,
              count: lines,
              lines: count(lines),
              moneyIn: amount(moneyIn),
              moneyOut: amount(-moneyOut),
              change: signed({ currency, minor: moneyIn + moneyOut }, money),
            })}
          </li>
        );
      })}
    </ul>
  );
}

/** With its sign, so that a gain is told from a loss without colour. */
const signed = (amount: AlipayLedgerLine['change'], money: Formatters['money']): string =>
  amount.minor > 0 ? `+${money(amount)}` : money(amount);

function useLedgerColumns(): readonly Column<AlipayLedgerLine>[] {
  const t = useT('alipay');
  const words = useT('common');
  const { money } = useFormat();
  return useMemo(() => {
    const nothing = <Faint>{words('none')}</Faint>;
    return [
      {
        id: 'entry',
        header: t('balance.entry'),
        role: 'title',
        cell: ({ id, text }) => (
          <>
            <RowName>{text}</RowName>
            <Line>{id}</Line>
          </>
        ),
      },
      {
        id: 'at',
        header: t('balance.at'),
        sort: 'at',
        sortFirst: 'descending',
        nowrap: true,
        cell: ({ at }) => <Moment at={at} />,
      },
      {
        id: 'about',
        header: t('balance.about'),
        cell: ({ paymentId, refundId }) =>
          paymentId === null ? (
            nothing
          ) : (
            <Lines>
              <Link to={transactionPath(paymentId)}>{paymentId}</Link>
              {refundId !== null && (
                <Link to={{ pathname: transactionPath(paymentId), hash: refundId }}>{refundId}</Link>
              )}
            </Lines>
          ),
      },
      {
        id: 'gross',
        header: t('balance.amount'),
        align: 'end',
        cell: ({ gross, buyer }) => (
          <>
            {gross.minor === 0 ? nothing : signed(gross, money)}
            {buyer && (
              <Line>
                {t(buyer.minor > 0 ? 'balance.paid' : 'balance.got', { amount: money(absolute(buyer)) })}
              </Line>
            )}
          </>
        ),
      },
      {
        id: 'fee',
        header: t('balance.fee'),
        align: 'end',
        cell: ({ fee }) =>
          fee.minor === 0 ? (
            nothing
          ) : (
            <>
              {signed(fee, money)}
              {fee.minor > 0 && <Line>{t('balance.feeReturned')}</Line>}
            </>
          ),
      },
      {
        id: 'change',
        header: t('balance.change'),
        sort: 'change',
        sortFirst: 'descending',
        align: 'end',
        cell: ({ change }) => (change.minor === 0 ? nothing : <Strong>{signed(change, money)}</Strong>),
      },
      { id: 'balance', header: t('balance.after'), align: 'end', cell: ({ balance }) => money(balance) },
    ];
  }, [t, words, money]);
}

const absolute = ({ currency, minor }: AlipayLedgerLine['change']) => ({ currency, minor: Math.abs(minor) });
