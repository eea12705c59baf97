import type { OperationName } from '#contract/decision';
import { NOTHING_BACK } from '#contract/labels';
import type { Words } from '#contract/words';
import type { Ruling } from './evaluation';

/** The first step a person has to take, in a few words. */
const STEPS: Readonly<Record<OperationName, Words>> = {
  withdraw: { 'zh-CN': '先撤回，或等待结果', en: 'Withdraw or wait' },
  revoke: { 'zh-CN': '先吊销，审核至多 5 个工作日', en: 'Revoke first, 5 working days' },
  wait: { 'zh-CN': '等待吊销结果，无需操作', en: 'Wait for the revocation' },
  cancelApply: { 'zh-CN': '先取消申请', en: 'Cancel the application first' },
  submit: { 'zh-CN': '先重新提交，再撤回', en: 'Submit it again, then withdraw' },
  cancel: { 'zh-CN': '先取消', en: 'Cancel it first' },
  reset: { 'zh-CN': '先重置', en: 'Reset it first' },
  cancelApplication: { 'zh-CN': '先取消申请', en: 'Cancel the application' },
};

/** The same step, and the refund itself, in a word. */
const ACTS: Readonly<Record<OperationName | 'refund', Words>> = {
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  revoke: { 'zh-CN': '吊销', en: 'Revoke' },
  wait: { 'zh-CN': '等待', en: 'Wait' },
  cancelApply: { 'zh-CN': '取消申请', en: 'Cancel Apply' },
  submit: { 'zh-CN': '提交', en: 'Submit' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  reset: { 'zh-CN': '重置', en: 'Reset' },
  cancelApplication: { 'zh-CN': '取消申请', en: 'Cancel' },
  refund: { 'zh-CN': '退款', en: 'Refund' },
};

/** What is to be done next about the money, in a word. */
export const actOf = ({ steps: [first] }: Ruling): Words => ACTS[first?.operation ?? 'refund'];

const HOW = {
  whole: {
    none: { 'zh-CN': '全额，即时到账', en: 'In full, at once' },
    manual: { 'zh-CN': '全额，人工审核', en: 'In full, after a review' },
  },
  rest: {
    none: { 'zh-CN': '剩余款项，即时到账', en: 'What is left, at once' },
    manual: { 'zh-CN': '剩余款项，人工审核', en: 'What is left, after a review' },
  },
} as const satisfies Record<string, Record<string, Words>>;

/** What a policy says of some of its rules in a few words; of every one without a refund, since only it knows why. */
export type Briefs<On extends Ruling> = Readonly<Record<string, (ruling: On) => Words>>;

/** A ruling in a few words, for a row: how the money comes back, the step to take first, or why it does not come back (GEN-5). */
export function briefOf<On extends Ruling>(ruling: On, own: Briefs<On>): Words {
  const { row, refund, subject, steps } = ruling;
  const { verdict, review } = row.outcome;
  const [first] = steps;
  const told = own[row.id]?.(ruling);
  if (told) return told;
  if (verdict === 'notRefundable') throw new Error(`No brief for ${row.id}`);
  if (first)
    return steps.length === 1 ? STEPS[first.operation] : ofSeveral(STEPS[first.operation], steps.length);
  if (refund === 0) return NOTHING_BACK;
  return HOW[subject.returned === undefined ? 'whole' : 'rest'][review ?? 'none'];
}

const ofSeveral = ({ 'zh-CN': zh, en }: Words, count: number): Words => ({
  'zh-CN': `${zh}，共 ${count} 步`,
  en: `${en}, ${count} steps in all`,
});
