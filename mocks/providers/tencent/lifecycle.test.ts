import { describe, expect, it } from 'vitest';
import { legalMoves, transitionsOf } from '../../testing/lifecycles';

import { lifecycle } from './record';

describe('the lifecycle', () => {
  it('TCL-3 from 5 through 0 to 1 or 2, through 6 to 7, and no other way', () => {
    expect(legalMoves(lifecycle)).toEqual([
      'cancelling completeCancellation cancelled',
      'failed submit validating',
      'issued beginRevocation revoking',
      'pendingSubmission cancelApplication cancelling',
      'pendingSubmission submit validating',
      'reviewing approve issued',
      'reviewing cancelApplication cancelling',
      'reviewing reject failed',
      'reviewing suspend suspended',
      'revoking completeRevocation revoked',
      'validating approve issued',
      'validating cancelApplication cancelling',
      'validating reject failed',
      'validating suspend suspended',
      'validating validate reviewing',
    ]);
    expect(transitionsOf(lifecycle)).toHaveLength(90);
  });
});
