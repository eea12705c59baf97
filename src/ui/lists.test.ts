import { describe, expect, it } from 'vitest';
import { pageOf } from '../app/address';
import { directionOf, nextSort } from './DataTable';

describe('ALY-10 lists in the address', () => {
  it('ALY-10 a header sorts its own way first, then the other way round', () => {
    expect(nextSort({ sort: 'amount', sortFirst: 'descending' }, '-purchasedAt')).toBe('-amount');
    expect(nextSort({ sort: 'amount' }, '-purchasedAt')).toBe('amount');
    expect(nextSort({ sort: 'amount' }, 'amount')).toBe('-amount');
    expect(nextSort({ sort: 'amount' }, '-amount')).toBe('amount');
    expect(directionOf('amount', '-amount')).toBe('descending');
    expect(directionOf(undefined, 'amount')).toBeUndefined();
  });

  it.each([
    ['2', 2],
    ['0', 1],
    ['-1', 1],
    ['1e3', 1],
    ['x', 1],
    [null, 1],
  ])('ALY-10 page %j of an address is %i', (text, page) => {
    expect(pageOf(text)).toBe(page);
  });
});
