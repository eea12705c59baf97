import type { Scenario } from '../../../../src/api/contract/demo';
import { instantOf } from '../../../platform/days';
import type { Words } from '../../../platform/language';
import type { Transaction } from '../../../platform/transaction';
import type { ScenarioDefinition } from '../../../provider';
import { yearsAfter } from '../validity';
import { priceOf, product } from './products';
import { type Purchase, Story } from './story';

/** Server time of a scenario that does not need another. */
const USUAL_NOW = '2026-11-22T10:00:00+08:00';

/** The certificate every scenario is about, and the first refund told in it. */
export const CERTIFICATE = 'cas-0001';
export const PANEL = `/aliyun/certificates/${CERTIFICATE}/refund`;
export const DETAILS = `/aliyun/certificates/${CERTIFICATE}`;
export const OVERVIEW = '/aliyun/certificates';
export const PROGRESS = '/aliyun/refunds';
export const REFUND = `${PROGRESS}/r-0001`;

const OV = product('OV');
const USUAL = { product: OV, price: priceOf(OV, { discount: 20_000, voucher: 30_000 }) };

/** What a scenario is told with: each purchase begins a story, and the one before is told up to `now` first. */
export class Scene {
  readonly tx: Transaction;
  /** The scenario's time, epoch ms. */
  readonly now: number;
  readonly #stories: Story[] = [];

  constructor(tx: Transaction) {
    this.tx = tx;
    this.now = tx.now;
  }

  /** Bought at an instant (epoch ms): unless said otherwise shop.example.cn, OV for one year, partly by voucher. */
  readonly buy = (purchasedAt: number, more: Partial<Purchase> = {}): Story => {
    this.#stories.at(-1)?.until(this.now);
    const what = { ...USUAL, ...more };
    const story = new Story(this.tx, {
      id: CERTIFICATE,
      accountId: 'customer',
      domain: 'shop.example.cn',
      servicePeriodEndsAt: yearsAfter(purchasedAt, what.product.years),
      ...what,
      purchasedAt,
    });
    this.#stories.push(story);
    return story;
  };

  /** Tells everything up to `now`; answers when the last thing happened (epoch ms). */
  end(): number {
    this.#stories.at(-1)?.until(this.now);
    this.tx.now = this.now;
    return Math.max(...this.#stories.map(({ last }) => last));
  }
}

type Both = readonly [zh: string, en: string];

interface Given {
  readonly lines: readonly [string, ...string[]];
  readonly title: Both;
  readonly shows: Both;
  readonly as?: Scenario['as'];
  readonly now?: string;
  /** The page to look at; the refund panel unless said otherwise. */
  readonly path?: string;
  readonly tell: (scene: Scene) => void;
}

const words = ([zh, en]: Both): Words => ({ 'zh-CN': zh, en });

/** A scenario of this console: `aliyun.` and a name of its own. */
export function scenario(
  name: string,
  { title, shows, as = 'customer', now = USUAL_NOW, path = PANEL, tell, lines }: Given,
): ScenarioDefinition {
  return {
    id: `aliyun.${name}`,
    lines,
    title: words(title),
    shows: words(shows),
    as,
    now,
    record: { id: CERTIFICATE, path },
    build(tx) {
      tx.now = instantOf(now);
      const scene = new Scene(tx);
      tell(scene);
      return scene.end();
    },
  };
}
