import { HOSTS, pick } from '../../demo/variety';
import { undisturbed } from '../../demo/history';
import { MS_PER_DAY } from '../../platform/calendar';
import { type Change, type Rec, Transaction } from '../../platform/transaction';
import type { ScenarioDefinition } from '../../provider';
import { REFUNDS } from '../../refunds/record';
import { type CertificateHistory, OVERVIEW, scenario } from './telling';

/** Names under which a case is told before copies get names of their own. */
export const TOLD = { id: 'told-id', host: 'told.host' } as const;

/** Tells the n-th case as of `now` (epoch ms), under those names. */
type Tell = (tx: Transaction, n: number, now: number) => CertificateHistory;

/** How many there are, and of how many the money was asked back. */
const SIZES = [
  [1_000, 200],
  [10_000, 2_000],
  [100_000, 20_000],
] as const;

/** Each case is told as it began on so many days in a row, so that its terms end one after another. */
const DAYS = 20;
const HOURS = 3_600_000;

/** What belongs to whoever tells, not to what is told. */
const TELLERS: readonly string[] = ['counters', 'settings'];
const NAMES = /told-id|told\.host|\b(?:r|d|event)-\d{4}/g;

/** What is left of a case once it has come up to `now`. */
function toldOnce(tell: Tell, n: number, day: number, now: number): readonly Change[] {
  const tx = new Transaction(new Map(), now);
  const then = now - day * MS_PER_DAY - (n % 12) * HOURS;
  undisturbed(tx, () => void tell(tx, n, then).until(now));
  return tx.changes().filter(({ collection, value }) => value !== null && !TELLERS.includes(collection));
}

/** The same with other names; what holds none of them is shared, so that a hundred thousand are not a hundred thousand times as much. */
function renamed<T>(value: T, nameOf: (name: string) => string): T {
  if (typeof value === 'string') return value.replaceAll(NAMES, nameOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, one, renamed(one, nameOf)] as const);
  if (entries.every(([, before, after]) => before === after)) return value;
  if (Array.isArray(value)) return entries.map(([, , after]) => after as unknown) as T;
  return Object.fromEntries(entries.map(([key, , after]) => [key, after])) as T;
}

function copy(tx: Transaction, told: readonly Change[], nth: number): void {
  const names = new Map<string, string>([
    [TOLD.id, `cas-${200_000 + nth}`],
    [TOLD.host, `${pick(HOSTS, nth)}-${nth}.example.cn`],
  ]);
  const nameOf = (name: string) => {
    const known = names.get(name) ?? tx.nextId(name.slice(0, name.indexOf('-')));
    names.set(name, known);
    return known;
  };
  for (const { collection, value } of told) tx.put({ name: collection }, renamed(value as Rec, nameOf));
}

/** Copies of every case, so many in all and so many of them with a refund. */
function fill(tx: Transaction, cases: number, tell: Tell, [count, refunds]: readonly [number, number]): void {
  const { now } = tx;
  const told = Array.from({ length: cases * DAYS }, (_, n) =>
    toldOnce(tell, n % cases, Math.floor(n / cases), now),
  );
  const hasRefund = (changes: readonly Change[]) =>
    changes.some(({ collection }) => collection === REFUNDS.name);
  const [withRefund, without] = [told.filter(hasRefund), told.filter((one) => !hasRefund(one))];
  for (let nth = 0; nth < count; nth += 1) {
    // Spread over all of them, so that each page of the list holds some.
    const refund = Math.floor((nth * refunds) / count);
    const isOne = Math.floor(((nth + 1) * refunds) / count) > refund;
    copy(tx, isOne ? pick(withRefund, refund) : pick(without, nth - refund), nth);
  }
  tx.now = now;
}

/** For measuring and for seeing that it holds: the seeded cases again and again, beside one bought right now. */
export const largeScenarios = (cases: number, tell: Tell): readonly ScenarioDefinition[] =>
  SIZES.map((size) =>
    scenario(`large.${size[0]}`, ['ALY-10'], {
      title: [`${size[0]} 张证书`, `${size[0]} certificates`],
      shows: [
        `${size[0]} 张证书、${size[1]} 笔退款：列表、搜索、排序和时钟与平时一样快。`,
        `${size[0]} certificates and ${size[1]} refunds: lists, search, sorting and the clock are as fast as ever.`,
      ],
      path: OVERVIEW,
      build({ tx, now, buy }) {
        fill(tx, cases, tell, size);
        tx.now = now;
        buy(now);
      },
    }),
  );
