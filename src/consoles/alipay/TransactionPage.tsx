import { Group, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type AlipayTransaction, readAlipayTransaction } from '#contract/alipay';
import { PAYMENT_STATUSES, REFUND_STATUSES } from '#contract/rail';
import { usePlace } from '../../app/address';
import { Timeline } from '../../case/Timeline';
import { RefundActionButton } from '../../case/actions';
import { useDetails } from '../../case/recordRoutes';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { Answer } from './Answer';
import { Records } from './Records';
import { OpenActs, Refusal, Unanswered } from './RefundResult';
import {
  Note,
  PaymentStatus,
  REFUND_TONES,
  shareText,
  TRANSACTIONS,
  useAskedText,
  useOrderFrom,
  useRateText,
  useRefundAction,
} from './shared';
import { unanswered, useRefund } from './useRefund';
import styles from './shared.module.css';

interface Props {
  readonly transaction: AlipayTransaction;
}

/** Transaction Details (APY-8): whether and how much, every refund with its code, and what the money did. */
export function TransactionPage() {
  const t = useT('alipay');
  const { over } = usePlace(TRANSACTIONS);
  const list = { label: t('page.transactions'), to: TRANSACTIONS };
  const {
    id,
    record: transaction,
    trail,
    pending,
  } = useDetails(readAlipayTransaction, t('transaction'), list);
  if (!transaction) return pending;
  return (
    <>
      <PageHeader
        title={`${t('transaction')} · ${id}`}
        trail={trail}
        actions={<RefundButton transaction={transaction} />}
      />
      {!over && <Resume key={id} transaction={transaction} />}
      <Figures transaction={transaction} />
      <Columns
        side={
          <>
            <Basics transaction={transaction} />
            <Settlement transaction={transaction} />
          </>
        }
      >
        <Answer transaction={transaction} level={2} />
        <Records transaction={transaction} />
        <Card title={t('timeline')}>
          <Timeline entries={transaction.timeline} label={t('timeline')} />
        </Card>
      </Columns>
    </>
  );
}

/** The refund, or why there is none. */
const RefundButton = ({ transaction: { id, refundable } }: Props) => (
  <RefundActionButton action={useRefundAction(id, refundable.allowed)} />
);

/** APY-2: a request of this browser that never had an answer: what became of it is asked at once, with the ways on from there. */
function Resume({ transaction }: Props) {
  const said = useSaid();
  const askedText = useAskedText();
  const refund = useRefund(transaction);
  const { open, refused, draft, again } = refund;
  const [found, find] = useState<string>();
  // What was found stands here only: the panel begins with its form.
  if (draft.shown && draft.shown.requestId !== found) find(draft.shown.requestId);
  useEffect(() => {
    if (draft.shown) again();
  });
  const record = transaction.refunds.find(({ refundRequestId }) => refundRequestId === found);
  // Another tab may have had its answer meanwhile.
  const asking = unanswered.read(refund.key) && open;
  if (!asking && !refused && !record) return null;
  return (
    <Stack gap={8} mb={16}>
      {asking && (
        <>
          <Unanswered open={asking} refund={refund} onPage />
          <Group gap={8}>
            <OpenActs open={asking} refund={refund} />
          </Group>
        </>
      )}
      {refused && <Refusal refused={refused} again />}
      <div role="status">
        {record && (
          <Notice
            tone={REFUND_TONES[record.status]}
            title={`${said(REFUND_STATUSES[record.status])} · ${askedText(record.asked, record.amount)} · ${record.refundId}`}
          />
        )}
      </div>
    </Stack>
  );
}

/** What was paid, what came back, and what reached the merchant: each a fact of its own (GEN-13). */
function Figures({ transaction }: Props) {
  const t = useT('alipay');
  const said = useSaid();
  const { money, instant } = useFormat();
  const { amount, refunded, refunds, settlement, paidAt, status, method } = transaction;
  // Not what is missing from the rest: money that came back another way has arrived.
  const onItsWay = refunds.reduce(
    (sum, one) => (one.status === 'PROCESSING' ? sum + (one.amount?.minor ?? 0) : sum),
    0,
  );
  return (
    <KpiRow>
      <Kpi
        label={t(paidAt === null ? 'kpi.unpaid' : 'kpi.paid')}
        value={money(amount)}
        note={
          paidAt === null
            ? `${method.name} · ${said(PAYMENT_STATUSES[status])}`
            : `${method.name} · ${instant(paidAt)}`
        }
      />
      <Kpi
        label={t('column.refunded')}
        value={money(refunded)}
        note={
          onItsWay > 0
            ? t('kpi.onItsWay', { amount: money({ currency: amount.currency, minor: onItsWay }) })
            : refunds.length === 0
              ? t('kpi.noRecords')
              : t('kpi.records', { count: refunds.length })
        }
      />
      <Kpi
        label={t('kpi.settled')}
        value={settlement ? money(settlement.net) : t('kpi.notSettled')}
        size={settlement ? 'figure' : 'words'}
        note={settlement ? t('kpi.feeTaken', { fee: money(settlement.fee) }) : t('kpi.notSettledText')}
      />
    </KpiRow>
  );
}

/** Which payment it is, and whose order it paid. */
function Basics({ transaction: { id, requestId, order, method, status, createdAt, paidAt } }: Props) {
  const t = useT('alipay');
  const { fact } = useFormat();
  const fromOf = useOrderFrom();
  return (
    <Card title={t('basics.title')}>
      <FactList
        facts={[
          { label: t('basics.id'), value: <CopyText text={id} /> },
          { label: t('fact.requestId'), value: <CopyText text={requestId} /> },
          {
            label: t('basics.order'),
            value: order ? (
              <>
                <UserText>{order.name}</UserText> · {fromOf(order.provider)} · {order.id}
              </>
            ) : (
              fromOf('none')
            ),
          },
          { label: t('fact.method'), value: method.name },
          {
            label: t('fact.status'),
            value: <PaymentStatus status={status} />,
          },
          { label: t('basics.created'), value: fact(createdAt) },
          paidAt !== null && { label: t('fact.paidAt'), value: fact(paidAt) },
        ]}
      />
    </Card>
  );
}

/** What reached the balance of a payment, as a sum that adds up, and what the contract says about fees (APY-4). */
function Settlement({ transaction: { settlement, capability, contract } }: Props) {
  const t = useT('alipay');
  const { money } = useFormat();
  const rateText = useRateText();
  if (!settlement) return null;
  const { gross, fee, net, rate } = settlement;
  return (
    <Card title={t('settlement.title')}>
      <table className={styles.sum}>
        <tbody>
          <tr>
            <th scope="row">{t('settlement.gross')}</th>
            <td>{money(gross)}</td>
          </tr>
          <tr>
            <th scope="row">{t('settlement.fee', { rate: shareText(capability.feeRate) })}</th>
            <td>{money({ ...fee, minor: -fee.minor })}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('settlement.net')}</th>
            <td>{money(net)}</td>
          </tr>
        </tfoot>
      </table>
      {rate && <Note mt={6}>{rateText(rate)}</Note>}
      <Note mt={6}>{contract.text}</Note>
    </Card>
  );
}
