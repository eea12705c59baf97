import { describe, expect, it } from 'vitest';
import { transitionsOf } from '../testing/lifecycles';
import { next, type Lifecycle } from './lifecycle';

const door: Lifecycle<'open' | 'shut' | 'locked', 'shut' | 'open' | 'lock'> = {
  open: { shut: 'shut' },
  shut: { open: 'open', lock: 'locked' },
  locked: {},
};

describe('GEN-9 lifecycles', () => {
  it('GEN-9 a listed event leads on, any other is illegal', () => {
    expect(next(door, 'shut', 'lock')).toBe('locked');
    expect(next(door, 'locked', 'open')).toBeUndefined();
  });

  it('GEN-9 a name every object has is no event', () => {
    expect(next(door as Lifecycle<string, string>, 'open', 'toString')).toBeUndefined();
  });

  it('GEN-9 every state is listed with every event', () => {
    const all = transitionsOf(door);
    expect(all).toHaveLength(9);
    expect(all.filter(({ to }) => to !== undefined)).toEqual([
      { from: 'open', event: 'shut', to: 'shut' },
      { from: 'shut', event: 'open', to: 'open' },
      { from: 'shut', event: 'lock', to: 'locked' },
    ]);
  });
});
