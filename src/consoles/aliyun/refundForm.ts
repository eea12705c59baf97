import { useRef, useState } from 'react';
import { type AliyunCertificate, applyForAliyunRefund } from '#contract/aliyun';
import { RefundReasonCode } from '#contract/refund';
import { countCharacters, isBlank } from '#contract/text';
import type { ApiProblem, ArgsOf } from '../../api/client';
import { useWrite } from '../../api/queries';
import { useSteps } from '../../app/address';
import { isStale } from '../../case/Application';

/** Characters of the free text, as a person counts them (ALY-5). */
export const LONGEST_TEXT = 500;

/** What has been typed so far; kept whatever happens to the request. */
export interface Draft {
  readonly reason: RefundReasonCode | null;
  readonly text: string;
  /** Whether assistance is wanted; null until answered. */
  readonly wanted: boolean | null;
  readonly kind: 'phone' | 'dingtalk';
  readonly phone: string;
  readonly dingtalk: string;
}

export const EMPTY: Draft = { reason: null, text: '', wanted: null, kind: 'phone', phone: '', dingtalk: '' };

type Step = 'reason' | 'assistance';
type Field = 'reason' | 'text' | 'wanted' | 'contact';

/** What is missing at a field before anything is sent; the backend checks the same and more. */
type Gap = 'chooseReason' | 'textRequired' | 'textTooLong' | 'chooseAssistance' | 'contactRequired';

const WITH_ASSISTANCE: readonly (RefundReasonCode | null)[] = ['blocked', 'tooSlow'];

/** ALY-5: the first two reasons ask whether assistance is wanted. */
export const asksForAssistance = (reason: RefundReasonCode | null): boolean =>
  WITH_ASSISTANCE.includes(reason);

/** What still has to be filled in at this step, field by field, in their order. */
export function gapsOf(draft: Draft, step: Step): Partial<Record<Field, Gap>> {
  if (step === 'reason') {
    if (draft.reason === null) return { reason: 'chooseReason' };
    if (draft.reason !== 'other') return {};
    if (isBlank(draft.text)) return { text: 'textRequired' };
    return countCharacters(draft.text.trim()) > LONGEST_TEXT ? { text: 'textTooLong' } : {};
  }
  if (draft.wanted === null) return { wanted: 'chooseAssistance' };
  return draft.wanted && isBlank(draft[draft.kind]) ? { contact: 'contactRequired' } : {};
}

/** The request: only what belongs to the chosen reason, and the rule that the person saw. Null without a reason. */
export function requestOf(
  draft: Draft,
  { id, rule }: Pick<AliyunCertificate, 'id' | 'rule'>,
): ArgsOf<typeof applyForAliyunRefund> | null {
  const { reason, text, wanted, kind } = draft;
  if (reason === null) return null;
  return {
    params: { id },
    body: {
      reason: { code: reason, text: reason === 'other' ? text : null },
      assistance: asksForAssistance(reason) && wanted ? { kind, value: draft[kind] } : null,
      seenRule: rule,
    },
  };
}

/** Fields whose messages from the backend stand at the field. */
export const POINTERS = { text: '/reason/text', contact: '/assistance/value' } as const;

export interface RefundForm {
  readonly draft: Draft;
  readonly step: Step;
  /** What is missing, once this step was tried. */
  readonly gaps: Partial<Record<Field, Gap>>;
  readonly problem: ApiProblem | null;
  readonly pending: boolean;
  /** Another rule holds than when the person began to fill this in: to be looked at before anything is sent. */
  readonly changed: boolean;
  /** The application as it was answered, once there is one. */
  readonly sent: ReturnType<typeof useWrite<typeof applyForAliyunRefund>>['data'];
  readonly change: (part: Partial<Draft>) => void;
  /** 下一步 or 确定: on to the next step, or sends it; after a change it only takes note of that. Resolves when that is done. */
  readonly submit: () => Promise<void>;
  readonly back: () => void;
}

/** ALY-5, ALY-6: what was typed, the step (in the address), and the one request (GEN-8). Nothing typed is lost by a failure. */
export function useRefundForm(certificate: AliyunCertificate | undefined): RefundForm {
  const steps = useSteps();
  const apply = useWrite(applyForAliyunRefund);
  const given = RefundReasonCode.options.find((code) => code === steps.get('reason')) ?? null;
  const [typed, setTyped] = useState<Draft>(() => ({ ...EMPTY, reason: given }));
  const [tried, setTried] = useState<Step | null>(null);
  const sending = useRef(false);

  const step: Step =
    steps.get('step') === 'assistance' && asksForAssistance(typed.reason) ? 'assistance' : 'reason';
  const gaps = gapsOf(typed, step);

  // The page keeps itself current, so the answer may change under somebody's hands: what they saw is what they began with.
  const rule = certificate?.rule;
  const [seen, see] = useState(rule);
  if (rule !== undefined && seen !== rule && (seen === undefined || typed.reason === null)) see(rule);
  // A refusal for that reason has told so already, with the rule that holds instead; the button must not
  // turn from "looked at it" into OK under somebody's finger when the page catches up with it.
  const changed = typed.reason !== null && seen !== rule && !isStale(apply.problem);
  const [told, setTold] = useState(apply.problem);
  if (apply.problem !== told) {
    setTold(apply.problem);
    if (isStale(apply.problem)) see(apply.problem.state);
  }

  const send = async (): Promise<void> => {
    const request = certificate && requestOf(typed, { id: certificate.id, rule: seen ?? certificate.rule });
    if (!request || sending.current) return;
    sending.current = true;
    const answer = await apply.run(request);
    sending.current = false;
    if (!answer) return;
    setTyped(EMPTY);
    setTried(null);
    steps.finish();
  };

  return {
    draft: typed,
    step,
    gaps: tried === step ? gaps : {},
    problem: apply.problem,
    pending: apply.isPending,
    sent: apply.data,
    change(part) {
      setTyped((before) => ({ ...before, ...part }));
      if (apply.problem?.errors.length) apply.reset();
    },
    changed,
    async submit() {
      if (changed) {
        apply.reset();
        return see(rule);
      }
      if (Object.keys(gaps).length > 0) return setTried(step);
      setTried(null);
      if (step === 'reason' && asksForAssistance(typed.reason)) {
        apply.reset();
        return steps.go({ step: 'assistance', reason: typed.reason ?? '' });
      }
      return send();
    },
    back: steps.back,
  };
}
