import { describe, expect, it } from 'vitest';
import { asksForAssistance, type Draft, EMPTY, gapsOf, requestOf } from './refundForm';

const CERTIFICATE = { id: 'cas-0001', rule: 'ALY-R2' };
const draft = (part: Partial<Draft>): Draft => ({ ...EMPTY, ...part });

describe('ALY-5 what the first step asks for', () => {
  it('ALY-5 a reason is required', () => {
    expect(gapsOf(EMPTY, 'reason')).toEqual({ reason: 'chooseReason' });
  });

  it('ALY-5 only the first two reasons ask about assistance', () => {
    expect(asksForAssistance('blocked')).toBe(true);
    expect(asksForAssistance('tooSlow')).toBe(true);
    expect(asksForAssistance('wrongRenewal')).toBe(false);
    expect(asksForAssistance('notNeeded')).toBe(false);
    expect(asksForAssistance('other')).toBe(false);
    expect(asksForAssistance(null)).toBe(false);
  });

  it('ALY-5 "other" needs words that can be read', () => {
    expect(gapsOf(draft({ reason: 'other' }), 'reason')).toEqual({ text: 'textRequired' });
    expect(gapsOf(draft({ reason: 'other', text: ' \u200b\u202e\n' }), 'reason')).toEqual({
      text: 'textRequired',
    });
    expect(gapsOf(draft({ reason: 'other', text: '太贵' }), 'reason')).toEqual({});
  });

  it('ALY-5 500 characters are counted as a person counts them', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(gapsOf(draft({ reason: 'other', text: family.repeat(500) }), 'reason')).toEqual({});
    expect(gapsOf(draft({ reason: 'other', text: family.repeat(501) }), 'reason')).toEqual({
      text: 'textTooLong',
    });
  });
});

describe('ALY-5 what the second step asks for', () => {
  it('ALY-5 whether assistance is wanted must be answered, and a contact given if so', () => {
    expect(gapsOf(draft({ reason: 'blocked' }), 'assistance')).toEqual({ wanted: 'chooseAssistance' });
    expect(gapsOf(draft({ reason: 'blocked', wanted: true }), 'assistance')).toEqual({
      contact: 'contactRequired',
    });
    expect(
      gapsOf(
        draft({ reason: 'blocked', wanted: true, contact: { phone: '', dingtalk: 'abcd' } }),
        'assistance',
      ),
    ).toEqual({
      contact: 'contactRequired',
    });
    expect(gapsOf(draft({ reason: 'blocked', wanted: false }), 'assistance')).toEqual({});
  });
});

describe('ALY-5 the request', () => {
  it('ALY-5 GEN-8 carries the rule that was seen', () => {
    expect(requestOf(draft({ reason: 'notNeeded' }), CERTIFICATE)).toEqual({
      params: { id: 'cas-0001' },
      body: { reason: { code: 'notNeeded', text: null }, assistance: null, seenRule: 'ALY-R2' },
    });
  });

  it('ALY-5 GEN-11 leaves out text and contact that belong to another choice', () => {
    const contact = { phone: '13800138000', dingtalk: '' };
    const typed = draft({ reason: 'wrongRenewal', text: 'typed before', wanted: true, contact });
    expect(requestOf(typed, CERTIFICATE)?.body).toMatchObject({ reason: { text: null }, assistance: null });
  });

  it('ALY-5 sends the contact of the chosen kind', () => {
    const typed = draft({
      reason: 'tooSlow',
      wanted: true,
      kind: 'dingtalk',
      contact: { phone: '13800138000', dingtalk: 'shop.ops' },
    });
    expect(requestOf(typed, CERTIFICATE)?.body.assistance).toEqual({ kind: 'dingtalk', value: 'shop.ops' });
  });

  it('ALY-5 there is none without a reason', () => {
    expect(requestOf(EMPTY, CERTIFICATE)).toBeNull();
  });
});
