import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import type { ReviewDetail } from '#contract/desk';
import { certificate, issued, openWorld, PLAIN, type World } from './testing';

const NOW = '2026-11-23T10:00:00+08:00';
const read = async (world: World) =>
  (await world.get<AliyunCertificate>('/aliyun/certificates/c', 'customer', 'en')).body;
const decide = (world: World, body: unknown) =>
  world.post<ReviewDetail>('/review/items/d-0001/decision', body, 'specialist');
const NO = { decision: 'reject', reason: 'documentsIncomplete', explanation: 'The company name differs' };
const submit = (world: World) => world.post('/aliyun/certificates/c/application', { domain: 'c.example.cn' });
const revoke = (world: World) => world.post('/aliyun/certificates/c/revocation', { acknowledged: true });

describe('REV-1 what the certificates put on the desk', () => {
  it('REV-1 an application, due at the end of the next working day, with its facts', async () => {
    const world = await openWorld(NOW, [certificate('c')], 'manual');
    await submit(world);
    const { body } = await world.get<ReviewDetail>('/review/items/d-0001', 'specialist', 'en');
    expect(body).toMatchObject({
      queue: 'validations',
      dueBy: '2026-11-24T23:59:59.999+08:00',
      subject: { id: 'c', name: 'c.example.cn', kind: 'certificate' },
    });
    expect(body.facts).toContainEqual({ label: 'Product', value: 'OV single domain · 1 year' });
    expect(body.facts).toContainEqual({ label: 'State', value: 'Under review' });
  });

  it('REV-1 a revocation, due at the end of the 5th working day; estimated in a year without a calendar', async () => {
    const world = await openWorld(
      '2026-12-30T10:00:00+08:00',
      [issued('c', '2026-12-29T10:00:00+08:00')],
      'manual',
    );
    await revoke(world);
    const { body } = await world.get<ReviewDetail>('/review/items/d-0001', 'specialist');
    expect(body).toMatchObject({
      queue: 'revocations',
      dueBy: '2027-01-06T23:59:59.999+08:00',
      estimated: true,
    });
    expect(body.facts.find(({ label }) => label === '退款结论')?.value).toMatch(/^ALY-G3/);
  });
});

describe('REV-2 what the desk decides', () => {
  it('REV-2 an application passes at the moment it is approved', async () => {
    const world = await openWorld(NOW, [certificate('c')], 'manual');
    await submit(world);
    await decide(world, { decision: 'approve' });
    expect(await read(world)).toMatchObject({
      state: 'issued',
      issuedAt: '2026-11-23T10:00:00.000+08:00',
      expiresAt: '2027-11-23T10:00:00.000+08:00',
    });
  });

  it('REV-2 a refused application is 审核失败 with reason and explanation; refundable, or modified and sent again', async () => {
    const world = await openWorld(NOW, [certificate('c')], 'manual');
    await submit(world);
    await decide(world, NO);
    const failed = await read(world);
    expect(failed).toMatchObject({
      state: 'reviewFailed',
      rule: 'ALY-R1',
      operations: ['modify'],
      application: { failure: 'Documents incomplete: The company name differs' },
    });
    await submit(world);
    expect(await read(world)).toMatchObject({ state: 'underReview', application: { failure: null } });
  });

  it('REV-2 a refused revocation leads back to issued with its reason; it can be asked for again', async () => {
    const world = await openWorld(NOW, [issued('c', '2026-11-20T10:00:00+08:00')], 'manual');
    await revoke(world);
    await decide(world, NO);
    expect(await read(world)).toMatchObject({
      state: 'issued',
      rule: 'ALY-G2',
      operations: ['revoke'],
      revocation: {
        state: 'none',
        latestBy: null,
        rejection: { reason: 'documentsIncomplete', explanation: 'The company name differs' },
      },
    });
    await revoke(world);
    expect(await read(world)).toMatchObject({
      state: 'revocationUnderReview',
      revocation: { rejection: null },
    });
  });

  it('ALY-G3 from day 29 it is R5 even while under review, and revoking too late brings nothing', async () => {
    const world = await openWorld(NOW, [issued('c', '2026-10-27T10:00:00+08:00')], 'manual');
    await revoke(world);
    await world.to('2026-11-24T23:59:59.999+08:00');
    expect(await read(world)).toMatchObject({ rule: 'ALY-G3', state: 'revocationUnderReview' });
    await world.to('2026-11-25T00:00:00.000+08:00');
    expect(await read(world)).toMatchObject({ rule: 'ALY-R5', state: 'revocationUnderReview' });
    await decide(world, { decision: 'approve' });
    expect(await read(world)).toMatchObject({ rule: 'ALY-R5', state: 'revoked', verdict: 'notRefundable' });
  });

  it('REV-2 withdrawn first: the specialist is told', async () => {
    const world = await openWorld(NOW, [certificate('c')], 'manual');
    await submit(world);
    await world.post('/aliyun/certificates/c/application/withdraw');
    const late = await decide(world, { decision: 'approve' });
    expect(late.status).toBe(409);
    expect(await read(world)).toMatchObject({
      state: 'paid',
      application: { state: 'notSubmitted', submittedAt: null },
    });
  });

  it('REV-3 manual mode: time alone decides nothing', async () => {
    const world = await openWorld(NOW, [certificate('c')], 'manual');
    await submit(world);
    await world.to('2026-12-31T10:00:00+08:00');
    expect(await read(world)).toMatchObject({ state: 'underReview' });
  });
});

describe('GEN-13 one timeline', () => {
  it('GEN-13 tells purchase, application, refusal, withdrawal, refund and what comes next, in time order', async () => {
    const world = await openWorld(NOW, [certificate('c')], 'manual');
    await submit(world);
    await world.to('2026-11-23T11:00:00+08:00');
    await decide(world, NO);
    await world.to('2026-11-27T11:00:00+08:00');
    await world.post('/aliyun/certificates/c/refunds', PLAIN, 'customer', { language: 'en' });
    const { timeline } = await read(world);
    expect(timeline.map(({ code, actor, tone }) => `${code} ${actor} ${tone}`)).toEqual([
      'purchased customer done',
      'applicationSubmitted customer done',
      'applicationFailed authority failed',
      'refundRequested customer done',
      'refund.underReview specialist waiting',
      'end system next',
    ]);
    const chinese = (await world.get<AliyunCertificate>('/aliyun/certificates/c')).body.timeline;
    expect(chinese.map(({ title }) => title)).toEqual([
      '购买',
      '提交证书申请',
      '审核失败',
      '提交退款申请',
      '申请审核中',
      '订单服务期到期',
    ]);
    for (const { title, detail } of timeline) expect(title + (detail ?? '')).not.toMatch(/[一-鿿]/);
  });
});
