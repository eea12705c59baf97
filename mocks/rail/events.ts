import type { Words } from '#contract/words';
import type { EventKind, EventKinds } from '../platform/clock';
import type { Reader, Tx } from '../platform/transaction';
import { deliver, merchantReceivers, NOTIFY, type Receivers } from './notifications';
import { fail, giveUpWaiting, lookAtWaiting, OUTCOME, RATE, settleAtRate, succeed, WINDOW } from './outcome';
import { OUTCOMES, type RailRefund, REFUNDS } from './records';

const nameOf = (reader: Reader, requestId: string): string =>
  reader.get(REFUNDS, requestId)?.refundId ?? requestId;

/** An event about one refund; nothing happens where there is none. */
const kind = (words: (name: string) => Words, run: (tx: Tx, refund: RailRefund) => void): EventKind => ({
  words: (reader, ref) => words(nameOf(reader, ref)),
  run(tx, ref) {
    const refund = tx.get(REFUNDS, ref);
    if (refund) run(tx, refund);
  },
});

/** An event that moves money; what waits for balance is looked at after it (APY-E5). */
const moving = (words: (name: string) => Words, run: (tx: Tx, refund: RailRefund) => void): EventKind =>
  kind(words, (tx, refund) => {
    run(tx, refund);
    lookAtWaiting(tx);
  });

function conclude(tx: Tx, refund: RailRefund): void {
  const ends = tx.get(OUTCOMES, refund.id)?.ends;
  if (refund.status !== 'PROCESSING' || !ends) return;
  tx.remove(OUTCOMES, refund.id);
  if (ends === 'SUCCESS') succeed(tx, refund);
  else fail(tx, refund, ends);
}

/**
 * GEN-7: what happens on the rail by time alone. Besides the merchant it can tell its results to `receivers`, and with
 * `posts` to any address that can be reached (APY-7).
 */
export const railEvents = (receivers: Receivers, posts = false): EventKinds => ({
  [OUTCOME]: moving(
    (name) => ({ 'zh-CN': `支付渠道处理完退款 ${name}`, en: `The rail is done with refund ${name}` }),
    conclude,
  ),
  [WINDOW]: moving(
    (name) => ({
      'zh-CN': `退款 ${name} 的期限结束，仍在等待余额`,
      en: `The window of refund ${name} closes while it waits for balance`,
    }),
    (tx, refund) => {
      if (refund.waiting) giveUpWaiting(tx, refund);
    },
  ),
  [RATE]: moving(
    (name) => ({
      'zh-CN': `公布次日汇率，退款 ${name} 按其结算`,
      en: `The next day’s rate settles refund ${name}`,
    }),
    settleAtRate,
  ),
  [NOTIFY]: kind(
    (name) => ({ 'zh-CN': `通知退款 ${name} 的结果`, en: `The result of refund ${name} is told` }),
    (tx, refund) => deliver(tx, refund.id, { ...merchantReceivers, ...receivers }, posts),
  ),
});
