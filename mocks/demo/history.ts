import type { ChannelBehaviour, RailBehaviour, Scenario } from '#contract/demo';
import type { Words } from '#contract/words';
import type { Assembled } from '../assemble';
import { decideItem, itemOf, retryItem } from '../desk/decide';
import { DESK, pauseAuto } from '../desk/items';
import { dayOf, dayStart, instantOf } from '../platform/calendar';
import { runDue } from '../platform/clock';
import { changeSettings, settingsOf } from '../platform/faults';
import type { RejectionRecord } from '../platform/language';
import type { Transaction } from '../platform/transaction';
import type { ScenarioDefinition } from '../provider';

const MS_PER_MINUTE = 60_000;

/**
 * A time of day (`HH:mm`, UTC+8) `days` natural days before the date of `now`, epoch ms; negative days lie ahead.
 * What would not have happened yet happens now.
 */
export function ago(now: number, days: number, time = '09:00'): number {
  const at = on(now, -days, time);
  return days < 0 ? at : Math.min(at, now);
}

/** A time of day `days` natural days after the date of `now`, epoch ms. */
export function ahead(now: number, days: number, time = '09:00'): number {
  return on(now, days, time);
}

/** When something was done: so many natural days before now (`ago`), at a time of day unless the usual one, or right now. */
export type When = number | readonly [days: number, time: string] | 'now';

/** Epoch ms. */
export const instantOn = (now: number, when: When): number => {
  if (when === 'now') return now;
  return typeof when === 'number' ? ago(now, when) : ago(now, ...when);
};

function on(now: number, days: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayStart(dayOf(now) + days) + (hours * 60 + minutes) * MS_PER_MINUTE;
}

/** The past was not refused: what would have been said then need not be loaded. */
export const NO_TEXT = () => ({ text: '' });

const LIKE: Readonly<Record<ChannelBehaviour, RailBehaviour>> = {
  succeeds: 'normal',
  slow: 'REFUND_IN_PROCESS',
  fails: 'PROCESS_FAIL',
  'lost-answer': 'lost-response',
};

/** Who decides at the desk, and what time does. */
type Parts = Pick<Assembled, 'decisions' | 'events'>;

/**
 * Builds the past by the operations themselves: what it leaves behind is what the product would have left. Each step
 * happens at its instant (epoch ms), after everything that was due by then.
 */
export class History {
  readonly tx: Transaction;
  readonly #parts: Parts;
  /** What is told is told as of then, epoch ms. */
  readonly #now: number;
  /** When the latest thing happened, epoch ms. */
  last: number;

  constructor(tx: Transaction, parts: Parts, begins: number) {
    this.tx = tx;
    this.#parts = parts;
    this.#now = tx.now;
    this.last = begins;
    tx.now = begins;
  }

  /** Time passes; also how a past ends. */
  until(at: number): this {
    for (const { at: happened } of runDue(this.tx, this.#parts.events, at))
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

  /** The same, told in days. */
  on(when: When, work: (tx: Transaction) => unknown): this {
    return this.at(instantOn(this.#now, when), work);
  }

  /** The specialist decides what waits at the desk. */
  decide(item: string | null, refusal: RejectionRecord | null): this {
    if (item === null) throw new Error('nothing waits at the desk');
    decideItem(this.tx, this.#parts.decisions, itemOf(this.tx, item), 'specialist', refusal);
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
    retryItem(this.tx, this.#parts.decisions, item, 'specialist');
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

/** Server time of a scenario that does not need another. */
const USUAL_NOW = '2026-11-22T10:00:00+08:00';

/** What a scenario is built with: each past begins after the one before has come up to `now`. */
export class ScenarioBuilder {
  readonly tx: Transaction;
  /** The scenario's time, epoch ms. */
  readonly now: number;
  readonly #pasts: History[] = [];

  constructor(tx: Transaction) {
    this.tx = tx;
    this.now = tx.now;
  }

  /** Begins another past. */
  begin<One extends History>(start: () => One): One {
    this.#pasts.at(-1)?.until(this.now);
    const begun = start();
    this.#pasts.push(begun);
    return begun;
  }

  /** Brings everything up to `now`; answers when the last thing happened (epoch ms). */
  end(): number {
    this.#pasts.at(-1)?.until(this.now);
    this.tx.now = this.now;
    return Math.max(...this.#pasts.map(({ last }) => last));
  }
}

type Both = readonly [zh: string, en: string];

/** What a scenario says of itself. */
export interface Given<On extends ScenarioBuilder> {
  readonly title: Both;
  readonly shows: Both;
  readonly as?: Scenario['as'];
  readonly now?: string;
  /** The record to look at and its page, where they are not the console's usual ones. */
  readonly record?: string;
  readonly path?: string;
  readonly build: (builder: On) => unknown;
}

const words = ([zh, en]: Both): Words => ({ 'zh-CN': zh, en });

/** How a provider makes its scenarios: ids begin with its own, and each has a builder. */
export const scenariosOf =
  <On extends ScenarioBuilder>(
    provider: string,
    usual: { readonly record: string; readonly path: string },
    builderOn: (tx: Transaction) => On,
  ) =>
  (name: string, lines: ScenarioDefinition['lines'], given: Given<On>): ScenarioDefinition => {
    const { title, shows, as = 'customer', now = USUAL_NOW, build } = given;
    return {
      id: `${provider}.${name}`,
      lines,
      title: words(title),
      shows: words(shows),
      as,
      now,
      record: { id: given.record ?? usual.record, path: given.path ?? usual.path },
      build(tx) {
        tx.now = instantOf(now);
        const builder = builderOn(tx);
        build(builder);
        return builder.end();
      },
    };
  };
