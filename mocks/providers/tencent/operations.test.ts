import { describe, expect, it } from 'vitest';
import type { TencentCertificate } from '#contract/tencent';
import { DESK } from '../../desk/items';
import type { OwnState } from './record';
import { AGREED, openWorld, order } from './testing';

type World = Awaited<ReturnType<typeof openWorld>>;

const read = async ({ get }: Pick<World, 'get'>, id = 'a') =>
  (await get<TencentCertificate>(`/tencent/certificates/${id}`, 'customer', 'en')).body;
const submit = ({ post }: Pick<World, 'post'>, domain = 'a.example.cn') =>
  post<TencentCertificate>('/tencent/certificates/a/application', { domain });
const cancel = ({ post }: Pick<World, 'post'>) =>
  post<TencentCertificate & { code: string; state: string }>('/tencent/certificates/a/application/cancel');
const standing = ({ state, statusCode, rule, rowAction }: TencentCertificate) => [
  state,
  statusCode,
  rule,
  rowAction,
];

describe('Cancel Application', () => {
  it('TCL-R2 leads from 5 over 6 to 7 in an hour, and then Refund stands in the row', async () => {
    const world = await openWorld([order('a')]);
    expect(standing(await read(world))).toEqual(['pendingSubmission', 5, 'TCL-R2', 'pendingSubmission']);
    expect((await cancel(world)).status).toBe(200);
    const cancelling = await read(world);
    expect(standing(cancelling)).toEqual(['cancelling', 6, 'TCL-R3', 'whyNot']);
    expect(cancelling.application.cancelledBy).toBe('2026-11-22T11:00:00.000+08:00');
    await world.to('2026-11-22T10:59:59.999+08:00');
    expect((await read(world)).statusCode).toBe(6);
    await world.to('2026-11-22T11:00:00.000+08:00');
    expect(standing(await read(world))).toEqual(['cancelled', 7, 'TCL-R4', 'refund']);
  });

  it('TCL-R3 takes a submitted one off the desk, and nobody validates or issues it any more', async () => {
    const world = await openWorld([order('a')]);
    await submit(world);
    expect((await cancel(world)).status).toBe(200);
    await world.to('2026-11-25T10:00:00+08:00');
    expect(standing(await read(world))).toEqual(['cancelled', 7, 'TCL-R4', 'refund']);
    const item = await world.store.read((reader) => reader.all(DESK)[0]);
    expect(item?.state).toBe('withdrawn');
  });

  it.each(['failed', 'suspended', 'cancelling', 'cancelled', 'issued', 'revoking', 'revoked'] as const)(
    'TCL-3 is refused in %s, 409 with the state, and nothing changes',
    async (state: OwnState) => {
      const world = await openWorld([order('a', { state })]);
      const before = await read(world);
      const { status, body } = await cancel(world);
      expect([status, body.code, body.state]).toEqual([409, 'notInThisState', state]);
      expect(await read(world)).toEqual(before);
    },
  );

  it('TCL-R5 is refused once the order was refunded', async () => {
    const world = await openWorld([order('a', { state: 'failed' })]);
    await world.post('/tencent/certificates/a/refunds', AGREED);
    const { status, body } = await cancel(world);
    expect([status, body.code, body.state]).toEqual([409, 'refundExists', 'refunded']);
  });
});

describe('Submit', () => {
  it('TCL-3 leads from 5 to 0: OV is validated within the hour, then reviewed, then issued by auto mode', async () => {
    const world = await openWorld([order('a')]);
    expect(standing((await submit(world)).body)).toEqual(['validating', 0, 'TCL-R3', 'whyNot']);
    await world.to('2026-11-22T11:00:00+08:00');
    expect(standing(await read(world))).toEqual(['reviewing', 0, 'TCL-R3', 'whyNot']);
    await world.to('2026-11-24T00:00:00+08:00');
    const issued = await read(world);
    expect(standing(issued)).toEqual(['issued', 1, 'TCL-R1', 'whyNot']);
    expect(issued.issuedAt).toBe('2026-11-23T23:59:59.999+08:00');
    expect(issued.expiresAt).toBe('2027-11-23T23:59:59.999+08:00');
    await world.to('2027-11-24T00:00:00+08:00');
    expect(standing(await read(world))).toEqual(['expired', 3, 'TCL-R1', 'whyNot']);
  });

  it('TCL-3 a DV order is validated until it is issued', async () => {
    const product = { validation: 'DV', free: false, coverage: 'single', years: 1 } as const;
    const world = await openWorld([order('a', { product })]);
    await submit(world);
    await world.to('2026-11-23T12:00:00+08:00');
    expect((await read(world)).state).toBe('validating');
  });

  it('TCL-3 a failed one can be submitted again, its failure forgotten', async () => {
    const failure = { reason: 'other', explanation: 'no' } as const;
    const world = await openWorld([order('a', { state: 'failed', failure })]);
    expect((await read(world)).operations).toEqual(['submit']);
    const { body } = await submit(world, 'b.example.cn');
    expect([body.state, body.domain, body.application.failure]).toEqual(['validating', 'b.example.cn', null]);
  });

  it('GEN-9 a wrong domain is told at the field, before anything about the state', async () => {
    const world = await openWorld([order('a', { state: 'issued' })]);
    const { status, body } = await world.post('/tencent/certificates/a/application', { domain: 'no domain' });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/domain']);
  });
});

describe('what the desk decides', () => {
  const decide = async (world: World, body: unknown) => {
    const [item] = await world.store.read((reader) => reader.all(DESK));
    return world.post(`/review/items/${item?.id}/decision`, body, 'specialist');
  };

  it('TCL-R1 approved: issued, and no refund any more', async () => {
    const world = await openWorld([order('a')], { review: 'manual' });
    await submit(world);
    expect((await decide(world, { decision: 'approve' })).status).toBe(200);
    expect((await read(world)).rule).toBe('TCL-R1');
  });

  it.each([
    ['documentsIncomplete', 'failed', 2],
    ['riskHold', 'suspended', null],
  ] as const)('TCL-R4 rejected for %s: %s, refundable, with the reason', async (reason, state, code) => {
    const world = await openWorld([order('a')], { review: 'manual' });
    await submit(world);
    await decide(world, { decision: 'reject', reason, explanation: 'Because of the scan' });
    const one = await read(world);
    expect(standing(one)).toEqual([state, code, 'TCL-R4', 'refund']);
    expect(one.application.failure).toContain('Because of the scan');
    expect(one.timeline.at(-1)?.detail).toContain('Because of the scan');
  });
});

describe('what is said before', () => {
  it('TCL-3 cancelling names when it is over, what comes back, and that it is for good', async () => {
    const world = await openWorld([order('a')]);
    const { previews } = await read(world);
    const [danger, info] =
      previews.find(({ operation }) => operation === 'cancelApplication')?.consequences ?? [];
    expect(danger).toMatchObject({ tone: 'danger', text: expect.stringContaining('cannot be undone') });
    expect(info?.text).toContain('22 Nov 2026, 11:00');
    expect(info?.text).toContain('CN¥1,000.00');
  });

  it('TCL-R1 submitting says that an issued certificate is not refunded', async () => {
    const world = await openWorld([order('a')]);
    const { previews } = await read(world);
    const [warning] = previews.find(({ operation }) => operation === 'submit')?.consequences ?? [];
    expect(warning).toMatchObject({ tone: 'warning', text: expect.stringContaining('not refunded') });
  });
});
