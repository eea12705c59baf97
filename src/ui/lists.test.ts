import { describe, expect, it } from 'vitest';
import { directionOf, nextSort } from './column';
import { pagesShown } from './pagesShown';
import { pageOf } from './useListParams';

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
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('ALY-10 page %i of %i shows %j', (page, pages, shown) => {
    expect(pagesShown(page, pages)).toEqual(shown);
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
