import { describe, expect, it } from 'vitest';
import type { AlibabaCertificateState } from '#contract/alibabaOrders';
import { wayOutOf } from './subject';

const held = (...states: readonly (AlibabaCertificateState | null)[]) =>
  states.flatMap((state, index) => (state === null ? [] : [{ sequence: index + 1, state }]));
const way = (...states: readonly (AlibabaCertificateState | null)[]) =>
  wayOutOf(held(...states)).map(({ operation, target }) => `${operation} ${target}`);

describe('ABC-R7 the way out of each state', () => {
  it.each<[string, AlibabaCertificateState, string[]]>([
    ['ABC-S1', 'pendingApplication', ['cancelApply 1']],
    ['ABC-S2', 'validatingApplication', ['withdraw 1', 'cancelApply 1']],
    ['ABC-S3', 'validationFailed', ['submit 1', 'withdraw 1', 'cancelApply 1']],
    ['ABC-S4', 'issued', ['revoke 1']],
    ['ABC-S4', 'validatingRevocation', ['wait 1']],
    ['ABC-S4', 'revoked', []],
    ['ABC-M2', 'notActivated', ['cancel 1']],
  ])('%s %s', (_id, state, operations) => {
    expect(way(state)).toEqual(operations);
  });

  it('ABC-S4 only a revocation takes time: five working days', () => {
    const steps = wayOutOf(held('validationFailed')).concat(wayOutOf(held('issued', 'notActivated')));
    expect(steps.map(({ takesUpTo }) => takesUpTo)).toEqual([null, null, null, null, 5]);
  });

  it.each<AlibabaCertificateState>(['pendingApplication', 'validatingApplication', 'validationFailed'])(
    'ABC-M1 first %s: only its own steps, its removal takes the others along',
    (state) => {
      expect(way(state, 'notActivated', 'notActivated')).toEqual(way(state));
      expect(way(state, 'issued', 'revoked')).toEqual(way(state));
    },
  );

  it.each<[string, (AlibabaCertificateState | null)[], string[]]>([
    ['first issued', ['issued', 'notActivated', 'notActivated'], ['cancel 2', 'cancel 3', 'revoke 1']],
    ['first issued, third removed', ['issued', 'notActivated'], ['cancel 2', 'revoke 1']],
    ['first issued, second revoked', ['issued', 'revoked', 'notActivated'], ['cancel 3', 'revoke 1']],
    ['revoked first', ['revoked', 'notActivated', 'notActivated'], ['cancel 2', 'cancel 3']],
    [
      'first revoking',
      ['validatingRevocation', 'notActivated', 'notActivated'],
      ['cancel 2', 'cancel 3', 'wait 1'],
    ],
    ['first removed', [null, 'notActivated', 'notActivated'], ['cancel 2', 'cancel 3']],
    [
      'first removed, each its own way',
      [null, 'validatingApplication', 'issued'],
      ['withdraw 2', 'cancelApply 2', 'revoke 3'],
    ],
    [
      'second revoking, nothing waits for it',
      ['issued', 'validatingRevocation', 'notActivated'],
      ['cancel 3', 'revoke 1', 'wait 2'],
    ],
    ['nothing left', ['revoked', 'revoked', 'revoked'], []],
  ])('ABC-M2 %s', (_title, states, operations) => {
    expect(way(...states)).toEqual(operations);
    expect(wayOutOf(held(...states).toReversed())).toEqual(wayOutOf(held(...states)));
  });
});
