import { describe, expect, it } from 'vitest';
import { legalMoves } from '../../testing/lifecycles';
import { certificateLifecycle, instanceLifecycle } from './record';

describe('the lifecycles', () => {
  it('ABC-S1 to M2 a certificate: these ways and no other', () => {
    expect(legalMoves(certificateLifecycle)).toEqual([
      'issued renew issued',
      'issued revoke validatingRevocation',
      'notActivated cancel removed',
      'notActivated takeAlong removed',
      'pendingApplication cancelApply removed',
      'validatingApplication approve issued',
      'validatingApplication reject validationFailed',
      'validatingApplication withdraw pendingApplication',
      'validatingRevocation approve revoked',
      'validatingRevocation reject issued',
      'validationFailed submit validatingApplication',
    ]);
  });

  it('ABC-P1 ABC-H1 a private CA and a gateway: reset, once, while in use', () => {
    expect(legalMoves(instanceLifecycle)).toEqual(['inUse reset reset']);
  });
});
