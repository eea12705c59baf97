import { describe, expect, it } from 'vitest';
import { legalMoves, transitionsOf } from '../../testing/lifecycles';

import { lifecycle } from './record';

const moves = legalMoves(lifecycle);
const REVOCATION = /^(issued|revo)/;

describe('the lifecycle', () => {
  it('ALY-11 an application: submit, withdraw, modify, pass, fail, and no other way', () => {
    expect(moves.filter((move) => !REVOCATION.test(move))).toEqual([
      'paid apply underReview',
      'reviewFailed modify underReview',
      'underReview approve issued',
      'underReview lapse paid',
      'underReview reject reviewFailed',
      'underReview withdraw paid',
    ]);
    expect(transitionsOf(lifecycle)).toHaveLength(42);
  });

  it('ALY-11 a revocation: asked for, completed for good, or refused back to issued', () => {
    expect(moves.filter((move) => REVOCATION.test(move))).toEqual([
      'issued revoke revocationUnderReview',
      'revocationUnderReview approve revoked',
      'revocationUnderReview reject issued',
    ]);
  });
});
