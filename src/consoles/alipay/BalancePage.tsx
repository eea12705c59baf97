import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import {
  type AlipayLedgerEntry,
  type AlipayWaiting,
  LEDGER_ACCOUNTS,
  readAlipayBalance,
  SettlementCurrency,
  type SignedMoney,
  topUpAlipay,
} from '#contract/alipay';
import type { AnswerOf } from '#contract/endpoint';
import type { ApiProblem } from '../../api/client';
import { argsOf, useEndpoint, useWrite } from '../../api/queries';
import { announce, Announcement } from '../../app/Announcement';
import { useListParams } from '../../app/address';
import { usePanelForm } from '../../case/PanelForm';
import { type Formatters, useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { type Column, DataTable, FailedReading } from '../../ui/DataTable';
import { Pagination } from '../../ui/RecordList';
import { SelectField, TextField } from '../../ui/fields';
import { Card, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { ProblemNotice } from '../../ui/notices';
import { Faint, Line, RowName, Skeleton, Strong } from '../../ui/text';
import { readAmount, useWrongAmount } from './amount';
import { Beside, Section, transactionPath } from './shared';
import styles from './shared.module.css';

type T = ReturnType<typeof useT<'alipay'>>;

/** APY-E5: the balance refunds are paid from, what waits for it, and every entry of the ledger. */
export function BalancePage() {
  const t = useT('alipay');
  const [params] = useSearchParams();
  const { data, error, refetch, isPlaceholderData } = useEndpoint(
    readAlipayBalance,
    argsOf(readAlipayBalance, params),
  );
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
      <Ledger
        entries={data?.entries}
        problem={error}
        refreshing={isPlaceholderData}
        onRetry={() => void refetch()}
      />
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
            value={balance ? money(balance) : <Skeleton width="150px" height="26px" />}
            note={count === undefined ? <Skeleton width="120px" height="16px" /> : note()}
          />
        );
      })}
    </KpiRow>
  );
}

const waitingColumns = (
  t: T,
  { money, shortDateTime, count }: Formatters,
): readonly Column<AlipayWaiting & { readonly turn: number }>[] => [
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
    cell: ({ needs }) => <Strong>{money(needs)}</Strong>,
  },
  {
    id: 'asked',
    header: t('balance.asked'),
    nowrap: true,
    cell: ({ requestedAt }) => <time dateTime={requestedAt}>{shortDateTime(requestedAt)}</time>,
  },
  {
    id: 'until',
    header: t('fact.waitsUntil'),
    nowrap: true,
    cell: ({ waitsUntil }) => (
      <>
        <time dateTime={waitsUntil}>{shortDateTime(waitsUntil)}</time>
        <Line>{t('balance.untilText')}</Line>
      </>
    ),
  },
];

/** APY-E5: the queue, first come, first served. */
function Waiting({ waiting }: Props) {
  const t = useT('alipay');
  const format = useFormat();
  const table = useMemo(() => waitingColumns(t, format), [t, format]);
  return (
    <Section title={t('balance.waiting')} text={waiting?.length !== 0 && t('balance.waitingText')}>
      <DataTable
        caption={t('balance.waiting')}
        columns={table}
        rows={waiting?.map((one, index) => ({ ...one, turn: index + 1 }))}
        keyOf={({ refundId }) => refundId}
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
    onSubmit: ({ currency, amount }) => send(currency ?? usual, amount),
  });
  const currency = form.values.currency ?? usual;
  const read = readAmount(form.values.amount, currency);
  const minor = 'value' in read ? Number(read.value) : NaN;

  async function send(into: SettlementCurrency, typed: string): Promise<void> {
    const asked = readAmount(typed, into);
    if ('wrong' in asked) return;
    announce(null);
    const amount = Number(asked.value);
    const answer = await write.run({ body: { currency: into, amount } });
    if (!answer) return;
    form.change({ amount: '' });
    announce(
      t('topUp.done', {
        amount: money({ currency: into, minor: amount }),
        balance: money(answer.balance),
      }),
    );
  }
  return (
    <Card title={t('topUp.title')}>
      <form noValidate onSubmit={form.submit}>
        <Text fz={13} c="var(--ink-2)">
          {t('topUp.text')}
        </Text>
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

interface LedgerProps {
  readonly entries: AnswerOf<typeof readAlipayBalance>['entries'] | undefined;
  readonly problem: ApiProblem | null;
  readonly refreshing: boolean;
  readonly onRetry: () => void;
}

/** A change with its sign, so that a gain is told from a loss without colour. */
const signed = (text: string, minor: number): string => (minor > 0 ? `+${text}` : text);

const ledgerColumns = (
  t: T,
  said: ReturnType<typeof useSaid>,
  nothing: string,
  { money, shortDate, time }: Formatters,
): readonly Column<AlipayLedgerEntry>[] => [
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
        <Faint>{nothing}</Faint>
      ) : (
        <>
          <Link to={transactionPath(paymentId)}>{paymentId}</Link>
          {refundId !== null && <Line>{refundId}</Line>}
        </>
      ),
  },
  {
    id: 'change',
    header: t('balance.change'),
    align: 'end',
    cell: ({ legs }) => {
      const own = legs.filter(({ account, amount }) => account === 'merchant' && amount.minor !== 0);
      if (own.length === 0) return <Faint>{nothing}</Faint>;
      return own.map(({ amount }) => (
        <Strong key={amount.currency}>{signed(money(amount), amount.minor)}</Strong>
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
            <span>{said(LEDGER_ACCOUNTS[account])}</span> {signed(money(amount), amount.minor)}
          </span>
        )),
  },
];

/** Every entry of the append-only ledger, the newest first, with both its sides. */
function Ledger({ entries, problem, refreshing, onRetry }: LedgerProps) {
  const t = useT('alipay');
  const words = useT('common');
  const said = useSaid();
  const format = useFormat();
  const list = useListParams();
  const table = useMemo(() => ledgerColumns(t, said, words('none'), format), [t, said, words, format]);
  return (
    <Section title={t('balance.ledger')} text={t('balance.ledgerText')}>
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
    </Section>
  );
}
