import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { AlipayWaiting } from '../../../api/contract/alipay-balance';
import { type Formatters, useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { DataTable } from '../../../ui/DataTable';
import cell from '../../../ui/cell.module.css';
import type { Column } from '../../../ui/column';
import { transactionPath } from '../shared/paths';
import styles from './Balance.module.css';

interface Props {
  readonly waiting: readonly AlipayWaiting[] | undefined;
}

type Row = AlipayWaiting & { readonly turn: number };

const columns = (
  t: ReturnType<typeof useT<'alipay'>>,
  { money, shortDateTime, count }: Formatters,
): readonly Column<Row>[] => [
  {
    id: 'payment',
    header: t('column.payment'),
    role: 'title',
    cell: ({ paymentId, refundId }) => (
      <>
        <Link to={transactionPath(paymentId)} className={cell.name}>
          {paymentId}
        </Link>
        <span className={cell.line}>{refundId}</span>
      </>
    ),
  },
  { id: 'turn', header: t('balance.turn'), cell: ({ turn }) => count(turn) },
  { id: 'amount', header: t('refund'), align: 'end', cell: ({ amount }) => money(amount) },
  {
    id: 'needs',
    header: t('balance.needs'),
    align: 'end',
    cell: ({ needs }) => <span className={cell.amount}>{money(needs)}</span>,
  },
  {
    id: 'asked',
    header: t('balance.asked'),
    nowrap: true,
    cell: ({ requestedAt }) => <time dateTime={requestedAt}>{shortDateTime(requestedAt)}</time>,
  },
  {
    id: 'until',
    header: t('balance.until'),
    nowrap: true,
    cell: ({ waitsUntil }) => (
      <>
        <time dateTime={waitsUntil}>{shortDateTime(waitsUntil)}</time>
        <span className={cell.line}>{t('balance.untilText')}</span>
      </>
    ),
  },
];

/** APY-E5: the queue, first come, first served. */
export function Waiting({ waiting }: Props) {
  const t = useT('alipay');
  const format = useFormat();
  const table = useMemo(() => columns(t, format), [t, format]);
  return (
    <section className={styles.part}>
      <h2>{t('balance.waiting')}</h2>
      {waiting?.length !== 0 && <p>{t('balance.waitingText')}</p>}
      <DataTable
        caption={t('balance.waiting')}
        columns={table}
        rows={waiting?.map((one, index) => ({ ...one, turn: index + 1 }))}
        keyOf={({ refundId }) => refundId}
        empty={{ title: t('balance.waitingNone'), text: t('balance.waitingNoneText') }}
      />
    </section>
  );
}
