import { describe, expect, it } from 'vitest';
import { transitionsOf } from '../../rules/lifecycle';
import { applicationLifecycle, revocationLifecycle } from './lifecycle';

const legal = <S extends string, E extends string>(table: Parameters<typeof transitionsOf<S, E>>[0]) =>
  transitionsOf(table)
    .filter(({ to }) => to !== undefined)
    .map(({ from, event, to }) => `${from} ${event} ${to}`)
    .toSorted();

describe('the lifecycles', () => {
  it('ALY-11 an application: submit, withdraw, modify, pass, fail, and no other way', () => {
    expect(legal(applicationLifecycle)).toEqual([
      'failed modify underReview',
      'notSubmitted apply underReview',
      'underReview approve passed',
      'underReview lapse notSubmitted',
      'underReview reject failed',
      'underReview withdraw notSubmitted',
    ]);
    expect(transitionsOf(applicationLifecycle)).toHaveLength(24);
  });

  it('ALY-11 a revocation: asked for, completed for good, or refused back to issued', () => {
    expect(legal(revocationLifecycle)).toEqual([
      'none revoke underReview',
      'underReview approve completed',
      'underReview reject none',
    ]);
  });
});
