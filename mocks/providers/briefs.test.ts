import { describe, expect, it } from 'vitest';
import type { Words } from '#contract/words';
import { boundaries as alibabaCases } from './alibaba/boundaries';
import { alibabaPolicy } from './alibaba/policy';
import { toSubject as alibabaSubject } from './alibaba/subject';
import { boundaries as aliyunCases } from './aliyun/boundaries';
import { aliyunPolicy } from './aliyun/decide';
import { toSubject as aliyunSubject } from './aliyun/policy';
import { boundaries as tencentCases } from './tencent/boundaries';
import { tencentPolicy } from './tencent/policy';

interface Told {
  readonly rule: string;
  readonly words: Words;
}

function told<Ruling>(
  policy: { readonly briefOf: (ruling: Ruling, language: 'zh-CN' | 'en') => string },
  rulings: readonly (readonly [rule: string, ruling: Ruling])[],
): Told[] {
  return rulings.map(([rule, ruling]) => ({
    rule,
    words: { 'zh-CN': policy.briefOf(ruling, 'zh-CN'), en: policy.briefOf(ruling, 'en') },
  }));
}

const TOLD = {
  aliyun: told(
    aliyunPolicy,
    aliyunCases.map(({ rule, subject, now }) => [
      rule,
      aliyunPolicy.ruleOn(aliyunSubject(subject), Date.parse(now)),
    ]),
  ),
  alibaba: told(
    alibabaPolicy,
    alibabaCases.map(({ rule, subject, now }) => [
      rule,
      alibabaPolicy.ruleOn(alibabaSubject(subject), Date.parse(now)),
    ]),
  ),
  tencent: told(
    tencentPolicy,
    tencentCases.map(({ rule, subject, now }) => [rule, tencentPolicy.ruleOn(subject, Date.parse(now))]),
  ),
};
const POLICIES = { aliyun: aliyunPolicy, alibaba: alibabaPolicy, tencent: tencentPolicy };

describe.each(Object.entries(TOLD))('GEN-5 %s in a few words', (provider, all) => {
  it('GEN-5 every rule has its step or its reason, short enough for a row, in both languages', () => {
    const ids = POLICIES[provider as keyof typeof POLICIES].table.rows.map(({ id }) => id);
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(ids));
    for (const { rule, words } of all) {
      expect(words['zh-CN'].length, `${rule} ${words['zh-CN']}`).toBeLessThanOrEqual(20);
      expect(words.en.length, `${rule} ${words.en}`).toBeLessThanOrEqual(48);
      expect(words.en, rule).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('GEN-5 what a row says', () => {
  const brief = (rule: string) => [
    ...new Set(TOLD.aliyun.filter((one) => one.rule === rule).map(({ words }) => words['zh-CN'])),
  ];

  it.each([
    ['ALY-R1', ['全额，即时到账']],
    ['ALY-R2', ['全额，人工审核']],
    ['ALY-G2', ['先吊销，审核至多 5 个工作日']],
    ['ALY-R3', ['距服务到期不足 15 天']],
  ])('GEN-5 %s', (rule, expected) => {
    expect(brief(rule)).toEqual(expected);
  });

  it('ALY-R5 says how long ago it was issued, or that its revocation came too late', () => {
    expect(brief('ALY-R5')).toEqual(expect.arrayContaining(['签发已 29 天，未吊销', '吊销完成得太晚']));
  });
});
