import { describe, expect, it } from 'vitest';
import { transitionsOf } from '../../rules/lifecycle';
import { certificateLifecycle, instanceLifecycle } from './lifecycle';

const legal = <S extends string, E extends string>(table: Parameters<typeof transitionsOf<S, E>>[0]) =>
  transitionsOf(table)
    .filter(({ to }) => to !== undefined)
    .map(({ from, event, to }) => `${from} ${event} ${to}`)
    .toSorted();

describe('the lifecycles', () => {
  it('ABC-S1 to M2 a certificate: these ways and no other', () => {
    expect(legal(certificateLifecycle)).toEqual([
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
    expect(legal(instanceLifecycle)).toEqual(['inUse reset reset']);
  });
});
