import { useRef } from 'react';
import type { AlipayTransaction } from '../../../api/contract/alipay';
import type { RailCode } from '../../../api/contract/rail';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { ChoiceGroup } from '../../../ui/ChoiceGroup';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useFocusWrong } from '../../../ui/useFocusWrong';
import { AmountField } from '../shared/AmountField';
import { readAmount } from '../shared/amount';
import { useWhatToDo } from '../shared/useWhatToDo';
import { Refusal } from './Refusal';
import styles from './Refund.module.css';
import type { Refund } from './useRefund';

interface Props {
  readonly transaction: AlipayTransaction;
  readonly refund: Refund;
  /** Id of the form that the panel's foot submits. */
  readonly form: string;
}

/** Codes that speak of the amount: told where it was typed. */
const AT_AMOUNT: readonly RailCode[] = [
  'CURRENCY_NOT_SUPPORT',
  'REFUND_AMOUNT_EXCEED',
  'PARTIAL_REFUND_NOT_SUPPORTED',
];

/** APY-8: in full or in part. Says itself only what is no amount at all; everything else is the rail's answer. */
export function Form({ transaction, refund, form }: Props) {
  const t = useT('alipay');
  const { money } = useFormat();
  const whatToDo = useWhatToDo();
  const hint = useHint(transaction, refund.draft.amount);
  const fields = useRef<HTMLFormElement>(null);
  const { draft, gap, refused, problem } = refund;
  const { amount, refundableMax, capability } = transaction;
  const isWhole = refundableMax.minor === amount.minor;
  const atAmount = draft.how === 'part' && refused !== null && AT_AMOUNT.includes(refused.code);
  useFocusWrong(fields, gap ?? (atAmount ? refused : null));

  const partHint = () => {
    if (!capability.partial) return t('ask.partNever');
    return t(capability.repeated ? 'ask.partHint' : 'ask.partOnce');
  };
  return (
    <form
      id={form}
      ref={fields}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        refund.next();
      }}
    >
      <ChoiceGroup
        label={t('ask.how')}
        value={draft.how}
        onChange={(how) => refund.change({ how })}
        choices={[
          {
            value: 'full',
            label: t(isWhole ? 'ask.full' : 'ask.wholeRest', { amount: money(refundableMax) }),
            hint: t('ask.fullHint'),
          },
          { value: 'part', label: t('ask.part'), hint: partHint() },
        ]}
        error={gap === 'choose' ? t('ask.choose') : undefined}
      />
      {draft.how === 'part' && (
        <AmountField
          label={t('ask.amount', { currency: amount.currency })}
          currency={amount.currency}
          value={draft.amount}
          hint={hint}
          onChange={(typed) => refund.change({ amount: typed })}
          wrong={gap === 'choose' ? null : gap}
          refused={atAmount ? [refused.code, refused.meaning, whatToDo(refused.code)].join(' ') : undefined}
        />
      )}
      <div aria-live="assertive">{refused && !atAmount && <Refusal refused={refused} />}</div>
      <ProblemNotice problem={problem} write />
    </form>
  );
}

/** How an amount is understood while it is typed; before that, its bounds. */
function useHint({ amount: { currency }, minimum, refundableMax }: AlipayTransaction, typed: string): string {
  const t = useT('alipay');
  const { money } = useFormat();
  const read = readAmount(typed, currency);
  const minor = 'value' in read ? Number(read.value) : NaN;
  if (!Number.isSafeInteger(minor))
    return t('ask.range', { least: money(minimum), most: money(refundableMax) });
  const amount = money({ currency, minor });
  if (minor > refundableMax.minor) return t('ask.readsOver', { amount });
  return t('ask.reads', { amount, rest: money({ currency, minor: refundableMax.minor - minor }) });
}
