import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { AlipayLedgerEntry, readAlipayBalance } from '../../../api/contract/alipay-balance';
import type { AnswerOf } from '../../../api/contract/endpoint';
import type { ApiProblem } from '../../../api/problem';
import { type Formatters, useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { DataTable } from '../../../ui/DataTable';
import { Pagination } from '../../../ui/Pagination';
import cell from '../../../ui/cell.module.css';
import type { Column } from '../../../ui/column';
import { useListParams } from '../../../ui/useListParams';
import { transactionPath } from '../shared/paths';
import styles from './Balance.module.css';

interface Props {
  readonly entries: AnswerOf<typeof readAlipayBalance>['entries'] | undefined;
  readonly problem: ApiProblem | null;
  readonly refreshing: boolean;
  readonly onRetry: () => void;
}

/** A change with its sign, so that a gain is told from a loss without colour. */
const signed = (text: string, minor: number): string => (minor > 0 ? `+${text}` : text);

const columns = (
  t: ReturnType<typeof useT<'alipay'>>,
  nothing: string,
  { money, shortDate, time }: Formatters,
): readonly Column<AlipayLedgerEntry>[] => [
  {
    id: 'entry',
    header: t('balance.entry'),
    role: 'title',
    cell: ({ id, text }) => (
      <>
        <span className={cell.name}>{text}</span>
        <span className={cell.line}>{id}</span>
      </>
    ),
  },
  {
    id: 'at',
    header: t('balance.at'),
    nowrap: true,
    cell: ({ at }) => (
      <time dateTime={at}>
        {shortDate(at)} {time(at)}
      </time>
    ),
  },
  {
    id: 'about',
    header: t('balance.about'),
    cell: ({ paymentId, refundId }) =>
      paymentId === null ? (
        <span className={cell.nothing}>{nothing}</span>
      ) : (
        <>
          <Link to={transactionPath(paymentId)}>{paymentId}</Link>
          {refundId !== null && <span className={cell.line}>{refundId}</span>}
        </>
      ),
  },
  {
    id: 'change',
    header: t('balance.change'),
    align: 'end',
    cell: ({ legs }) => {
      const own = legs.filter(({ account, amount }) => account === 'merchant' && amount.minor !== 0);
      if (own.length === 0) return <span className={cell.nothing}>{nothing}</span>;
      return own.map(({ amount }) => (
        <span key={amount.currency} className={cell.amount}>
          {signed(money(amount), amount.minor)}
        </span>
      ));
    },
  },
  {
    id: 'others',
    header: t('balance.others'),
    align: 'end',
    cell: ({ legs }) =>
      legs
        .filter(({ account, amount }) => account !== 'merchant' && amount.minor !== 0)
        .map(({ account, amount }, index) => (
          <span key={`${account}-${index}`} className={styles.leg}>
            <span>{t(`balance.account.${account}`)}</span> {signed(money(amount), amount.minor)}
          </span>
        )),
  },
];

/** Every entry of the append-only ledger, the newest first, with both its sides. */
export function Ledger({ entries, problem, refreshing, onRetry }: Props) {
  const t = useT('alipay');
  const words = useT('common');
  const format = useFormat();
  const list = useListParams();
  const table = useMemo(() => columns(t, words('none'), format), [t, words, format]);
  return (
    <section className={styles.part}>
      <h2>{t('balance.ledger')}</h2>
      <p>{t('balance.ledgerText')}</p>
      <DataTable
        caption={t('balance.ledger')}
        columns={table}
        rows={entries?.items}
        keyOf={({ id }) => id}
        problem={problem}
        onRetry={onRetry}
        refreshing={refreshing}
        empty={{ title: t('balance.emptyLedger') }}
      />
      {entries && entries.total > 0 && (
        <Pagination
          page={entries.page}
          pageSize={entries.pageSize}
          total={entries.total}
          hrefOf={(page) => list.href({ page })}
        />
      )}
    </section>
  );
}
