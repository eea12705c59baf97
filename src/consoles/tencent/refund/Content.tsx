import { useEffect, useRef } from 'react';
import type { TencentCertificate } from '../../../api/contract/tencent';
import { Afterthought } from '../../../refunds/application/Afterthought';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { CertificateDecision } from '../decision/CertificateDecision';
import { Confirm } from './Confirm';
import { Policy } from './Policy';
import styles from './Refund.module.css';
import { RefundStanding } from './RefundStanding';
import type { Refund } from './useRefund';

interface Props {
  readonly certificate: TencentCertificate;
  readonly refund: Refund;
  /** Id of the form that the pop-up's foot submits. */
  readonly form: string;
}

/** What the pop-up shows: the refund there is, or the decision with the consent, or what OK does. */
export function Content({ certificate, refund, form }: Props) {
  const fields = useRef<HTMLFormElement>(null);
  const { step, standing, problem } = refund;

  // Another step begins at its heading.
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    fields.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [step]);

  if (standing)
    return (
      <>
        <Afterthought problem={problem} />
        <RefundStanding refund={standing} fresh={refund.fresh} />
      </>
    );

  const { decision, verdict } = certificate;
  const consenting = step === 'consent';
  return (
    <>
      {consenting && (
        <>
          <CertificateDecision certificate={certificate} />
          <AmountBreakdown breakdown={decision.breakdown} />
        </>
      )}
      {verdict === 'refundable' && (
        <form
          id={form}
          ref={fields}
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (consenting) refund.next();
            else refund.send();
          }}
        >
          {consenting ? <Policy consent={certificate.consent} /> : <Confirm certificate={certificate} />}
        </form>
      )}
    </>
  );
}
