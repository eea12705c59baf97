import { Box, Button, Group } from '@mantine/core';
import { useId, useMemo } from 'react';
import { Link, useParams } from 'react-router-dom';
import { type AlipayTransaction, quoteAlipayRefund, readAlipayTransaction } from '#contract/alipay';
import type { Consequence } from '#contract/common';
import { MOST_NOTE, MOST_REASON, type RailCode } from '#contract/rail';
import { useEndpoint } from '../../api/queries';
import { useClose, usePlace } from '../../app/address';
import { CloseAct, FormActs, PanelSkeleton, RecordPanel, usePanelForm } from '../../case/PanelForm';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { isSecondClick } from '../../ui/Panel';
import { Question } from '../../ui/dialogs';
import { ChoiceGroup, TextField } from '../../ui/fields';
import { ProblemNotice } from '../../ui/notices';
import { Skeleton, Strong } from '../../ui/text';
import { Answer } from './Answer';
import { OpenActs, Refusal, Result, Unanswered } from './RefundResult';
import { impossibleOf, minorOf, typedOf, useImpossible, useWrongAmount } from './amount';
import { transactionPath, TRANSACTIONS, useAskedText, useRateText, useWhatToDo } from './shared';
import { type Asked, type Refund, type Stage, stageOf, useRefund } from './useRefund';
import styles from './shared.module.css';

interface Props {
  readonly transaction: AlipayTransaction;
  readonly refund: Refund;
}

interface Shown extends Props {
  readonly stage: Stage;
  /** Id of the form that the foot submits. */
  readonly form: string;
  readonly onClose: () => void;
  /** The details stand behind the panel already. */
  readonly overDetails: boolean;
}

/** Refund (APY-8): what can be refunded, the amount, the confirmation, and where the refund stands; or why there is none. */
export function RefundPanel() {
  const t = useT('alipay');
  const { id = '' } = useParams();
  const reading = useEndpoint(readAlipayTransaction, { params: { id } });
  const { data: transaction, isFetching } = reading;
  const refund = useRefund(transaction);
  const overDetails = usePlace(TRANSACTIONS).behind === 'details';
  const onClose = useClose(TRANSACTIONS);
  const form = useId();
  const stage = transaction && stageOf(refund, transaction, isFetching);
  const shown = stage && { transaction, stage, refund, form, onClose, overDetails };
  return (
    <RecordPanel
      reading={reading}
      title={t(stage?.at === 'refused' ? 'whyNot' : 'refund')}
      subtitle={transaction && `${transaction.id} · ${transaction.method.name}`}
      // What was typed is kept, and what was sent goes on: there is nothing to ask.
      leaving={{ close: onClose, question: null }}
      footer={shown && <Footer {...shown} />}
    >
      {shown && <Content {...shown} />}
    </RecordPanel>
  );
}

function Content({ transaction, stage, refund, form, overDetails }: Shown) {
  const { draft, confirming, fresh, key } = refund;
  const deciding = stage.at === 'form' || stage.at === 'refused';
  return (
    <>
      {stage.at === 'open' && <Unanswered open={stage.open} refund={refund} />}
      {stage.at === 'reading' && <PanelSkeleton />}
      {stage.at === 'result' && draft.shown && (
        <Result
          key={stage.record.refundId}
          paymentId={transaction.id}
          record={stage.record}
          answered={draft.shown.code}
          fresh={fresh}
          overDetails={overDetails}
        />
      )}
      {deciding && <Answer transaction={transaction} />}
      {stage.at === 'form' && <Form key={key} id={form} transaction={transaction} refund={refund} />}
      {confirming && <Confirm transaction={transaction} asked={confirming} refund={refund} />}
    </>
  );
}

type Typed = Pick<Refund['draft'], 'how' | 'amount' | 'reason' | 'note'>;

const POINTERS = { '/amount': 'amount' } as const;

/** Codes that speak of the amount: told where it was typed. */
const AT_AMOUNT: readonly RailCode[] = [
  'CURRENCY_NOT_SUPPORT',
  'REFUND_AMOUNT_EXCEED',
  'PARTIAL_REFUND_NOT_SUPPORTED',
];

/** Whether what the rail refused is told where the amount was typed. */
const isAtAmount = ({ draft, refused }: Refund): boolean =>
  draft.how === 'part' && refused !== null && AT_AMOUNT.includes(refused.resultCode);

/** APY-8: in full or in part, within the bounds the backend sent; what lies outside is told while it is typed. */
function Form({ transaction, refund, id }: Props & { readonly id: string }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const whatToDo = useWhatToDo();
  const wrongAmount = useWrongAmount();
  const impossible = useImpossible(transaction);
  const { draft, refused } = refund;
  const { amount, refundableMax, capability } = transaction;
  const hint = useHint(transaction, draft.amount);
  const isWhole = refundableMax.minor === amount.minor;
  const atAmount = isAtAmount(refund);
  const toDo = refused && whatToDo(refused.resultCode);
  const answer = useMemo(() => {
    const message = [refused?.resultCode, refused?.resultMessage, toDo].join(' ');
    return {
      problem: atAmount
        ? { errors: [{ pointer: '/amount', code: refused?.resultCode ?? '', message }] }
        : null,
      // Whatever is changed takes the refusal back by itself.
      reset: () => undefined,
    };
  }, [atAmount, refused, toDo]);
  const tooLong = (text: string, most: number) =>
    text.length > most ? t('ask.tooLong', { most }) : undefined;
  const form = usePanelForm<Typed>({
    initialValues: { how: draft.how, amount: draft.amount, reason: draft.reason, note: draft.note },
    validate: ({ how, amount: typed, reason, note }) => ({
      how: how === null ? t('ask.choose') : undefined,
      amount: how === 'part' ? (wrongAmount(typed, amount.currency) ?? impossible(typed)) : undefined,
      reason: tooLong(reason.trim(), MOST_REASON),
      note: tooLong(note.trim(), MOST_NOTE),
    }),
    pointers: POINTERS,
    write: answer,
    onChange: refund.change,
    draft: false,
    onSubmit: () => refund.next(),
  });
  const minor = minorOf(draft.amount, amount.currency);
  const beyond = Number.isNaN(minor) ? null : impossibleOf(transaction, minor);
  const field = form.field('amount');
  // More than there is will not become less by typing on; too little may still grow.
  const whileTyped = beyond === 'over' || beyond === 'partNever' ? impossible(draft.amount) : undefined;

  // An amount that needs no typing is quoted at once; nothing is sent before it is confirmed.
  const quote = (typed: string) => {
    const part = { how: 'part', amount: typed } as const;
    form.change(part);
    if (!tooLong(draft.reason.trim(), MOST_REASON) && !tooLong(draft.note.trim(), MOST_NOTE))
      refund.next(part);
  };
  const partHint = () => {
    if (!capability.partial) return t('ask.partNever');
    return t(capability.repeated ? 'ask.partHint' : 'ask.partOnce');
  };
  return (
    <form id={id} noValidate className={styles.stack} onSubmit={form.submit}>
      <ChoiceGroup
        label={t('ask.how')}
        choices={[
          {
            value: 'full',
            label: t(isWhole ? 'ask.full' : 'ask.wholeRest', { amount: money(refundableMax) }),
            hint: t('ask.fullHint'),
          },
          { value: 'part', label: t('ask.part'), hint: partHint() },
        ]}
        {...form.field('how')}
        // With another answer, what was said of the amount is said no more.
        onChange={(how) => form.change({ how, amount: draft.amount })}
      />
      <QuickAmounts transaction={transaction} onPick={quote} />
      {draft.how === 'part' && (
        <div>
          <TextField
            label={t('ask.amount', { currency: amount.currency })}
            inputMode="decimal"
            hint={hint}
            {...field}
            error={field.error ?? whileTyped}
          />
          {beyond !== null && (
            <Button variant="subtle" size="xs" mt={6} onClick={() => refund.next()}>
              {t('ask.sendAnyway')}
            </Button>
          )}
        </div>
      )}
      <TextField label={t('ask.reason')} hint={t('ask.reasonHint')} optional {...form.field('reason')} />
      <TextField
        label={t('ask.note')}
        hint={t('ask.noteHint')}
        optional
        lines={{
          rows: 2,
          count: (count) => t('ask.counted', { count, most: MOST_NOTE }),
          most: MOST_NOTE,
        }}
        {...form.field('note')}
      />
    </form>
  );
}

/** Amounts that are often meant, one click away from their quote: the least, half, and all that is left. */
function QuickAmounts({
  transaction,
  onPick,
}: Pick<Props, 'transaction'> & { readonly onPick: (typed: string) => void }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const { amount, minimum, refundableMax } = transaction;
  const { currency } = amount;
  const named = [
    { name: 'least' as const, minor: minimum.minor },
    { name: 'half' as const, minor: Math.floor(refundableMax.minor / 2) },
    { name: 'all' as const, minor: refundableMax.minor },
  ];
  const possible = named.filter(({ minor }) => impossibleOf(transaction, minor) === null);
  if (possible.length === 0) return null;
  return (
    <Group gap={8} role="group" aria-label={t('ask.quick.label')}>
      {possible.map(({ name, minor }) => (
        <Button
          key={name}
          variant="default"
          size="xs"
          onClick={(event) => !isSecondClick(event) && onPick(typedOf(minor, currency))}
        >
          {t(`ask.quick.${name}`, { amount: money({ currency, minor }) })}
        </Button>
      ))}
    </Group>
  );
}

/** How an amount is understood while it is typed; before that, its bounds. */
function useHint({ amount: { currency }, minimum, refundableMax }: AlipayTransaction, typed: string): string {
  const t = useT('alipay');
  const { money } = useFormat();
  const minor = minorOf(typed, currency);
  if (!Number.isSafeInteger(minor))
    return t('ask.range', { least: money(minimum), most: money(refundableMax) });
  const amount = money({ currency, minor });
  if (minor > refundableMax.minor || minor < minimum.minor)
    return `${t('ask.readsOver', { amount })} · ${t('ask.range', { least: money(minimum), most: money(refundableMax) })}`;
  return t('ask.reads', { amount, rest: money({ currency, minor: refundableMax.minor - minor }) });
}

/** The last click: it names the amount and quotes what the refund does to the merchant's balance (APY-4, APY-5). */
function Confirm({ transaction, asked, refund }: Props & { readonly asked: Asked }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const askedText = useAskedText();
  const { id, method, contract, settlement, refundable, refundableMax } = transaction;
  const tooMuch = refundable.allowed && Number(asked.value) > refundableMax.minor;
  const beyond = refundable.allowed && impossibleOf(transaction, Number(asked.value)) !== null;
  const fee = settlement && !contract.feesReturned && money(settlement.fee);
  const consequences: (Consequence | false)[] = [
    !!fee && { tone: 'warning', text: t('ask.confirm.feesRetained', { fee }) },
    !!settlement?.rate && {
      tone: 'info',
      text: t('ask.confirm.rate', { currency: settlement.net.currency }),
    },
    // Frozen, while another tab may have gone on: what the rail will say of it is said before.
    !refundable.allowed && {
      tone: 'danger',
      text: t('ask.confirm.refused', { why: refundable.text, code: refundable.code ?? '' }),
    },
    tooMuch && { tone: 'danger', text: t('ask.confirm.tooMuch', { most: money(refundableMax) }) },
    beyond && !tooMuch && { tone: 'danger', text: t('ask.confirm.beyond') },
    refundable.code === 'MERCHANT_BALANCE_NOT_ENOUGH' && { tone: 'warning', text: t('ask.confirm.waits') },
    { tone: 'warning', text: t('ask.confirm.final') },
  ];
  const refused = !refundable.allowed || beyond;
  return (
    <Question
      title={t('ask.confirm.title', { amount: askedText(asked) })}
      text={
        <>
          <p>{t('ask.confirm.text', { id, method: method.name })}</p>
          {!refused && <Quote id={id} asked={asked} />}
        </>
      }
      consequences={consequences.filter((one) => one !== false)}
      confirmLabel={t(refused ? 'ask.confirm.sendAnyway' : 'ask.confirm.submit')}
      danger={refused}
      pending={refund.pending}
      onConfirm={() => refund.send(asked)}
      onCancel={refund.cancel}
    />
  );
}

/** What the refund takes from the balance now: fee back, net, exchange, balance before and after (APY-4, APY-5). */
function Quote({ id, asked }: { readonly id: string; readonly asked: Asked }) {
  const t = useT('alipay');
  const { money } = useFormat();
  const rateLine = useRateText();
  const { data, error } = useEndpoint(quoteAlipayRefund, {
    params: { id },
    query: { value: asked.value },
  });
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return <Skeleton width="100%" height="126px" />;
  if (!data.effect) return null;
  const { charge, balanceBefore, balanceAfter, restAfter } = data.effect;
  const { debited, feeReturned, exchange } = charge;
  const short = balanceAfter.minor < 0;
  const rows = [
    { name: t('ask.quote.buyer'), value: data.amount },
    exchange && { name: rateLine(exchange.provisionalRate), value: exchange.provisional },
    { name: t('ask.quote.fee'), value: { ...feeReturned, minor: -feeReturned.minor } },
    { name: t('ask.quote.net'), value: debited, isSum: true },
    { name: t('ask.quote.before'), value: balanceBefore },
    short
      ? { name: t('ask.quote.short'), value: { ...balanceAfter, minor: -balanceAfter.minor }, isSum: true }
      : { name: t('ask.quote.after'), value: balanceAfter, isSum: true },
    { name: t('ask.quote.rest'), value: restAfter },
  ].filter((row) => row !== null);
  return (
    <table className={styles.sum} aria-label={t('ask.quote.label')}>
      <tbody>
        {rows.map(({ name, value, isSum }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{isSum ? <Strong>{money(value)}</Strong> : money(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What came of the last try, above what can be done now; also where the same answer took the form away: another tab may have been faster. */
function Told({ stage, refund }: Pick<Shown, 'stage' | 'refund'>) {
  const { refused, problem } = refund;
  const told = refused !== null && !(stage.at === 'form' && isAtAmount(refund));
  return (
    // Empty it takes no room, and still is there to speak.
    <Box flex="1 0 100%" pos={told || problem ? undefined : 'absolute'}>
      <div aria-live="assertive">{told && <Refusal refused={refused} again={stage.at === 'form'} />}</div>
      <ProblemNotice problem={problem} write />
    </Box>
  );
}

/** What can be done at this stage; nothing that could refund a second time by accident. */
function Footer({ stage, transaction, refund, form, onClose, overDetails }: Shown) {
  const t = useT('alipay');
  if (stage.at === 'open') return <OpenActs open={stage.open} refund={refund} />;
  if (stage.at === 'form')
    return (
      <>
        <Told stage={stage} refund={refund} />
        <FormActs form={form} label={t('refund')} pending={false} onClose={onClose} />
        <span>{t('ask.foot')}</span>
      </>
    );
  return (
    <>
      {stage.at === 'refused' && <Told stage={stage} refund={refund} />}
      <CloseAct onClose={onClose} />
      {stage.at === 'refused' && !overDetails && (
        <Button component={Link} to={transactionPath(transaction.id)} variant="default">
          {t('ask.result.details')}
        </Button>
      )}
      {stage.at === 'result' && transaction.refundable.allowed && (
        <Button variant="default" onClick={(event) => !isSecondClick(event) && refund.again()}>
          {t(stage.record.status === 'FAIL' ? 'ask.result.retry' : 'ask.result.again')}
        </Button>
      )}
    </>
  );
}
