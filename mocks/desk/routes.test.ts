import { describe, expect, it } from 'vitest';
import { openSession } from '../platform/accounts';
import { freeze } from '../platform/clock';
import { memory } from '../platform/persistence';
import { serve } from '../platform/serve';
import { Store } from '../platform/store';
import { cancelRefund, openRefund } from '../refunds/application';
import { PAYMENTS } from '../refunds/channels';
import { given, NOW, world } from '../refunds/testWorld';
import { DESK } from './items';

/** The desk behind its real door: session, schema, idempotency, contract of the answer. */
async function desk() {
  const { routes, events } = world();
  const store = new Store({ persistence: memory() });
  const tokens = await store.write((tx) => {
    freeze(tx, NOW);
    tx.now = NOW;
    openRefund(tx, given(tx, { review: 'manual', assistance: { kind: 'phone', value: '13800001234' } }));
    return {
      specialist: openSession(tx, 'specialist'),
      second: openSession(tx, 'specialist-2'),
      customer: openSession(tx, 'customer'),
    };
  });
  const call = async (
    id: string,
    params: Record<string, string>,
    body?: unknown,
    more: { as?: 'customer' | 'second'; key?: string; query?: string } = {},
  ) => {
    const route = routes.find(({ endpoint }) => endpoint.id === id);
    if (!route) throw new Error(id);
    const request = new Request(`http://x/api${more.query ?? ''}`, {
      method: route.endpoint.method,
      headers: {
        Authorization: `Bearer ${tokens[more.as ?? 'specialist']}`,
        'Accept-Language': 'en',
        'Content-Type': 'application/json',
        ...(more.key && { 'Idempotency-Key': more.key }),
      },
      ...(body !== undefined && route.endpoint.method !== 'GET' && { body: JSON.stringify(body) }),
    });
    const response = await serve(store, async () => events, route, request, params);
    const text = await response.text();
    const csv = response.headers.get('content-type')?.startsWith('text/csv');
    return { status: response.status, body: csv ? text : JSON.parse(text) };
  };
  return {
    store,
    call,
    decide: (body: unknown, key?: string) =>
      call('decideReviewItem', { id: 'd-0002' }, body, key ? { key } : {}),
  };
}

const APPROVE = { decision: 'approve' };
const REJECT = { decision: 'reject', reason: 'policyNotMet', explanation: 'Too late' };

describe('the desk over HTTP', () => {
  it('REV-1 lists a queue with the counts of all', async () => {
    const { call } = await desk();
    expect(await call('listReviewItems', {}, undefined, { query: '?queue=refunds' })).toMatchObject({
      status: 200,
      body: {
        total: 1,
        items: [{ id: 'd-0002', customer: 'Demo customer A', urgency: 'normal' }],
        waiting: { refunds: { total: 1, overdue: 0, lastDay: 0 }, assistance: { total: 1 } },
      },
    });
    expect(
      await call('listReviewItems', {}, undefined, { query: '?queue=assistance&status=done' }),
    ).toMatchObject({ body: { total: 0 } });
  });

  it('REV-2 approves, pays, and shows the item as it is now', async () => {
    const { decide, store } = await desk();
    expect(await decide(APPROVE)).toMatchObject({
      status: 200,
      body: { state: 'approved', actions: [], decidedAt: '2026-11-22T10:00:00.000+08:00' },
    });
    expect(await store.read((reader) => reader.all(PAYMENTS).length)).toBe(1);
  });

  it('GEN-8 the same approval sent again, and two specialists at once: paid once', async () => {
    const { decide, store } = await desk();
    const answers = await Promise.all([
      decide(APPROVE, 'k'),
      decide(APPROVE, 'k'),
      decide(APPROVE, 'other'),
      decide(REJECT),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409, 409]);
    expect(answers[3]?.body).toMatchObject({ state: 'approved', code: 'reviewItemMovedOn' });
    expect(await store.read((reader) => reader.all(PAYMENTS).length)).toBe(1);
  });

  it('ALY-8 the customer cancelled meanwhile: 409 with the state, nothing is paid', async () => {
    const { decide, store } = await desk();
    await store.write((tx) => cancelRefund(tx, 'r-0001'));
    expect(await decide(APPROVE)).toMatchObject({ status: 409, body: { state: 'withdrawn' } });
    expect(await store.read((reader) => reader.all(PAYMENTS))).toEqual([]);
  });

  it.each([
    [{ ...REJECT, explanation: ' ' }, '/explanation', 'required'],
    [{ decision: 'reject', reason: 'policyNotMet' }, '/explanation', 'required'],
    [{ ...REJECT, reason: 'mood' }, '/reason', 'notAllowed'],
    [{ ...APPROVE, amount: 1 }, '/amount', 'unknownField'],
  ])('REV-2 %j is refused at %s and changes nothing', async (body, pointer, code) => {
    const { decide, store } = await desk();
    expect(await decide(body)).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } });
    expect(await store.read((reader) => reader.get(DESK, 'd-0002')?.state)).toBe('open');
  });

  it('REV-1 assistance moves on step by step', async () => {
    const { call } = await desk();
    const step = (state: string) => call('progressAssistance', { id: 'd-0001' }, { state });
    expect(await step('closed')).toMatchObject({ status: 409, body: { state: 'open' } });
    expect(await step('contacted')).toMatchObject({
      status: 200,
      body: { state: 'contacted', actions: ['close'] },
    });
    expect(await step('contacted')).toMatchObject({ status: 409, body: { state: 'contacted' } });
    expect(await step('closed')).toMatchObject({ status: 200, body: { state: 'closed', urgency: 'done' } });
  });

  it('GEN-10 a customer has no business here, and an unknown item is a 404', async () => {
    const { call } = await desk();
    expect((await call('readReviewItem', { id: 'd-0001' }, undefined, { as: 'customer' })).status).toBe(403);
    expect((await call('readReviewItem', { id: 'd-9999' })).status).toBe(404);
    expect((await call('readReviewItem', { id: 'd-0001' })).body.contact.value).toBe('13800001234');
  });

  it('REV-1 taken by one, decided by no other: 409 with words and nothing lost; released, or taken over from exactly that one', async () => {
    const { call, decide } = await desk();
    const id = { id: 'd-0002' };
    const second = (name: string, body?: unknown) => call(name, id, body, { as: 'second' });
    expect((await call('takeReviewItem', id, {})).body.taken).toMatchObject({
      account: 'specialist',
      name: 'Refund specialist',
    });
    expect((await call('takeReviewItem', id, {})).status).toBe(200);
    for (const [name, body] of [
      ['takeReviewItem', {}],
      ['takeReviewItem', { from: 'specialist-2' }],
      ['releaseReviewItem', undefined],
      ['decideReviewItem', APPROVE],
      ['decideReviewItem', REJECT],
    ] as const)
      expect(await second(name, body)).toMatchObject({
        status: 409,
        body: {
          code: 'reviewItemTaken',
          state: 'open',
          detail: expect.stringContaining('Refund specialist'),
        },
      });
    expect((await second('takeReviewItem', { from: 'specialist' })).body.taken.account).toBe('specialist-2');
    expect((await decide(APPROVE)).status).toBe(409);
    expect((await second('releaseReviewItem')).body.taken).toBeNull();
    expect((await decide(APPROVE)).body).toMatchObject({
      state: 'approved',
      taken: { account: 'specialist' },
    });
    expect(await second('takeReviewItem', {})).toMatchObject({
      status: 409,
      body: { code: 'reviewItemMovedOn', state: 'approved' },
    });
    expect((await second('releaseReviewItem')).status).toBe(409);
  });

  it('REV-1 notes are kept with who wrote them and when, once per key, and stand in no export (GEN-8, GEN-11)', async () => {
    const { call } = await desk();
    const id = { id: 'd-0002' };
    const note = (text: string, key?: string) =>
      call('noteReviewItem', id, { text }, { as: 'second', ...(key && { key }) });
    expect(await note('  Called, no answer ', 'k')).toMatchObject({
      status: 201,
      body: {
        notes: [{ text: 'Called, no answer', by: 'Second specialist', at: '2026-11-22T10:00:00.000+08:00' }],
      },
    });
    expect((await note('  Called, no answer ', 'k')).body.notes).toHaveLength(1);
    for (const [text, code] of [
      [' ', 'required'],
      ['字'.repeat(1001), 'tooLong'],
    ] as const)
      expect(await note(text)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/text', code }] },
      });
    expect((await call('noteReviewItem', { id: 'd-9999' }, { text: 'x' })).status).toBe(404);
    for (const name of ['noteReviewItem', 'takeReviewItem', 'releaseReviewItem', 'exportReviewItems'])
      expect(
        (await call(name, id, name === 'noteReviewItem' ? { text: 'x' } : {}, { as: 'customer' })).status,
      ).toBe(403);
    const { body } = await call('exportReviewItems', {});
    expect(body.split('\r\n')).toHaveLength(3);
    expect(body).toContain('d-0002');
    expect(body).not.toMatch(/13800001234|Called/);
    expect((await call('readReviewItem', id)).body.notes).toHaveLength(1);
  });
});
