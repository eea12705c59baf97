import type { AlipayTransaction } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { DecisionCard } from '../../../ui/DecisionCard';
import { Notice } from '../../../ui/Notice';
import type { Tone } from '../../../ui/tone';
import { Code } from '../shared/Code';
import { useCapability } from '../shared/useCapability';
import { useWhatToDo } from '../shared/useWhatToDo';
import { Window } from './Window';
import { useWindowText } from './useWindowText';

interface Props {
  readonly transaction: AlipayTransaction;
  readonly level?: 2 | 3;
}

type Can = 'both' | 'rest' | 'fullOnly' | 'once' | 'waits' | 'nothing' | 'no';

function canOf({ refundable, capability, amount, rest }: AlipayTransaction): Can {
  if (rest.minor === 0) return 'nothing';
  if (!refundable.allowed) return 'no';
  if (refundable.code !== null) return 'waits';
  if (!capability.partial) return 'fullOnly';
  if (rest.minor < amount.minor) return 'rest';
  return capability.repeated ? 'both' : 'once';
}

const TONES: Readonly<Partial<Record<Can, Tone>>> = { no: 'quiet', nothing: 'quiet', waits: 'wait' };

/** APY-8: whether a refund can be made now and how large, until when, and what the method allows; before anybody types. */
export function Answer({ transaction, level = 3 }: Props) {
  const t = useT('alipay');
  const { money } = useFormat();
  const windowText = useWindowText();
  const capabilityOf = useCapability();
  const whatToDo = useWhatToDo();
  const { refundable, refundableMax, amount, rest, minimum, capability, contract, settlement } = transaction;
  const can = canOf(transaction);
  const toDo = refundable.code && whatToDo(refundable.code);
  return (
    <DecisionCard
      level={level}
      verdict="refundable"
      tone={TONES[can] ?? 'good'}
      title={t(`can.${can}`)}
      amount={money(refundableMax)}
      bar={<Window transaction={transaction} />}
      facts={[
        {
          label: t('fact.rest'),
          value: t('restOf', { rest: money(rest), amount: money(amount) }),
        },
        { label: t('fact.minimum'), value: money(minimum) },
        { label: t('fact.window'), value: windowText(transaction.window) },
        { label: t('fact.capability'), value: capabilityOf(capability) },
        settlement && {
          label: t('fact.fees'),
          value: contract.feesReturned
            ? t('feesReturned')
            : t('feesRetained', { fee: money(settlement.fee) }),
        },
        !!settlement?.rate && { label: t('fact.rate'), value: t('rateNext') },
      ]}
    >
      {can === 'nothing' && <p>{refundable.text}</p>}
      {refundable.code !== null && can !== 'nothing' && (
        <Notice tone={can === 'waits' ? 'wait' : 'info'} title={refundable.text}>
          {toDo && <p>{toDo}</p>}
          <p>
            <Code>{refundable.code}</Code>
          </p>
        </Notice>
      )}
    </DecisionCard>
  );
}
