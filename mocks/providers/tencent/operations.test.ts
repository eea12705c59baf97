import { describe, expect, it } from 'vitest';
import type { TencentCertificate } from '#contract/tencent';
import { DESK } from '../../desk/items';
import type { OwnState } from './record';
import { AGREED, openWorld, order } from './testing';

type Room = Awaited<ReturnType<typeof openWorld>>;

const read = async ({ get }: Pick<Room, 'get'>, id = 'a') =>
  (await get<TencentCertificate>(`/tencent/certificates/${id}`, 'customer', 'en')).body;
const submit = ({ post }: Pick<Room, 'post'>, domain = 'a.example.cn') =>
  post<TencentCertificate>('/tencent/certificates/a/application', { domain });
const cancel = ({ post }: Pick<Room, 'post'>) =>
  post<TencentCertificate & { code: string; state: string }>('/tencent/certificates/a/application/cancel');
const standing = ({ state, statusCode, rule, button }: TencentCertificate) => [
  state,
  statusCode,
  rule,
  button,
];

describe('Cancel Application', () => {
  it('TCL-R2 leads from 5 over 6 to 7 in an hour, and then Refund stands in the row', async () => {
    const room = await openWorld([order('a')]);
    expect(standing(await read(room))).toEqual(['pendingSubmission', 5, 'TCL-R2', 'pendingSubmission']);
    expect((await cancel(room)).status).toBe(200);
    const cancelling = await read(room);
    expect(standing(cancelling)).toEqual(['cancelling', 6, 'TCL-R3', 'whyNot']);
    expect(cancelling.application.cancelledBy).toBe('2026-11-22T11:00:00.000+08:00');
    await room.to('2026-11-22T10:59:59.999+08:00');
    expect((await read(room)).statusCode).toBe(6);
    await room.to('2026-11-22T11:00:00.000+08:00');
    expect(standing(await read(room))).toEqual(['cancelled', 7, 'TCL-R4', 'refund']);
  });

  it('TCL-R3 takes a submitted one off the desk, and nobody validates or issues it any more', async () => {
    const room = await openWorld([order('a')]);
    await submit(room);
    expect((await cancel(room)).status).toBe(200);
    await room.to('2026-11-25T10:00:00+08:00');
    expect(standing(await read(room))).toEqual(['cancelled', 7, 'TCL-R4', 'refund']);
    const item = await room.store.read((reader) => reader.all(DESK)[0]);
    expect(item?.state).toBe('withdrawn');
  });

  it.each(['failed', 'suspended', 'cancelling', 'cancelled', 'issued', 'revoking', 'revoked'] as const)(
    'TCL-3 is refused in %s, 409 with the state, and nothing changes',
    async (state: OwnState) => {
      const room = await openWorld([order('a', { state })]);
      const before = await read(room);
      const { status, body } = await cancel(room);
      expect([status, body.code, body.state]).toEqual([409, 'notInThisState', state]);
      expect(await read(room)).toEqual(before);
    },
  );

  it('TCL-R5 is refused once the order was refunded', async () => {
    const room = await openWorld([order('a', { state: 'failed' })]);
    await room.post('/tencent/certificates/a/refunds', AGREED);
    const { status, body } = await cancel(room);
    expect([status, body.code, body.state]).toEqual([409, 'refundExists', 'refunded']);
  });
});

describe('Submit', () => {
  it('TCL-3 leads from 5 to 0: OV is validated within the hour, then reviewed, then issued by auto mode', async () => {
    const room = await openWorld([order('a')]);
    expect(standing((await submit(room)).body)).toEqual(['validating', 0, 'TCL-R3', 'whyNot']);
    await room.to('2026-11-22T11:00:00+08:00');
    expect(standing(await read(room))).toEqual(['reviewing', 0, 'TCL-R3', 'whyNot']);
    await room.to('2026-11-24T00:00:00+08:00');
    const issued = await read(room);
    expect(standing(issued)).toEqual(['issued', 1, 'TCL-R1', 'whyNot']);
    expect(issued.issuedAt).toBe('2026-11-23T23:59:59.999+08:00');
    expect(issued.expiresAt).toBe('2027-11-23T23:59:59.999+08:00');
    await room.to('2027-11-24T00:00:00+08:00');
    expect(standing(await read(room))).toEqual(['expired', 3, 'TCL-R1', 'whyNot']);
  });

  it('TCL-3 a DV order is validated until it is issued', async () => {
    const product = { validation: 'DV', free: false, coverage: 'single', years: 1 } as const;
    const room = await openWorld([order('a', { product })]);
    await submit(room);
    await room.to('2026-11-23T12:00:00+08:00');
    expect((await read(room)).state).toBe('validating');
  });

  it('TCL-3 a failed one can be submitted again, its failure forgotten', async () => {
    const failure = { reason: 'other', explanation: 'no' } as const;
    const room = await openWorld([order('a', { state: 'failed', failure })]);
    expect((await read(room)).operations).toEqual(['submit']);
    const { body } = await submit(room, 'b.example.cn');
    expect([body.state, body.domain, body.application.failure]).toEqual(['validating', 'b.example.cn', null]);
  });

  it('GEN-9 a wrong domain is told at the field, before anything about the state', async () => {
    const room = await openWorld([order('a', { state: 'issued' })]);
    const { status, body } = await room.post('/tencent/certificates/a/application', { domain: 'no domain' });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/domain']);
  });
});

describe('what the desk decides', () => {
  const decide = async (room: Room, body: unknown) => {
    const [item] = await room.store.read((reader) => reader.all(DESK));
    return room.post(`/review/items/${item?.id}/decision`, body, 'specialist');
  };

  it('TCL-R1 approved: issued, and no refund any more', async () => {
    const room = await openWorld([order('a')], { review: 'manual' });
    await submit(room);
    expect((await decide(room, { decision: 'approve' })).status).toBe(200);
    expect((await read(room)).rule).toBe('TCL-R1');
  });

  it.each([
    ['documentsIncomplete', 'failed', 2],
    ['riskHold', 'suspended', null],
  ] as const)('TCL-R4 rejected for %s: %s, refundable, with the reason', async (reason, state, code) => {
    const room = await openWorld([order('a')], { review: 'manual' });
    await submit(room);
    await decide(room, { decision: 'reject', reason, explanation: 'Because of the scan' });
    const one = await read(room);
    expect(standing(one)).toEqual([state, code, 'TCL-R4', 'refund']);
    expect(one.application.failure).toContain('Because of the scan');
    expect(one.timeline.at(-1)?.detail).toContain('Because of the scan');
  });
});

describe('what is said before', () => {
  it('TCL-3 cancelling names when it is over, what comes back, and that it is for good', async () => {
    const room = await openWorld([order('a')]);
    const { previews } = await read(room);
    const [danger, info] =
      previews.find(({ operation }) => operation === 'cancelApplication')?.consequences ?? [];
    expect(danger).toMatchObject({ tone: 'danger', text: expect.stringContaining('cannot be undone') });
    expect(info?.text).toContain('22 Nov 2026, 11:00');
    expect(info?.text).toContain('CN¥1,000.00');
  });

  it('TCL-R1 submitting says that an issued certificate is not refunded', async () => {
    const room = await openWorld([order('a')]);
    const { previews } = await read(room);
    const [warning] = previews.find(({ operation }) => operation === 'submit')?.consequences ?? [];
    expect(warning).toMatchObject({ tone: 'warning', text: expect.stringContaining('not refunded') });
  });
});
