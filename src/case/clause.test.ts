import { describe, expect, it } from 'vitest';
import { parseClause } from './Why';

describe('GEN-5 conditions of the trace in words', () => {
  it('GEN-5 takes a condition apart', () => {
    expect(parseClause('daysSincePurchase <= 5')).toEqual({
      fact: 'daysSincePurchase',
      op: '<=',
      values: ['5'],
    });
    expect(parseClause('free is true')).toEqual({ fact: 'free', op: 'is', values: ['true'] });
    expect(parseClause('refund is one of underReview, settling')).toEqual({
      fact: 'refund',
      op: 'is one of',
      values: ['underReview', 'settling'],
    });
  });

  it('GEN-5 a rule that comes first is no condition', () => {
    expect(parseClause('ALY-R3')).toBeNull();
  });
});
