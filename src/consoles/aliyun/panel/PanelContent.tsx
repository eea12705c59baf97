import { type RefObject, useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { AliyunCertificate } from '../../../api/contract/aliyun';
import type { RefundRow } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { Afterthought } from '../../../refunds/application/Afterthought';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { Notice } from '../../../ui/Notice';
import { useFocusWrong } from '../../../ui/useFocusWrong';
import { CertificateDecision } from '../decision/CertificateDecision';
import { refundPath } from '../shared/paths';
import { useChannelName } from '../../../refunds/useMoneyWords';
import { AssistanceStep } from './AssistanceStep';
import { CertificateStanding } from './CertificateStanding';
import { ReasonStep } from './ReasonStep';
import { RequestEffects } from './RequestEffects';
import styles from './RefundPanel.module.css';
import { earlierRefund } from './standingRefund';
import type { RefundForm } from './useRefundForm';

interface Props {
  readonly certificate: AliyunCertificate;
  readonly refund: RefundRow | undefined;
  readonly form: RefundForm;
  readonly formId: string;
}

/** What the panel shows: the refund there is, or the decision and, where it is yes, the form. */
export function PanelContent({ certificate, refund, form, formId }: Props) {
  const nameOf = useChannelName();
  const fields = useRef<HTMLFormElement>(null);
  useFocus(fields, form);

  if (refund) {
    return (
      <>
        <Afterthought problem={form.problem} />
        <CertificateStanding refund={refund} fresh={form.sent?.id === refund.id} />
      </>
    );
  }

  const { decision } = certificate;
  return (
    <>
      <Earlier certificate={certificate} />
      {form.step === 'reason' && (
        <>
          <CertificateDecision certificate={certificate} />
          <AmountBreakdown breakdown={decision.breakdown} sourceOf={nameOf} />
        </>
      )}
      {decision.verdict === 'refundable' && (
        <form
          id={formId}
          ref={fields}
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit();
          }}
        >
          {form.step === 'reason' ? (
            <ReasonStep form={form} />
          ) : (
            <AssistanceStep form={form} certificate={certificate} />
          )}
          <RequestEffects decision={decision} />
        </form>
      )}
    </>
  );
}

/** The last application came to nothing: said, with the way to its explanation, beside the new decision. */
function Earlier({ certificate }: Pick<Props, 'certificate'>) {
  const t = useT('aliyun');
  const words = useT('common');
  const earlier = earlierRefund(certificate);
  if (!earlier) return null;
  return (
    <Notice
      tone="info"
      title={t('panel.earlier', { id: earlier.id, stage: words(`stage.${earlier.stage}`) })}
    >
      <Link to={refundPath(earlier.id)}>{t('panel.earlierLink', { id: earlier.id })}</Link>
    </Notice>
  );
}

/** A wrong field gets the focus and is brought into sight with its message; a new step begins at its first question. */
function useFocus(fields: RefObject<HTMLFormElement | null>, { gaps, problem, step }: RefundForm): void {
  const missing = Object.keys(gaps)[0];
  useFocusWrong(fields, missing ?? (problem?.errors.length ? problem : null));

  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    fields.current?.querySelector<HTMLElement>('[role="radiogroup"]')?.focus();
  }, [step, fields]);
}
