import { describe, expect, it } from 'vitest';
import { instantOf } from '../platform/calendar';
import { type Practice, type Priced, ruleBy, verdictBy } from './evaluation';
import { decisionIn } from './policy';
import { toyPolicy } from '../testing/toyPolicy';
import { sentence, toldReason } from './words';

interface Toy extends Priced {
  readonly colour: string;
}

const born = instantOf('2026-11-17T09:00:00+08:00');
const toy = (colour: string, paid = 5): Toy => ({
  colour,
  price: { currency: 'CNY', list: 9, discount: 9 - paid, voucher: 0, paid: { card: paid } },
});
const practice: Practice<Toy, 'isGreen'> = {
  policy: toyPolicy,
  caseOf: ({ colour }) => ({
    fixed: { spoilt: false, colour },
    anchors: { born, end: instantOf('2026-12-01T09:00:00+08:00') },
  }),
  startOf: () => born,
  stepsFor: (_subject, rule) => (rule === 'T-5' ? [{ operation: 'revoke', target: 1, takesUpTo: 5 }] : []),
  reviewDays: { expected: 1, latest: 2 },
  warningsOn: ({ subject }) => [['isGreen', subject.colour === 'green']],
};
const at = (subject: Toy, now: string) => ruleBy(practice, subject, instantOf(now));

describe('GEN-5 a policy applied', () => {
  it('GEN-5 a manual review gets its dates, one that no rule asks for has none', () => {
    const reviewed = at(toy('green'), '2026-11-20T10:00:00+08:00');
    expect([reviewed.row.id, reviewed.review?.expectedBy, reviewed.review?.latestBy]).toEqual([
      'T-4',
      instantOf('2026-11-23T23:59:59.999+08:00'),
      instantOf('2026-11-24T23:59:59.999+08:00'),
    ]);
    expect(at(toy('red'), '2026-11-20T10:00:00+08:00').review).toBeNull();
  });

  it('GEN-5 a manual review without working days is a mistake that is noticed', () => {
    expect(() => ruleBy({ ...practice, reviewDays: null }, toy('green'), born)).toThrow('toy');
  });

  it('GEN-5 own warnings come first, the shared ones after their last safe moment', () => {
    expect(at(toy('green'), '2026-11-20T10:00:00+08:00').warnings).toEqual(['isGreen']);
    // T-5 ends on 1 December, 08:59:59.999: five working days end in time if begun by Monday 23 November.
    expect(at(toy('red'), '2026-11-23T23:59:59.999+08:00').warnings).toEqual([]);
    expect(at(toy('red'), '2026-11-24T00:00:00.000+08:00').warnings).toEqual(['revocationMayEndTooLate']);
  });

  it('GEN-5 the bare verdict is that of the ruling', () => {
    expect(verdictBy(practice, toy('green'), born)).toEqual({
      verdict: 'refundable',
      rule: 'T-4',
      review: 'manual',
    });
  });

  it('GEN-4 nothing paid is said, in the sentence of the rule', () => {
    const reason = sentence(
      'code',
      () => '甲。',
      ({ doneBy }) => `A. ${doneBy(null)}`,
    );
    const says = (paid: number, language: 'zh-CN' | 'en') =>
      decisionIn(language, at(toy('red', paid), '2026-11-17T10:00:00+08:00'), {
        reasonOf: (ruling) => toldReason(ruling, reason, language),
        warningText: (code) => code,
      }).reason.text;
    expect(says(5, 'en')).toBe('A. There is no deadline.');
    expect(says(0, 'en')).toBe(
      'A. There is no deadline. Nothing was actually paid for it, so the amount is 0.',
    );
    expect(says(0, 'zh-CN')).toBe('甲。订单没有实际支付的金额，因此退款金额为 0。');
  });
});
