import { describe, expect, it } from 'vitest';
import { transitionsOf } from '../../rules/lifecycle';
import { legalMoves } from '../../testing/room';
import { applicationLifecycle, revocationLifecycle } from './record';

describe('the lifecycles', () => {
  it('ALY-11 an application: submit, withdraw, modify, pass, fail, and no other way', () => {
    expect(legalMoves(applicationLifecycle)).toEqual([
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
    expect(legalMoves(revocationLifecycle)).toEqual([
      'none revoke underReview',
      'underReview approve completed',
      'underReview reject none',
    ]);
  });
});
