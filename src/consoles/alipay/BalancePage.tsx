import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { SignedMoney } from '#contract/alipay';
import { type AlipayWaiting, readAlipayBalance, topUpAlipay } from '#contract/alipayLedger';
import { SettlementCurrency } from '#contract/rail';
import { useEndpoint, useWrite } from '../../api/queries';
import { announce, Announcement } from '../../app/Announcement';
import { usePanelForm } from '../../case/PanelForm';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { type Column, DataTable, FailedReading } from '../../ui/DataTable';
import { SelectField, TextField } from '../../ui/fields';
import { Card, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { ProblemNotice } from '../../ui/notices';
import { Line, RowName, Skeleton, Strong } from '../../ui/text';
import { Ledger } from './Ledger';
import { readAmount, useWrongAmount } from './amount';
import { Beside, Moment, Note, Section, transactionPath } from './shared';

/** APY-E5: the balance refunds are paid from, what waits for it, how it came about, and every line of the ledger. */
export function BalancePage() {
  const t = useT('alipay');
  const { data, error, refetch } = useEndpoint(readAlipayBalance, {});
  const header = <PageHeader title={t('page.balance')} text={t('text.balance')} />;
  if (!data && error)
    return (
      <>
        {header}
        <FailedReading problem={error} onRetry={() => void refetch()} />
      </>
    );
  return (
    <>
      <Announcement />
      {header}
      <Balances balances={data?.balances} waiting={data?.waiting} />
      <Beside>
        <Waiting waiting={data?.waiting} />
        <TopUp first={data?.waiting[0]?.needs.currency} />
      </Beside>
      <Ledger />
    </>
  );
}

interface Props {
  /** Undefined while it is on its way. */
  readonly waiting: readonly AlipayWaiting[] | undefined;
}

/** The balance of each settlement currency, and how many refunds wait for it. */
function Balances({ balances, waiting }: Props & { readonly balances: readonly SignedMoney[] | undefined }) {
  const t = useT('alipay');
  const { money } = useFormat();
  return (
    <KpiRow>
      {SettlementCurrency.options.map((currency) => {
        const balance = balances?.find((one) => one.currency === currency);
        const count = waiting?.filter(({ needs }) => needs.currency === currency).length;
        const note = () => {
          if (count) return t('balance.waits', { count });
          return t(balance && balance.minor < 0 ? 'balance.overdrawn' : 'balance.waitsNone');
        };
        return (
          <Kpi
            key={currency}
            label={t('balance.of', { currency })}
            value={balance ? money(balance) : <Skeleton width="150px" height="30px" />}
            note={count === undefined ? <Skeleton width="120px" height="19px" /> : note()}
          />
        );
      })}
    </KpiRow>
  );
}

function useWaitingColumns(): readonly Column<AlipayWaiting & { readonly turn: number }>[] {
  const t = useT('alipay');
  const { money, count, moment } = useFormat();
  return [
    {
      id: 'payment',
      header: t('column.payment'),
      role: 'title',
      cell: ({ paymentId, refundId }) => (
        <>
          <RowName>
            <Link to={transactionPath(paymentId)}>{paymentId}</Link>
          </RowName>
          <Line>{refundId}</Line>
        </>
      ),
    },
    { id: 'turn', header: t('balance.turn'), cell: ({ turn }) => count(turn) },
    { id: 'amount', header: t('refund'), align: 'end', cell: ({ amount }) => money(amount) },
    {
      id: 'needs',
      header: t('balance.needs'),
      align: 'end',
      cell: (row) => <Strong>{money(row.needs)}</Strong>,
    },
    { id: 'asked', header: t('balance.asked'), nowrap: true, cell: (row) => <Moment at={row.requestedAt} /> },
    {
      id: 'until',
      header: t('fact.waitsUntil'),
      nowrap: true,
      cell: ({ waitsUntil }) => (
        <>
          <time dateTime={waitsUntil}>{moment(waitsUntil)}</time>
          <Line>{t('balance.untilText')}</Line>
        </>
      ),
    },
  ];
}

/** APY-E5: the queue, first come, first served. */
function Waiting({ waiting }: Props) {
  const t = useT('alipay');
  const columns = useWaitingColumns();
  return (
    <Section title={t('balance.waiting')} text={waiting?.length !== 0 && t('balance.waitingText')}>
      <DataTable
        caption={t('balance.waiting')}
        columns={columns}
        rows={waiting?.map((one, index) => ({ ...one, turn: index + 1 }))}
        keyOf={({ refundId }) => refundId}
        expected={2}
        empty={{ title: t('balance.waitingNone'), text: t('balance.waitingNoneText') }}
      />
    </Section>
  );
}

const POINTERS = { '/amount': 'amount' } as const;

/** APY-E5: money into the balance; what waits for it goes through in the same moment. */
function TopUp({ first }: { readonly first: string | undefined }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const wrongAmount = useWrongAmount();
  const write = useWrite(topUpAlipay);
  // Until somebody chooses, what the first one in the queue needs.
  const usual = SettlementCurrency.options.find((one) => one === first) ?? 'CNY';
  const form = usePanelForm({
    initialValues: { currency: null as SettlementCurrency | null, amount: '' },
    validate: ({ currency, amount }) => ({ amount: wrongAmount(amount, currency ?? usual) }),
    pointers: POINTERS,
    write,
    onSubmit: () => send(minor),
  });
  const currency = form.values.currency ?? usual;
  const read = readAmount(form.values.amount, currency);
  const minor = 'value' in read ? Number(read.value) : NaN;

  async function send(amount: number): Promise<void> {
    announce(null);
    const answer = await write.run({ body: { currency, amount } });
    if (!answer) return;
    form.change({ amount: '' });
    const { balance } = answer;
    announce(t('topUp.done', { amount: money({ currency, minor: amount }), balance: money(balance) }));
  }
  return (
    <Card title={t('topUp.title')}>
      <form noValidate onSubmit={form.submit}>
        <Note>{t('topUp.text')}</Note>
        <SelectField
          label={t('topUp.currency')}
          value={currency}
          options={SettlementCurrency.options.map((value) => ({
            value,
            label: t(`topUp.currencyName.${value}`),
          }))}
          onChange={(value) =>
            form.change({ currency: SettlementCurrency.options.find((one) => one === value) ?? null })
          }
        />
        <TextField
          label={t('topUp.amount')}
          inputMode="decimal"
          hint={
            Number.isSafeInteger(minor)
              ? t('topUp.reads', { amount: money({ currency, minor }) })
              : t('topUp.hint')
          }
          {...form.field('amount')}
        />
        <ProblemNotice problem={write.problem} shownAtFields={form.shownAtFields} write />
        <Button type="submit" mt={14} loading={write.isPending}>
          {t('topUp.title')}
        </Button>
      </form>
    </Card>
  );
}
