import { describe, expect, it } from 'vitest';
import type { ReviewDetail } from '#contract/desk';
import { certificateIn, FIRST, openWorld, orderIn } from './testing';

const FRIDAY = '2026-11-20T15:00:00+08:00';

describe('the desk', () => {
  it('REV-1 a revocation, due at the end of the 5th working day, with its facts in both languages', async () => {
    const world = await openWorld(
      ({ buy }) => void buy(0).apply([0, '09:20']).pass([0, '10:00']),
      FRIDAY,
      'manual',
    );
    await world.post(`${FIRST}/revoke`, { acknowledged: true });
    const read = async (language: 'en' | 'zh-CN') =>
      (await world.get<ReviewDetail>('/review/items/d-0002', 'specialist', language)).body;
    const item = await read('en');
    expect(item).toMatchObject({
      queue: 'revocations',
      provider: 'alibaba',
      dueBy: '2026-11-27T23:59:59.999+08:00',
      actions: ['approve', 'reject'],
    });
    expect(item.facts).toContainEqual({ label: 'Order', value: 'ab-0001 · #1' });
    expect(item.facts).toContainEqual({ label: 'State', value: 'Validating Revocation' });
    expect(item.facts.find(({ label }) => label === 'About its refund')?.value).toMatch(/^ABC-R7/);
    expect((await read('zh-CN')).facts).toContainEqual({ label: '状态', value: '吊销审核中' });
    await world.to('2026-12-20T10:00:00+08:00');
    expect((await certificateIn(world)).state).toBe('validatingRevocation');
  });

  it('REV-2 a validation is approved or rejected once, and the customer reads why', async () => {
    const world = await openWorld(({ buy }) => void buy(1).apply(0), FRIDAY, 'manual');
    const decide = (body: unknown) => world.post('/review/items/d-0001/decision', body, 'specialist');
    await decide({ decision: 'reject', reason: 'documentsIncomplete', explanation: 'A page is missing.' });
    expect(await certificateIn(world)).toMatchObject({
      state: 'validationFailed',
      application: { failure: { reason: 'documentsIncomplete', explanation: 'A page is missing.' } },
    });
    expect((await decide({ decision: 'approve' })).status).toBe(409);
    expect((await certificateIn(world)).state).toBe('validationFailed');
  });

  it('REV-2 withdrawn meanwhile: the specialist is told, nothing is issued', async () => {
    const world = await openWorld(({ buy }) => void buy(1).apply(0), FRIDAY, 'manual');
    await world.post(`${FIRST}/withdraw`);
    const late = await world.post('/review/items/d-0001/decision', { decision: 'approve' }, 'specialist');
    expect(late.body).toMatchObject({ status: 409, state: 'withdrawn' });
    expect((await orderIn(world)).things).toMatchObject([{ state: 'pendingApplication' }]);
  });
});
