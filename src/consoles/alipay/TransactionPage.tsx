import { Box } from '@mantine/core';
import { useNavigate, useParams } from 'react-router-dom';
import { type AlipayTransaction, readAlipayTransaction } from '#contract/alipay';
import { PAYMENT_STATUSES } from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { useSession } from '../../api/session';
import { useLinkOver } from '../../app/address';
import { Timeline } from '../../case/Timeline';
import { DetailsPending } from '../../case/recordRoutes';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { Notice, StateBadge } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { Answer, Records, Settlement } from './Records';
import { PAYMENT_TONES, RefundButton, refundPath, TRANSACTIONS, useOrderFrom } from './shared';
import { keyOf, unanswered, useAmountText } from './useRefund';

/** Which payment it is, and whose order it paid. */
function Basics({
  transaction: { id, requestId, order, method, status, createdAt, paidAt },
}: {
  readonly transaction: AlipayTransaction;
}) {
  const t = useT('alipay');
  const said = useSaid();
  const { longDateTime } = useFormat();
  const fromOf = useOrderFrom();
  return (
    <Card title={t('basics.title')}>
      <FactList
        facts={[
          { label: t('basics.id'), value: <CopyText text={id} /> },
          { label: t('basics.requestId'), value: <CopyText text={requestId} /> },
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
          { label: t('basics.method'), value: method.name },
          {
            label: t('basics.status'),
            value: <StateBadge tone={PAYMENT_TONES[status]}>{said(PAYMENT_STATUSES[status])}</StateBadge>,
          },
          { label: t('basics.created'), value: longDateTime(createdAt) },
          paidAt !== null && { label: t('basics.paid'), value: longDateTime(paidAt) },
        ]}
      />
    </Card>
  );
}

/** What was paid, what came back, and what reached the merchant: each a fact of its own (GEN-13). */
function Figures({ transaction }: { readonly transaction: AlipayTransaction }) {
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
        label={t('kpi.refunded')}
        value={money(refunded)}
        note={
          onItsWay > 0
            ? t('kpi.onItsWay', { amount: money({ currency: amount.currency, minor: onItsWay }) })
            : refunds.length === 0
              ? t('kpi.noRecords')
              : t('kpi.records', { count: refunds.length })
        }
      />
      {settlement ? (
        <Kpi
          label={t('kpi.settled')}
          value={money(settlement.net)}
          note={t('kpi.feeTaken', { fee: money(settlement.fee) })}
        />
      ) : (
        <Kpi
          label={t('kpi.settled')}
          value={t('kpi.notSettled')}
          size="words"
          note={t('kpi.notSettledText')}
        />
      )}
    </KpiRow>
  );
}

/** APY-2: a request of this browser that never had an answer, with the way on. */
function Resume({ transaction }: { readonly transaction: AlipayTransaction }) {
  const t = useT('alipay');
  const amountText = useAmountText();
  const navigate = useNavigate();
  const { to, ...options } = useLinkOver(TRANSACTIONS)(refundPath(transaction.id));
  const account = useSession()?.account.id ?? '';
  const asked = unanswered.read(keyOf(account, transaction));
  if (!asked) return null;
  return (
    <Box mb={16}>
      <Notice
        tone="wait"
        title={t('ask.open.resume', { amount: amountText(asked) })}
        action={{ label: t('ask.open.resumeAction'), run: () => void navigate(to, options) }}
      >
        <p>{t('ask.open.resumeText')}</p>
      </Notice>
    </Box>
  );
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
  const { refunds, timeline, refundable } = transaction;
  return (
    <>
      <PageHeader
        title={`${t('transaction')} · ${id}`}
        trail={trail}
        actions={<RefundButton row={transaction} possible={refundable.allowed} />}
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
