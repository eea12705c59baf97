import { describe, expect, it } from 'vitest';
import { listQuery } from './DeskPage';

const of = (search: string) => listQuery(new URLSearchParams(search));

describe('REV-1', () => {
  it('REV-1 the desk opens with everything that waits', () => {
    expect(of('')).toEqual({ queue: undefined, provider: undefined, status: 'waiting', search: '', page: 1 });
  });

  it('REV-1 queue, status, search and page come from the address', () => {
    expect(of('queue=assistance&provider=tencent&status=done&search=shop&page=2')).toEqual({
      queue: 'assistance',
      provider: 'tencent',
      status: 'done',
      search: 'shop',
      page: 2,
    });
  });

  it('REV-1 what an address makes up is not asked for', () => {
    expect(of(`queue=nowhere&provider=nobody&status=maybe&page=-1&search=${'x'.repeat(300)}`)).toEqual({
      queue: undefined,
      provider: undefined,
      status: 'waiting',
      search: 'x'.repeat(200),
      page: 1,
    });
  });
});
