import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import type { RefundApplication } from '#contract/refund';
import { instantOf } from '../../platform/calendar';
import { changeSettings } from '../../platform/faults';
import type { AliyunRecord } from './record';
import { certificate, issued, openWorld, PLAIN, revoked, type World } from './testing';

const NOW = '2026-11-22T10:00:00+08:00';
const ENDED = instantOf('2026-11-22T09:00:00+08:00');
const OLD = instantOf('2026-11-01T09:00:00+08:00');

type Operation = 'submit' | 'withdraw' | 'revoke' | 'refund' | 'cancelRefund';
const OPERATIONS: readonly Operation[] = ['submit', 'withdraw', 'revoke', 'refund', 'cancelRefund'];

interface Start {
  readonly label: string;
  readonly record: AliyunRecord;
  readonly prepare?: (world: World) => Promise<unknown>;
  /** The list's state, which every refusal names. */
  readonly state: string;
  readonly allowed: Partial<Record<Operation, string>>;
  /** What a refused refund names: the rule. */
  readonly rule?: string;
}

const application = (state: 'underReview' | 'reviewFailed'): Partial<AliyunRecord> => ({
  state,
  application: {
    submittedAt: OLD,
    failure: state === 'reviewFailed' ? { reason: 'other', explanation: '域名未解析' } : null,
    deskItem: null,
  },
});

const apply = (world: World) => world.post('/aliyun/certificates/c/refunds', PLAIN);
const ISSUED = '2026-11-20T12:00:00+08:00';
const revoking = issued('c', ISSUED);

const STARTS: readonly Start[] = [
  {
    label: 'not submitted',
    record: certificate('c'),
    state: 'paid',
    allowed: { submit: 'underReview', refund: 'refunded' },
  },
  {
    label: 'under review',
    record: certificate('c', application('underReview')),
    state: 'underReview',
    allowed: { withdraw: 'paid' },
    rule: 'ALY-G1',
  },
  {
    label: 'failed',
    record: certificate('c', application('reviewFailed')),
    state: 'reviewFailed',
    allowed: { submit: 'underReview', refund: 'refunded' },
  },
  {
    label: 'issued',
    record: revoking,
    state: 'issued',
    allowed: { revoke: 'revocationUnderReview' },
    rule: 'ALY-G2',
  },
  {
    label: 'revocation under review',
    record: {
      ...revoking,
      state: 'revocationUnderReview',
      revocation: { ...revoking.revocation, requestedAt: OLD, latestBy: OLD },
    },
    state: 'revocationUnderReview',
    allowed: {},
    rule: 'ALY-G3',
  },
  {
    label: 'revoked',
    record: revoked('c', ISSUED, '2026-11-21T12:00:00+08:00'),
    state: 'revoked',
    allowed: { refund: 'refundUnderReview' },
  },
  {
    label: 'service period ended',
    record: certificate('c', { purchasedAt: OLD, servicePeriodEndsAt: ENDED }),
    state: 'expired',
    allowed: {},
    rule: 'ALY-R6',
  },
  {
    label: 'service period ended under review',
    record: certificate('c', { purchasedAt: OLD, servicePeriodEndsAt: ENDED, ...application('underReview') }),
    state: 'expired',
    allowed: {},
    rule: 'ALY-R6',
  },
  {
    label: 'expired',
    record: issued('c', ISSUED, { expiresAt: ENDED }),
    state: 'expired',
    allowed: {},
    rule: 'ALY-R6',
  },
  {
    label: 'free',
    record: certificate('c', { product: { validation: 'DV', free: true, coverage: 'single', years: 1 } }),
    state: 'paid',
    allowed: { submit: 'underReview' },
    rule: 'ALY-R0',
  },
  {
    label: 'free, issued',
    record: issued('c', ISSUED, { product: { validation: 'DV', free: true, coverage: 'single', years: 1 } }),
    state: 'issued',
    allowed: { revoke: 'revocationUnderReview' },
    rule: 'ALY-R0',
  },
  {
    label: 'refund under review',
    record: certificate('c', { purchasedAt: OLD }),
    prepare: apply,
    state: 'refundUnderReview',
    allowed: { cancelRefund: 'paid' },
    rule: 'ALY-G4',
  },
  {
    label: 'refund on its way',
    record: certificate('c', application('reviewFailed')),
    prepare: async (world) => {
      await world.change((tx) => changeSettings(tx, { rail: 'REFUND_IN_PROCESS' }));
      await apply(world);
    },
    state: 'reviewFailed',
    allowed: {},
    rule: 'ALY-G4',
  },
  {
    label: 'refunded',
    record: certificate('c'),
    prepare: apply,
    state: 'refunded',
    allowed: {},
    rule: 'ALY-G4',
  },
];

function carryOut(world: World, operation: Operation) {
  switch (operation) {
    case 'submit':
      return world.post('/aliyun/certificates/c/application', { domain: 'new.example.cn' });
    case 'withdraw':
      return world.post('/aliyun/certificates/c/application/withdraw');
    case 'revoke':
      return world.post('/aliyun/certificates/c/revocation', { acknowledged: true });
    case 'refund':
      return apply(world);
    case 'cancelRefund':
      return world.post('/aliyun/refunds/r-0001/cancel');
  }
}

async function inState(start: Start): Promise<World> {
  const world = await openWorld(NOW, [start.record]);
  await start.prepare?.(world);
  return world;
}

const read = async (world: World) => (await world.get<AliyunCertificate>('/aliyun/certificates/c')).body;

describe.each(STARTS)('$label', (start) => {
  it.each(OPERATIONS)(`ALY-11 ${start.label}: %s`, async (operation) => {
    const world = await inState(start);
    const before = await read(world);
    expect(before.state).toBe(start.state);
    const answer = await carryOut(world, operation);
    const leadsTo = start.allowed[operation];
    const after = await read(world);
    if (leadsTo !== undefined) {
      expect(answer.status).toBeLessThan(300);
      expect(after.state).toBe(leadsTo);
      return;
    }
    expect(after).toEqual(before);
    if (operation === 'cancelRefund') {
      expect([404, 409]).toContain(answer.status);
      return;
    }
    expect(answer.status).toBe(409);
    expect(answer.body.state).toBe(operation === 'refund' ? start.rule : start.state);
    expect(answer.body.detail).toBeTruthy();
  });

  it(`ALY-11 ${start.label}: offers just what is possible, each with its consequences`, async () => {
    const { operations, previews, state } = await read(await inState(start));
    const submit = state === 'reviewFailed' ? 'modify' : 'apply';
    const offered = (['submit', 'withdraw', 'revoke'] as const)
      .filter((one) => one in start.allowed)
      .map((one) => (one === 'submit' ? submit : one));
    expect(operations).toEqual(offered);
    expect(previews.map(({ operation }) => operation)).toEqual(offered);
    for (const { consequences } of previews) expect(consequences.length).toBeGreaterThan(0);
  });
});

describe('what the operations do', () => {
  it('ALY-11 an application passes by itself at the end of the next working day and is valid to the same date', async () => {
    const world = await openWorld('2026-11-20T15:30:00+08:00', [
      certificate('c', { product: { validation: 'OV', free: false, coverage: 'single', years: 2 } }),
    ]);
    const sent = await world.post<AliyunCertificate>('/aliyun/certificates/c/application', {
      domain: ' Shop.Example.CN ',
    });
    expect(sent.body).toMatchObject({ state: 'underReview', domain: 'shop.example.cn', rule: 'ALY-G1' });
    // 20 Nov 2026 is a Friday: the first working day after it is Monday the 23rd.
    await world.to('2026-11-23T23:59:59.998+08:00');
    expect((await read(world)).state).toBe('underReview');
    await world.to('2026-11-23T23:59:59.999+08:00');
    expect(await read(world)).toMatchObject({
      state: 'issued',
      issuedAt: '2026-11-23T23:59:59.999+08:00',
      expiresAt: '2028-11-23T23:59:59.999+08:00',
      rule: 'ALY-G2',
      application: { state: 'passed', failure: null },
    });
  });

  it('ALY-11 a revocation completes by itself at the end of the 3rd working day; its latest date is the 5th', async () => {
    const world = await openWorld('2026-11-20T15:30:00+08:00', [issued('c', '2026-11-18T10:00:00+08:00')]);
    const asked = await world.post<AliyunCertificate>('/aliyun/certificates/c/revocation', {
      acknowledged: true,
    });
    expect(asked.body).toMatchObject({
      state: 'revocationUnderReview',
      rule: 'ALY-G3',
      revocation: { latestBy: '2026-11-27T23:59:59.999+08:00' },
    });
    await world.to('2026-11-25T23:59:59.999+08:00');
    expect(await read(world)).toMatchObject({
      state: 'revoked',
      rule: 'ALY-R4',
      ifNotRefunded: 'staysRevoked',
      operations: [],
    });
  });

  it('ALY-11 revoking needs the acknowledgement', async () => {
    const world = await openWorld(NOW, [issued('c', ISSUED)]);
    for (const body of [{}, { acknowledged: false }]) {
      const { status, body: problem } = await world.post('/aliyun/certificates/c/revocation', body);
      expect(status).toBe(422);
      expect(problem.errors?.[0]?.pointer).toBe('/acknowledged');
    }
    expect((await read(world)).state).toBe('issued');
  });

  it('ALY-11 a service period that ends under review closes the application and takes it off the desk', async () => {
    const record = certificate('c', { servicePeriodEndsAt: instantOf('2026-11-24T12:00:00+08:00') });
    const world = await openWorld('2026-11-21T10:00:00+08:00', [record], 'manual');
    await world.post('/aliyun/certificates/c/application', { domain: 'c.example.cn' });
    await world.to('2026-11-24T12:00:00+08:00');
    const { state, ownState, application: closed } = await read(world);
    expect({ state, ownState, closed: closed.state }).toEqual({
      state: 'expired',
      ownState: 'paid',
      closed: 'notSubmitted',
    });
    const item = await world.get<{ state: string }>('/review/items/d-0001', 'specialist');
    expect(item.body.state).toBe('withdrawn');
  });

  it('GEN-8 the same key repeats nothing', async () => {
    const world = await openWorld(NOW, [certificate('c')]);
    const send = () =>
      world.post<RefundApplication>('/aliyun/certificates/c/refunds', PLAIN, 'customer', { key: 'one' });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    expect(second.status).toBe(201);
    expect((await read(world)).refunds).toHaveLength(1);
  });
});
