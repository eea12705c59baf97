import { pauseAuto } from '../desk/items';
import { instantOf } from '../platform/calendar';
import { freeze } from '../platform/clock';
import { SETTINGS, settingsOf } from '../platform/faults';
import { type Change, type Rec, Transaction } from '../platform/transaction';
import type { ProviderDemo } from '../provider';
import { besideScenario } from '../rail/outcome';

type Demos = readonly Pick<ProviderDemo, 'seed'>[];

/** Server time of the seeded state. */
export const SEED_TIME = instantOf('2026-11-22T10:00:00+08:00');

/** Stops the clock at an instant (epoch ms) and goes on from there. */
export function standAt(tx: Transaction, at: number): void {
  freeze(tx, at);
  tx.now = at;
}

const THOUSAND = 1_000;

/** What a build carries of what is told at `SEED_TIME`, numbered from a thousand on, as nearly all scenarios and an empty store ask for it. */
let carried: readonly Change[] | null = null;

/** What was told of late, by instant and first number; what was asked for last comes last. */
const told = new WeakMap<Demos, Map<string, readonly Change[]>>();
/** As many instants as scenarios begin at. */
const KEPT = 12;

/**
 * What every customer owns at an instant (epoch ms), with ids that are numbered from `from` on. Telling it takes longer
 * than all else of a scenario, and it is the same beside nearly all of them.
 */
function toldAt(demos: Demos, at: number, from: number): readonly Change[] {
  if (carried && at === SEED_TIME && from === THOUSAND) return carried;
  const known = told.get(demos) ?? new Map<string, readonly Change[]>();
  told.set(demos, known);
  const name = `${at} ${from}`;
  const found = known.get(name);
  if (found) {
    known.delete(name);
    known.set(name, found);
    return found;
  }
  const tx = new Transaction(new Map(), at, from);
  for (const { seed } of demos) {
    tx.now = at;
    seed(tx);
  }
  // The switches are the scenario's.
  const changes = tx.changes().filter(({ collection, value }) => value && collection !== SETTINGS.name);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= KEPT) known.delete(oldest);
  known.set(name, changes);
  return changes;
}

/** Puts down what every customer owns at an instant (epoch ms), beside what there is; the clock is left as it is. */
export function seedAt(tx: Transaction, demos: Demos, at: number): void {
  const from = Math.max(1, Math.ceil(tx.numbered / THOUSAND)) * THOUSAND;
  besideScenario(tx, toldAt(demos, at, from));
  if (settingsOf(tx).review === 'manual') pauseAuto(tx);
  tx.now = at;
}

/** The state of an empty store: the clock stands at 2026-11-22 10:00 in UTC+8, and everybody owns something. */
export function seedEverything(tx: Transaction, demos: Demos): void {
  standAt(tx, SEED_TIME);
  seedAt(tx, demos, SEED_TIME);
}

/** Records of one shape, field by field: values of one kind side by side weigh a sixth less once compressed. */
interface Alike {
  readonly fields: readonly string[];
  /** By field, then by record. */
  readonly values: readonly (readonly unknown[])[];
  /** The place of each record in its collection. */
  readonly places: readonly number[];
}

/** Records by collection, those of one shape together. */
export type Snapshot = Readonly<Record<string, readonly Alike[]>>;

function byShape(records: readonly Rec[]): readonly Alike[] {
  const shapes = new Map<string, { fields: string[]; values: unknown[][]; places: number[] }>();
  for (const [place, record] of records.entries()) {
    const fields = Object.keys(record);
    const shape = shapes.get(fields.join(' ')) ?? { fields, values: fields.map(() => []), places: [] };
    shapes.set(fields.join(' '), shape);
    shape.places.push(place);
    for (const [column, value] of Object.values(record).entries()) shape.values[column]?.push(value);
  }
  return [...shapes.values()];
}

/** What is told at `SEED_TIME`; the same on every machine, so that a build can carry it as data. */
export function snapshotOf(demos: Demos): Snapshot {
  const records: Record<string, Rec[]> = {};
  for (const { collection, value } of toldAt(demos, SEED_TIME, THOUSAND))
    if (value) (records[collection] ??= []).push(value);
  return Object.fromEntries(Object.entries(records).map(([name, all]) => [name, byShape(all)]));
}

/** From now on what a build carries need not be told; null: it is told again. */
export function carry(snapshot: Snapshot | null): void {
  carried =
    snapshot &&
    Object.entries(snapshot).flatMap(([collection, shapes]) => {
      const changes: Change[] = [];
      for (const { fields, values, places } of shapes)
        for (const [nth, place] of places.entries()) {
          const value = Object.fromEntries(
            fields.map((field, column) => [field, values[column]?.[nth]]),
          ) as unknown as Rec;
          changes[place] = { collection, id: value.id, value };
        }
      return changes;
    });
}
