import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { DOCUMENTS_MISSING } from '../../../stories/refusals';
import { DETAILS, DOMAIN, LIST, type Scene, scenario } from './define';

const issued = ({ buyYears, now }: Scene, days: number) =>
  buyYears(ago(now, days), 3)
    .apply(ago(now, days, '09:20'), DOMAIN)
    .pass(ago(now, Math.max(days - 1, 0), '09:40'));

/** Multi-year orders: what happens to the second and third. */
export const several: readonly ScenarioDefinition[] = [
  scenario('multi.pending', {
    lines: ['ABC-M1', 'ABC-R7', 'ABC-S1'],
    title: ['三年期：第一张待申请', 'Three years: the first Pending Application'],
    shows: [
      '取消第一张的申请，第二、第三张随之移除。',
      'Cancel Apply on the first takes the second and third along.',
    ],
    path: LIST,
    tell: ({ buyYears, now }) => void buyYears(ago(now, 3), 3).begin(ago(now, 2), DOMAIN),
  }),
  scenario('multi.validating', {
    lines: ['ABC-M1', 'ABC-R7', 'ABC-S2'],
    title: ['三年期：第一张审核中', 'Three years: the first Validating Application'],
    shows: [
      '撤回、取消申请第一张，其余随之移除。',
      'Withdraw and Cancel Apply on the first; the others leave with it.',
    ],
    path: LIST,
    tell: ({ buyYears, now }) => void buyYears(ago(now, 3), 3).apply(ago(now, 0), DOMAIN),
  }),
  scenario('multi.failed', {
    lines: ['ABC-M1', 'ABC-R7', 'ABC-S3'],
    title: ['两年期：第一张审核失败', 'Two years: the first Validation Failed'],
    shows: [
      '修改、撤回、取消申请第一张，第二张随之移除。',
      'Modify, Withdraw, Cancel Apply on the first; the second leaves with it.',
    ],
    path: LIST,
    tell: ({ buyYears, now }) =>
      void buyYears(ago(now, 4), 2).apply(ago(now, 3), DOMAIN).fail(ago(now, 2), DOCUMENTS_MISSING),
  }),
  scenario('multi.issued', {
    lines: ['ABC-M2', 'ABC-R7', 'ABC-S4'],
    title: ['三年期：第一张已签发', 'Three years: the first Issued'],
    shows: [
      '先取消未激活的两张，再吊销第一张。',
      'Cancel the two that are not activated, then revoke the first.',
    ],
    now: '2026-11-20T15:00:00+08:00',
    path: LIST,
    tell: (scene) => void issued(scene, 0),
  }),
  scenario('multi.revoked-first', {
    lines: ['ABC-M2', 'ABC-R7'],
    title: ['三年期：先吊销了第一张', 'Three years: the first was revoked first'],
    shows: [
      '允许先吊销；退款还要等另外两张取消。',
      'Allowed; the refund waits until the other two are cancelled.',
    ],
    path: DETAILS,
    tell: (scene) => void issued(scene, 6).revoke(ago(scene.now, 4)).completeRevocation(ago(scene.now, 2)),
  }),
  scenario('multi.done', {
    lines: ['ABC-R8', 'ABC-M2'],
    title: ['三年期：全部处理完', 'Three years: everything done'],
    shows: [
      '两张已取消，一张已吊销：可全额退款。',
      'Two cancelled, one Revoked: the full amount comes back.',
    ],
    tell: (scene) =>
      void issued(scene, 6)
        .cancel(ago(scene.now, 4), 2)
        .cancel(ago(scene.now, 4), 3)
        .revoke(ago(scene.now, 4))
        .completeRevocation(ago(scene.now, 2)),
  }),
];
