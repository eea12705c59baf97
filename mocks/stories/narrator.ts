import type { ChannelBehaviour, RailBehaviour } from '../../src/api/contract/demo';
import { pauseAuto } from '../desk/auto';
import { decideItem, itemOf, retryItem } from '../desk/decide';
import type { DeskDecisions } from '../desk/decisions';
import { DESK } from '../desk/records';
import { type EventKinds, runDue } from '../platform/events';
import type { RejectionRecord } from '../platform/history';
import { changeSettings, settingsOf } from '../platform/settings';
import type { Transaction } from '../platform/transaction';
import type { ProviderRoom } from '../provider';
import { wholeOf } from '../rooms';

/** What a story of a provider's things needs: who decides at the desk, and what time does. */
export interface Setting {
  readonly decisions: DeskDecisions;
  readonly events: EventKinds;
}

/** The past was not refused: what would have been said then need not be loaded. */
export const UNSAID = () => ({ text: '' });

/** The rooms a provider's stories happen in: its own, the desk, the money and the rail it goes by. */
export function settingOf(room: ProviderRoom): Setting {
  const { decisions, timetable } = wholeOf([room]);
  return { decisions, events: timetable.events };
}

const LIKE: Readonly<Record<ChannelBehaviour, RailBehaviour>> = {
  succeeds: 'normal',
  slow: 'REFUND_IN_PROCESS',
  fails: 'PROCESS_FAIL',
  'lost-answer': 'lost-response',
};

/**
 * Tells the past by the operations themselves: what a story leaves behind is what the product would have left. Each
 * step happens at its instant (epoch ms), after everything that was due by then.
 */
export class Narrator {
  readonly tx: Transaction;
  readonly #setting: Setting;
  /** When the latest thing happened, epoch ms. */
  last: number;

  constructor(tx: Transaction, setting: Setting, begins: number) {
    this.tx = tx;
    this.#setting = setting;
    this.last = begins;
    tx.now = begins;
  }

  /** Time passes; also how a story ends. */
  until(at: number): this {
    for (const { at: happened } of runDue(this.tx, this.#setting.events, at))
      this.last = Math.max(this.last, happened);
    this.tx.now = at;
    return this;
  }

  /** Something is done at an instant. */
  at(instant: number, work: (tx: Transaction) => unknown): this {
    this.until(instant);
    this.last = instant;
    work(this.tx);
    return this;
  }

  /** The specialist decides what waits at the desk. */
  decide(item: string | null, refusal: RejectionRecord | null): this {
    if (item === null) throw new Error('nothing waits at the desk');
    decideItem(this.tx, this.#setting.decisions, itemOf(this.tx, item), 'specialist', refusal);
    return this;
  }

  /** From here on the payment rail behaves so. */
  rail(rail: RailBehaviour): this {
    changeSettings(this.tx, { rail });
    return this;
  }

  /** From here on whatever channel carries the money behaves so, the rail in its own way. */
  channel(channel: ChannelBehaviour): this {
    changeSettings(this.tx, { channel, rail: LIKE[channel] });
    return this;
  }

  /** A specialist has a payment that hangs asked about again (APY-2). */
  askAgain(): this {
    const item = this.tx
      .all(DESK)
      .findLast(({ queue, state }) => queue === 'settlements' && state === 'open');
    if (!item) throw new Error('no payment waits at the desk');
    retryItem(this.tx, this.#setting.decisions, item, 'specialist');
    return this;
  }

  /** From here on only people decide, or the back office does by itself (REV-3). */
  review(review: 'auto' | 'manual'): this {
    changeSettings(this.tx, { review });
    return this;
  }
}

/** Runs `work` with auto review and channels that succeed, whatever the switches say; leaves them as they were. */
export function undisturbed(tx: Transaction, work: () => void): void {
  const { review, channel, rail } = settingsOf(tx);
  changeSettings(tx, { review: 'auto', channel: 'succeeds', rail: 'normal' });
  work();
  changeSettings(tx, { review, channel, rail });
  if (review === 'manual') pauseAuto(tx);
}
