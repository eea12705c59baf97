import { useState } from 'react';
import type { RefundApplication } from '../../../api/contract/refund';
import { type TencentCertificate, applyForTencentRefund } from '../../../api/contract/tencent';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';
import { stands } from '../../../refunds/stages';
import { announce } from '../../../ui/announcements';
import { useSteps } from '../../../ui/over';

/** The field that a refused consent is told at. */
export const CONSENT = '/consent/version';

export interface Refund {
  /** The application that stands: the backend's newest word on it, or the answer to what was just sent. */
  readonly standing: RefundApplication | undefined;
  /** It was sent from here just now. */
  readonly fresh: boolean;
  readonly step: 'consent' | 'confirm';
  /** Whether the text as it is now was agreed to. */
  readonly agreed: boolean;
  readonly agree: (yes: boolean) => void;
  /** Next: on to OK; nothing happens without the consent. */
  readonly next: () => void;
  readonly back: () => void;
  readonly send: () => void;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  /** The rule that was seen when it was sent. */
  readonly seen: string | undefined;
}

/** TCL-1: consent, Next, OK: the step stands in the address; the consent does not, because no link can give it. */
export function useRefund(certificate: TencentCertificate | undefined): Refund {
  const apply = useWrite(applyForTencentRefund);
  const steps = useSteps();
  const [version, setVersion] = useState<string | null>(null);
  const [seen, see] = useState<string>();
  const known = certificate?.refunds.find(({ stage }) => stands(stage));
  // Another text is another version: what was agreed to before no longer counts.
  const agreed = version !== null && version === certificate?.consent.version;
  const refused = apply.problem?.at(CONSENT) !== undefined;

  const send = async (): Promise<void> => {
    if (!certificate || version === null) return;
    see(certificate.rule);
    announce(null);
    const body = { consent: { version }, seenRule: certificate.rule };
    if (await apply.run({ params: { id: certificate.id }, body })) steps.finish();
  };
  return {
    standing: known ?? apply.data,
    fresh: apply.data !== undefined,
    step: steps.get('step') === 'confirm' && agreed && !refused ? 'confirm' : 'consent',
    agreed,
    agree(yes) {
      if (apply.problem) apply.reset();
      setVersion(yes ? (certificate?.consent.version ?? null) : null);
      // An address that asks for OK does not get past the consent by its tick alone: Next leads there.
      steps.finish();
    },
    next() {
      if (agreed) steps.go({ step: 'confirm' });
    },
    back: steps.back,
    send: () => void send(),
    pending: apply.isPending,
    problem: apply.problem,
    seen,
  };
}
