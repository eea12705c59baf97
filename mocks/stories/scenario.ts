import type { Scenario } from '../../src/api/contract/demo';
import { instantOf } from '../platform/days';
import type { Words } from '../platform/language';
import type { Transaction } from '../platform/transaction';
import type { ScenarioDefinition } from '../provider';

/** Server time of a scenario that does not need another. */
const USUAL_NOW = '2026-11-22T10:00:00+08:00';

/** Something whose past is told. */
interface Tale {
  /** Epoch ms. */
  readonly last: number;
  until(at: number): unknown;
}

/** What a scenario is told with: each tale begins after the one before was told up to `now`. */
export class Stage {
  readonly tx: Transaction;
  /** The scenario's time, epoch ms. */
  readonly now: number;
  readonly #tales: Tale[] = [];

  constructor(tx: Transaction) {
    this.tx = tx;
    this.now = tx.now;
  }

  /** Begins another tale. */
  begin<One extends Tale>(tale: () => One): One {
    this.#tales.at(-1)?.until(this.now);
    const begun = tale();
    this.#tales.push(begun);
    return begun;
  }

  /** Tells everything up to `now`; answers when the last thing happened (epoch ms). */
  end(): number {
    this.#tales.at(-1)?.until(this.now);
    this.tx.now = this.now;
    return Math.max(...this.#tales.map(({ last }) => last));
  }
}

export type Both = readonly [zh: string, en: string];

/** What a scenario says of itself. */
export interface Given<On extends Stage> {
  readonly lines: readonly [string, ...string[]];
  readonly title: Both;
  readonly shows: Both;
  readonly as?: Scenario['as'];
  readonly now?: string;
  /** The record to look at and its page, where they are not the console's usual ones. */
  readonly record?: string;
  readonly path?: string;
  readonly tell: (stage: On) => void;
}

const words = ([zh, en]: Both): Words => ({ 'zh-CN': zh, en });

/** How a provider makes its scenarios: ids begin with its own, and one stage is set for each. */
export const scenariosOf =
  <On extends Stage>(
    provider: string,
    usual: { readonly record: string; readonly path: string },
    stageOn: (tx: Transaction) => On,
  ) =>
  (name: string, given: Given<On>): ScenarioDefinition => {
    const { title, shows, as = 'customer', now = USUAL_NOW, tell, lines } = given;
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
        const stage = stageOn(tx);
        tell(stage);
        return stage.end();
      },
    };
  };
