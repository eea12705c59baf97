import { describe, expect, it } from 'vitest';
import { type EventKinds, EVENTS, nextDue, runDue, schedule, unschedule } from './clock';
import { collection, type Rec, Transaction, type Tx } from './transaction';

interface Note extends Rec {
  readonly at: number;
}

const NOTES = collection<Note>('notes');

const note = (tx: Tx, ref: string) => tx.put(NOTES, { id: ref, at: tx.now });
const words = () => ({ 'zh-CN': '', en: '' });
const kinds: EventKinds = {
  note: { run: (tx, ref) => note(tx, ref), words },
  chain: {
    run(tx, ref) {
      note(tx, ref);
      if (tx.now < 50) schedule(tx, { at: tx.now + 10, kind: 'chain', ref: `${ref}+` });
    },
    words,
  },
  past: { run: (tx) => schedule(tx, { at: 1, kind: 'note', ref: 'late' }), words },
};

const notes = (tx: Transaction) => Object.fromEntries(tx.all(NOTES).map(({ id, at }) => [id, at]));

describe('GEN-7 due events', () => {
  it('GEN-7 run once and in order of time, whatever order they were planned in', () => {
    const tx = new Transaction(new Map(), 0);
    for (const at of [30, 10, 20]) schedule(tx, { at, kind: 'note', ref: `n${at}` });
    expect(runDue(tx, kinds, 20).map(({ at }) => at)).toEqual([10, 20]);
    expect(notes(tx)).toEqual({ n10: 10, n20: 20 });
    expect(runDue(tx, kinds, 20)).toEqual([]);
    expect(runDue(tx, kinds, 1_000).map(({ at }) => at)).toEqual([30]);
  });

  it('GEN-7 keep the order they were planned in at one instant, the tenth after the ninth', () => {
    const tx = new Transaction(new Map(), 0);
    const refs = Array.from({ length: 12 }, (_, n) => `n${n}`);
    for (const ref of refs) schedule(tx, { at: 5, kind: 'note', ref });
    runDue(tx, kinds, 5);
    expect(tx.all(NOTES).map(({ id }) => id)).toEqual(refs);
  });

  it('GEN-7 may plan further ones, which run in the same move at their own instants', () => {
    const tx = new Transaction(new Map(), 0);
    schedule(tx, { at: 20, kind: 'chain', ref: 'c' });
    schedule(tx, { at: 25, kind: 'note', ref: 'between' });
    expect(runDue(tx, kinds, 45).map(({ at }) => at)).toEqual([20, 25, 30, 40]);
    expect(notes(tx)).toEqual({ c: 20, between: 25, 'c+': 30, 'c++': 40 });
    expect(nextDue(tx)?.at).toBe(50);
  });

  it('GEN-7 never let time run backwards: what is planned for the past happens right away', () => {
    const tx = new Transaction(new Map(), 0);
    schedule(tx, { at: 20, kind: 'past', ref: 'p' });
    expect(runDue(tx, kinds, 45).map(({ at }) => at)).toEqual([20, 20]);
    expect(notes(tx)).toEqual({ late: 20 });
  });

  it('GEN-7 leave the time of the move as it was', () => {
    const tx = new Transaction(new Map(), 100);
    schedule(tx, { at: 20, kind: 'note', ref: 'n' });
    runDue(tx, kinds, tx.now);
    expect(tx.now).toBe(100);
  });

  it('GEN-7 exist once per kind and record: a later plan replaces the earlier, and a dropped one never runs', () => {
    const tx = new Transaction(new Map(), 0);
    schedule(tx, { at: 10, kind: 'note', ref: 'n' });
    schedule(tx, { at: 30, kind: 'note', ref: 'n' });
    schedule(tx, { at: 5, kind: 'note', ref: 'gone' });
    unschedule(tx, 'note', 'gone');
    expect(runDue(tx, kinds, 20)).toEqual([]);
    expect(runDue(tx, kinds, 40)).toHaveLength(1);
    expect(notes(tx)).toEqual({ n: 30 });
  });

  it('GEN-7 of thousands at one instant each is looked at a few times only, not once per other', () => {
    const tx = new Transaction(new Map(), 0);
    let looks = 0;
    const count = 3_000;
    for (let n = 1; n <= count; n += 1)
      tx.put(EVENTS, {
        id: `n${n}`,
        order: `event-${String(n).padStart(4, '0')}`,
        kind: 'note',
        ref: `n${n}`,
        get at() {
          looks += 1;
          return 5;
        },
      });
    expect(runDue(tx, kinds, 5)).toHaveLength(count);
    expect(looks).toBeLessThan(100 * count);
  });
});
