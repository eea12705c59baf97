import { describe, expect, it } from 'vitest';
import { safeNext, signInPath } from './guard';
import { splitLink } from './link';

const split = (path: string) => splitLink(new URL(path, 'http://localhost'));

describe('DEM-2 a link carries the state', () => {
  it('DEM-2 separates the state from what stays in the address', () => {
    expect(split('/aliyun/certificates?scenario=aliyun.unissued.day-5&state=paid&as=customer#x')).toEqual({
      state: { scenario: 'aliyun.unissued.day-5', as: 'customer' },
      rest: '/aliyun/certificates?state=paid#x',
    });
    expect(split('/?now=2026-11-22T10:00:00%2B08:00')).toEqual({
      state: { now: '2026-11-22T10:00:00+08:00' },
      rest: '/',
    });
  });

  it('DEM-2 an address without state is left alone', () => {
    expect(split('/aliyun/certificates?page=2')).toBeNull();
  });
});

describe('GEN-10 sign-in and back', () => {
  it('GEN-10 keeps where one was, with its search', () => {
    const path = signInPath('/aliyun/certificates?page=2');
    expect(safeNext(new URL(path, 'http://localhost').searchParams.get('next'))).toBe(
      '/aliyun/certificates?page=2',
    );
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/',
    null,
  ])('GEN-10 never leads elsewhere: %s', (next) => expect(safeNext(next)).toBe('/'));
});
