import type { ChannelBehaviour } from '../../src/api/contract/demo';
import { deskRoom } from '../desk';
import { pauseAuto } from '../desk/auto';
import { decideItem, itemOf } from '../desk/decide';
import type { DeskDecisions } from '../desk/decisions';
import { type EventKinds, runDue } from '../platform/events';
import type { RejectionRecord } from '../platform/history';
import { changeSettings, settingsOf } from '../platform/settings';
import type { Transaction } from '../platform/transaction';
import type { Provider } from '../provider';
import { refundsRoom } from '../refunds';

/** What a story of a provider's things needs: who decides at the desk, and what time does. */
export interface Setting {
  readonly decisions: DeskDecisions;
  readonly events: EventKinds;
}

/** The past was not refused: what would have been said then need not be loaded. */
export const UNSAID = () => ({ text: '' });

/** The rooms a provider's stories happen in: its own, the desk and the money. */
export function settingOf(provider: Pick<Provider, 'id' | 'refunds' | 'desk' | 'events'>): Setting {
  const refunds = refundsRoom({ [provider.id]: provider.refunds });
  const decisions: DeskDecisions = { ...refunds.desk, ...provider.desk };
  return { decisions, events: { ...refunds.events, ...deskRoom(decisions).events, ...provider.events } };
}

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

  /** From here on the settlement channel behaves so. */
  channel(channel: ChannelBehaviour): this {
    changeSettings(this.tx, { channel });
    return this;
  }

  /** From here on only people decide, or the back office does by itself (REV-3). */
  review(review: 'auto' | 'manual'): this {
    changeSettings(this.tx, { review });
    return this;
  }
}

/** Runs `work` with auto review and a channel that succeeds, whatever the switches say; leaves them as they were. */
export function undisturbed(tx: Transaction, work: () => void): void {
  const { review, channel } = settingsOf(tx);
  changeSettings(tx, { review: 'auto', channel: 'succeeds' });
  work();
  changeSettings(tx, { review, channel });
  if (review === 'manual') pauseAuto(tx);
}
