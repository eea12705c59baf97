import { type SyntheticEvent, useState } from 'react';
import { type AliyunCertificate, applyForAliyunRefund } from '#contract/aliyun';
import { RefundReasonCode } from '#contract/refund';
import { countCharacters, isBlank } from '#contract/text';
import type { ArgsOf } from '../../api/client';
import { useWrite } from '../../api/queries';
import { useSteps } from '../../app/address';
import { isStale } from '../../case/Application';
import { usePanelForm } from '../../case/PanelForm';
import { useT } from '../../locales/i18n';

/** Characters of the free text, as a person counts them (ALY-5). */
export const LONGEST_TEXT = 500;

/** What has been typed so far; kept whatever happens to the request. */
export interface Draft {
  readonly reason: RefundReasonCode | null;
  readonly text: string;
  /** Whether assistance is wanted; null until answered. */
  readonly wanted: boolean | null;
  readonly kind: 'phone' | 'dingtalk';
  readonly contact: Readonly<Record<'phone' | 'dingtalk', string>>;
}

export const EMPTY: Draft = {
  reason: null,
  text: '',
  wanted: null,
  kind: 'phone',
  contact: { phone: '', dingtalk: '' },
};

type Step = 'reason' | 'assistance';

/** What is missing at a field before anything is sent; the backend checks the same and more. */
type Gap = 'chooseReason' | 'textRequired' | 'textTooLong' | 'chooseAssistance' | 'contactRequired';

const WITH_ASSISTANCE: readonly (RefundReasonCode | null)[] = ['blocked', 'tooSlow'];

/** ALY-5: the first two reasons ask whether assistance is wanted. */
export const asksForAssistance = (reason: RefundReasonCode | null): boolean =>
  WITH_ASSISTANCE.includes(reason);

/** What still has to be filled in at this step, field by field, in their order. */
export function gapsOf(draft: Draft, step: Step): Partial<Record<keyof Draft, Gap>> {
  if (step === 'reason') {
    if (draft.reason === null) return { reason: 'chooseReason' };
    if (draft.reason !== 'other') return {};
    if (isBlank(draft.text)) return { text: 'textRequired' };
    return countCharacters(draft.text.trim()) > LONGEST_TEXT ? { text: 'textTooLong' } : {};
  }
  if (draft.wanted === null) return { wanted: 'chooseAssistance' };
  return draft.wanted && isBlank(draft.contact[draft.kind]) ? { contact: 'contactRequired' } : {};
}

/** The request: only what belongs to the chosen reason, and the rule that the person saw. Null without a reason. */
export function requestOf(
  draft: Draft,
  { id, rule }: Pick<AliyunCertificate, 'id' | 'rule'>,
): ArgsOf<typeof applyForAliyunRefund> | null {
  const { reason, text, wanted, kind, contact } = draft;
  if (reason === null) return null;
  return {
    params: { id },
    body: {
      reason: { code: reason, text: reason === 'other' ? text : null },
      assistance: asksForAssistance(reason) && wanted ? { kind, value: contact[kind] } : null,
      seenRule: rule,
    },
  };
}

const POINTERS = { '/reason/text': 'text', '/assistance/value': 'contact' } as const;

export type RefundForm = ReturnType<typeof useRefundForm>;

/** ALY-5, ALY-6: what was typed, the step (in the address), and the one request (GEN-8). */
export function useRefundForm(certificate: AliyunCertificate | undefined) {
  const t = useT('aliyun');
  const steps = useSteps();
  const apply = useWrite(applyForAliyunRefund);
  const given = RefundReasonCode.options.find((code) => code === steps.get('reason')) ?? null;
  const stepOf = ({ reason }: Draft): Step =>
    steps.get('step') === 'assistance' && asksForAssistance(reason) ? 'assistance' : 'reason';
  const form = usePanelForm<Draft>({
    initialValues: { ...EMPTY, reason: given },
    validate(draft) {
      const over = countCharacters(draft.text.trim()) - LONGEST_TEXT;
      const gaps = Object.entries(gapsOf(draft, stepOf(draft)));
      return Object.fromEntries(gaps.map(([field, gap]) => [field, t(`panel.${gap}`, { over })]));
    },
    pointers: POINTERS,
    unwritten: ['contact'],
    write: apply,
    onSubmit(draft) {
      if (stepOf(draft) === 'assistance' || !asksForAssistance(draft.reason)) return send(draft);
      apply.reset();
      return steps.go({ step: 'assistance', reason: draft.reason ?? '' });
    },
  });

  // The page keeps itself current, so the answer may change under somebody's hands: what they saw is what they began with.
  const { reason } = form.values;
  const rule = certificate?.rule;
  const [seen, see] = useState(rule);
  if (rule !== undefined && seen !== rule && (seen === undefined || reason === null)) see(rule);
  // A refusal for that reason has told so already, with the rule that holds instead; the button must not
  // turn from "looked at it" into OK under somebody's finger when the page catches up with it.
  const changed = reason !== null && seen !== rule && !isStale(apply.problem);
  const [told, setTold] = useState(apply.problem);
  if (apply.problem !== told) {
    setTold(apply.problem);
    if (isStale(apply.problem)) see(apply.problem.state);
  }

  async function send(draft: Draft): Promise<void> {
    const request = certificate && requestOf(draft, { id: certificate.id, rule: seen ?? certificate.rule });
    if (!request || !(await apply.run(request))) return;
    form.done();
    steps.finish();
  }

  return {
    ...form,
    step: stepOf(form.values),
    problem: apply.problem,
    pending: apply.isPending,
    /** The application as it was answered, once there is one. */
    sent: apply.data,
    /** Another rule holds than when the person began to fill this in: to be looked at before anything is sent. */
    changed,
    /** 下一步 or 确定: on to the next step, or sends it; after a change it only takes note of that. */
    submit(this: void, event: SyntheticEvent<HTMLFormElement>) {
      if (!changed) return form.submit(event);
      event.preventDefault();
      apply.reset();
      see(rule);
    },
    back: steps.back,
  };
}
