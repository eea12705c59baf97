import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router-dom';
import {
  AlipayLedgerKind,
  type AlipayLedgerLine,
  exportAlipayLedger,
  LEDGER_KINDS,
  listAlipayLedger,
  type SettlementSums,
} from '#contract/alipayLedger';
import { SettlementCurrency } from '#contract/rail';
import { DateRange } from '../../case/DateRange';
import { ExportButton } from '../../case/ExportButton';
import { filtersOf, useOptions, useRecords } from '../../case/list';
import { type Formatters, useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import type { Column } from '../../ui/DataTable';
import { RecordList } from '../../ui/RecordList';
import { Faint, Line, Lines, RowName, Strong } from '../../ui/text';
import { Moment, Section, transactionPath } from './shared';
import styles from './shared.module.css';

type Sort = 'at' | '-at' | 'change' | '-change';
const SORTS: readonly Sort[] = ['-at', 'at', '-change', 'change'];

/** APY-8: the merchant’s ledger with the balance after each line, whatever it is narrowed to or sorted by. */
export function Ledger({ figures }: { readonly figures: ReactNode }) {
  const t = useT('alipay');
  const options = useOptions();
  const { query, listed } = useRecords(listAlipayLedger, {
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
          <ExportButton endpoint={exportAlipayLedger} query={filtersOf(query)} file="ledger.csv" />
        </>
      }
    >
      {figures}
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
