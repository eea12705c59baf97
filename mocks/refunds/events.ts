import type { EventKind, EventKinds } from '../platform/events';
import type { Words } from '../platform/language';
import type { Reader, Tx } from '../platform/transaction';
import { expireRefund } from './cancel';
import { refundIdOf } from './channel';
import { settlement } from './channels';
import { EXPIRY } from './decide';
import { ARRIVAL, arrive } from './inHouse';
import { REFUNDS, type RefundRecord } from './records';
import { INQUIRY } from './settlement';

type Tell = (tx: Tx, before: RefundRecord, after: RefundRecord | undefined) => void;

const nameOf = (reader: Reader, id: string): string => reader.get(REFUNDS, id)?.subject.name ?? id;

/** An event about one application; `tell` hears what it was before and is after. */
function kind(
  idOf: (ref: string) => string,
  words: (name: string, ref: string) => Words,
  run: (tx: Tx, before: RefundRecord, ref: string) => RefundRecord | undefined,
  tell: Tell,
): EventKind {
  return {
    run(tx, ref) {
      const before = tx.get(REFUNDS, idOf(ref));
      if (before) tell(tx, before, run(tx, before, ref));
    },
    words: (reader, ref) => words(nameOf(reader, idOf(ref)), ref),
  };
}

/** GEN-7: what happens to applications by time alone. */
export function refundEvents(tell: Tell): EventKinds {
  return {
    [EXPIRY]: kind(
      (ref) => ref,
      (name, ref) => ({
        'zh-CN': `退款申请 ${ref} 因到期关闭：${name}`,
        en: `Refund application ${ref} is closed because of expiry: ${name}`,
      }),
      (tx, before) => expireRefund(tx, before),
      tell,
    ),
    [INQUIRY]: kind(
      refundIdOf,
      (name, ref) => ({
        'zh-CN': `查询退款 ${ref} 的结果：${name}`,
        en: `Inquiry about payment ${ref}: ${name}`,
      }),
      (tx, _before, ref) => settlement.followUp(tx, ref),
      tell,
    ),
    [ARRIVAL]: kind(
      refundIdOf,
      (name, ref) => ({ 'zh-CN': `退款 ${ref} 到账：${name}`, en: `Payment ${ref} comes through: ${name}` }),
      (tx, _before, ref) => {
        arrive(tx, ref);
        return settlement.hear(tx, ref);
      },
      tell,
    ),
  };
}
