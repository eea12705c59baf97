import { Box } from '@mantine/core';
import { useNavigate, useParams } from 'react-router-dom';
import { type AlipayTransaction, readAlipayTransaction } from '#contract/alipay';
import { PAYMENT_STATUSES } from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { useSession } from '../../api/session';
import { useLinkOver } from '../../app/address';
import { Timeline } from '../../case/Timeline';
import { RefundActionButton } from '../../case/actions';
import { DetailsPending } from '../../case/recordRoutes';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { Notice } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { Answer } from './Answer';
import { Records } from './Records';
import {
  Note,
  PaymentStatus,
  refundPath,
  shareText,
  TRANSACTIONS,
  useAskedText,
  useOrderFrom,
  useRateText,
  useRefundAction,
} from './shared';
import { keyOf, unanswered } from './useRefund';
import styles from './Records.module.css';

interface Props {
  readonly transaction: AlipayTransaction;
}

/** Transaction Details (APY-8): whether and how much, every refund with its code, and what the money did. */
export function TransactionPage() {
  const t = useT('alipay');
  const { id = '' } = useParams();
  const { data: transaction, error, refetch } = useEndpoint(readAlipayTransaction, { params: { id } });
  const trail = [{ label: t('page.transactions'), to: TRANSACTIONS }, { label: id }];
  if (!transaction)
    return (
      <DetailsPending title={t('transaction')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { refunds, timeline } = transaction;
  return (
    <>
      <PageHeader
        title={`${t('transaction')} · ${id}`}
        trail={trail}
        actions={<RefundButton transaction={transaction} />}
      />
      <Resume transaction={transaction} />
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
        <Records refunds={refunds} />
        <Card title={t('timeline')}>
          <Timeline entries={timeline} label={t('timeline')} />
        </Card>
      </Columns>
    </>
  );
}

/** The refund, or why there is none. */
const RefundButton = ({ transaction: { id, refundable } }: Props) => (
  <RefundActionButton action={useRefundAction(id, refundable.allowed)} />
);

/** APY-2: a request of this browser that never had an answer, with the way on. */
function Resume({ transaction }: Props) {
  const t = useT('alipay');
  const askedText = useAskedText();
  const navigate = useNavigate();
  const { to, ...options } = useLinkOver(TRANSACTIONS)(refundPath(transaction.id));
  const account = useSession()?.account.id ?? '';
  const asked = unanswered.read(keyOf(account, transaction));
  if (!asked) return null;
  return (
    <Box mb={16}>
      <Notice
        tone="wait"
        title={t('ask.open.resume', { amount: askedText(asked) })}
        action={{ label: t('ask.open.resumeAction'), run: () => void navigate(to, options) }}
      >
        <p>{t('ask.open.resumeText')}</p>
      </Notice>
    </Box>
  );
}

/** What was paid, what came back, and what reached the merchant: each a fact of its own (GEN-13). */
function Figures({ transaction }: Props) {
  const t = useT('alipay');
  const said = useSaid();
  const { money, dateTime } = useFormat();
  const { amount, refunded, rest, refunds, settlement, paidAt, status, method } = transaction;
  const onItsWay = amount.minor - refunded.minor - rest.minor;
  return (
    <KpiRow>
      <Kpi
        label={t('kpi.paid')}
        value={money(amount)}
        note={
          paidAt === null
            ? `${method.name} · ${said(PAYMENT_STATUSES[status])}`
            : `${method.name} · ${dateTime(paidAt)}`
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
  const { longDateTime } = useFormat();
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
          { label: t('basics.created'), value: longDateTime(createdAt) },
          paidAt !== null && { label: t('fact.paidAt'), value: longDateTime(paidAt) },
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
