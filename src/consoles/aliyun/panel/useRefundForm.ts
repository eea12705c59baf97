import { useRef, useState } from 'react';
import { type AliyunCertificate, applyForAliyunRefund } from '../../../api/contract/aliyun';
import { RefundReasonCode } from '../../../api/contract/refund';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';
import { isStale } from '../../../refunds/application/stale';
import { useSteps } from '../../../ui/over';
import {
  type Draft,
  EMPTY,
  type Field,
  type Gap,
  type Step,
  asksForAssistance,
  gapsOf,
  requestOf,
} from './draft';

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
