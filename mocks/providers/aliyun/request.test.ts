import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import type { ReviewDetail } from '#contract/desk';
import type { RefundApplication } from '#contract/refund';
import { certificate, openWorld, PLAIN } from './testing';

const NOW = '2026-11-22T10:00:00+08:00';
const world = () => openWorld(NOW, [certificate('c')]);

async function refused(body: unknown) {
  const { post, get } = await world();
  const answer = await post('/aliyun/certificates/c/refunds', body);
  expect(answer.status).toBe(422);
  expect((await get<AliyunCertificate>('/aliyun/certificates/c')).body.refunds).toEqual([]);
  return answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
}

async function accepted(body: unknown) {
  const opened = await world();
  const answer = await opened.post<RefundApplication>('/aliyun/certificates/c/refunds', body);
  expect(answer.status).toBe(201);
  return { ...opened, refund: answer.body };
}

const other = (text: string | null) => ({ reason: { code: 'other', text }, assistance: null });
const helped = (kind: string, value: string, code = 'blocked') => ({
  reason: { code, text: null },
  assistance: { kind, value },
});

const FAMILY = '👨‍👩‍👧‍👦';

describe('ALY-5 the reason', () => {
  it.each([
    [
      'blocked',
      '申请或安装证书环节受阻，也找不到人协助',
      'Blocked while applying for or installing the certificate, and nobody to help',
    ],
    [
      'tooSlow',
      '证书申请持续“审核中”或“审核失败”，无法及时满足业务',
      'The application stays "Under review" or "Review failed" and is too late for the business',
    ],
    [
      'wrongRenewal',
      '续费重新购买的证书与原证书类型不一致，退款重购',
      'The renewed certificate is of another type; refund and buy again',
    ],
    ['notNeeded', '业务自身原因，不再需要', 'Business reasons, no longer needed'],
  ])('ALY-5 %s keeps its label in the language it was chosen in', async (code, zh, en) => {
    for (const [language, label] of [
      ['zh-CN', zh],
      ['en', en],
    ] as const) {
      const { post, get } = await world();
      const body = { reason: { code, text: null }, assistance: null };
      const { body: refund } = await post<RefundApplication>(
        '/aliyun/certificates/c/refunds',
        body,
        'customer',
        { language },
      );
      expect(refund.reason).toEqual({ code, label, text: null });
      const elsewhere = await get<RefundApplication>(
        `/aliyun/refunds/${refund.id}`,
        'customer',
        language === 'en' ? 'zh-CN' : 'en',
      );
      expect(elsewhere.body.reason?.label).toBe(label);
    }
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['spaces', ' \t\n　'],
    ['only invisible marks', '\u200B\u200F\u202E\u2060\uFEFF'],
  ])('ALY-5 other with %s: required', async (_, text) => {
    expect(await refused(other(text))).toEqual(['/reason/text required']);
  });

  it('ALY-5 a text belongs to other alone', async () => {
    expect(await refused({ reason: { code: 'notNeeded', text: 'x' }, assistance: null })).toEqual([
      '/reason/text notAllowed',
    ]);
    expect(await refused({ reason: { code: 'blocked', text: '' }, assistance: null })).toEqual([
      '/reason/text notAllowed',
    ]);
  });

  it.each([
    ['500 letters', 'a'.repeat(500)],
    ['500 Chinese characters', '退'.repeat(500)],
    ['500 families, 11 code units each', FAMILY.repeat(500)],
    ['500 letters with combining marks', 'e\u0301'.repeat(500)],
    ['space around 500 characters', `  ${'a'.repeat(500)}\n`],
  ])('ALY-5 %s are accepted and come back as they were', async (_, text) => {
    expect((await accepted(other(text))).refund.reason?.text).toBe(text.trim());
  });

  it.each([
    ['501 letters', 'a'.repeat(501)],
    ['501 families', FAMILY.repeat(501)],
    ['10,000 characters', '退款'.repeat(5000)],
  ])('ALY-5 %s: too long, at the field', async (_, text) => {
    expect(await refused(other(text))).toEqual(['/reason/text tooLong']);
  });

  it.each([
    '<script>alert(1)</script><b>x</b>',
    '{{7*7}} ${x} %s',
    '\u202Eabc\u202C مرحبا שלום',
    '=1+1',
    "'; DROP TABLE refunds; --",
  ])('ALY-5 %s is text, kept as it is', async (text) => {
    const { refund, get } = await accepted(other(text));
    expect(refund.reason?.text).toBe(text);
    expect((await get<RefundApplication>(`/aliyun/refunds/${refund.id}`)).body.reason?.text).toBe(text);
  });

  it('GEN-9 every wrong field is named at once, and unknown ones are wrong', async () => {
    const body = { reason: { code: 'other', text: ' ' }, assistance: { kind: 'phone', value: '138' } };
    expect(await refused(body)).toEqual(['/reason/text required', '/assistance notAllowed']);
    expect(await refused({ ...PLAIN, amount: 1 })).toEqual(['/amount unknownField']);
    expect(await refused({ assistance: null })).toEqual(['/reason required']);
    expect(await refused({ reason: { code: 'bored', text: null }, assistance: null })).toEqual([
      '/reason/code notAllowed',
    ]);
  });
});

describe('ALY-5 assistance', () => {
  it.each([
    '13800138000',
    '+8613800138000',
    '+86 138 0013 8000',
    ' 138 0013 8000 ',
    '１３８００１３８０００',
    '＋８６　138\u00A00013\u20098000',
    '\u202A+86 138 0013 8000\u202C',
    '\u2066138\u200B00138000\u2069',
  ])('GEN-11 the phone %s is stored as 13800138000 and shown masked', async (value) => {
    const { refund, get } = await accepted(helped('phone', value));
    expect(refund.assistance?.state).toBe('open');
    expect(JSON.stringify(refund)).not.toContain('0013');
    const item = await get<ReviewDetail>('/review/items/d-0001', 'specialist');
    expect(item.body).toMatchObject({
      queue: 'assistance',
      contact: { kind: 'phone', value: '13800138000' },
    });
    const page = await get<AliyunCertificate>('/aliyun/certificates/c');
    expect(page.text).not.toContain('13800138000');
  });

  it.each([
    '',
    '12800138000',
    '1380013800',
    '138001380000',
    '+85213800138',
    '138-0013-8000',
    'abc',
    '13800138000<b>',
    '1380013800²',
  ])('GEN-11 the phone "%s" is refused at its field', async (value) => {
    expect(await refused(helped('phone', value))).toEqual(['/assistance/value invalidPhone']);
  });

  it.each([
    ['abcd', 'abcd'],
    ['a'.repeat(64), 'a'.repeat(64)],
    [' A_b-c.9 ', 'A_b-c.9'],
    ['Ａ＿ｂ－ｃ．９', 'A_b-c.9'],
    ['\u200FA_b\uFEFF-c.9', 'A_b-c.9'],
  ])('GEN-11 the DingTalk id "%s" is stored as %s', async (value, stored) => {
    const { get } = await accepted(helped('dingtalk', value, 'tooSlow'));
    const item = await get<ReviewDetail>('/review/items/d-0001', 'specialist');
    expect(item.body.contact).toEqual({ kind: 'dingtalk', value: stored });
  });

  it.each(['abc', 'a'.repeat(65), 'with space', '钉钉号码', 'a@b.c', 'abc\u200B'])(
    'GEN-11 the DingTalk id "%s" is refused',
    async (value) => {
      expect(await refused(helped('dingtalk', value))).toEqual(['/assistance/value invalidDingtalk']);
    },
  );

  it.each(['wrongRenewal', 'notNeeded'])('ALY-5 %s offers no assistance', async (code) => {
    expect(await refused(helped('phone', '13800138000', code))).toEqual(['/assistance notAllowed']);
  });

  it('ALY-5 assistance is an item of its own: the refund without review is paid all the same', async () => {
    const { refund, get } = await accepted(helped('phone', '13800138000'));
    expect(refund).toMatchObject({ rule: 'ALY-R1', stage: 'refunded' });
    const waiting = await get<{ items: unknown[] }>('/review/items?queue=assistance', 'specialist');
    expect(waiting.body.items).toHaveLength(1);
  });
});
