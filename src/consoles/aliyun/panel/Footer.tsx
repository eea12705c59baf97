import { Button } from '@mantine/core';
import type { AliyunCertificate } from '../../../api/contract/aliyun';
import type { RefundRow } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { Submission } from '../../../refunds/application/Submission';
import { isSecondClick } from '../../../ui/isSecondClick';
import { asksForAssistance } from './draft';
import { POINTERS, type RefundForm } from './useRefundForm';

interface Props {
  readonly certificate: AliyunCertificate;
  readonly refund: RefundRow | undefined;
  readonly form: RefundForm;
  readonly formId: string;
  readonly onClose: () => void;
}

/** The acts of the panel, always in sight, with what cannot be undone beside them. */
export function Footer({ certificate, refund, form, formId, onClose }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const shared = useT('refunds');
  const submission = (
    <Submission
      problem={form.problem}
      changed={form.changed}
      now={certificate.decision}
      shownAtFields={Object.values(POINTERS)}
    />
  );
  if (refund || certificate.verdict !== 'refundable') {
    return (
      <>
        {!refund && submission}
        <Button variant="default" onClick={(event) => !isSecondClick(event) && onClose()}>
          {words('close')}
        </Button>
      </>
    );
  }
  const goesOn = form.step === 'reason' && asksForAssistance(form.draft.reason);
  const label = goesOn ? words('next') : words('ok');
  return (
    <>
      {submission}
      <Button
        type="submit"
        form={formId}
        loading={form.pending}
        onClick={(event) => {
          // The second click of a double click would already answer the next step.
          if (isSecondClick(event)) event.preventDefault();
        }}
      >
        {form.changed ? shared('changed.lookedAt') : label}
      </Button>
      {form.step === 'assistance' && (
        <Button variant="default" onClick={form.back}>
          {t('panel.backStep')}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {words('cancel')}
      </Button>
      <span>{t(certificate.decision.review?.kind === 'none' ? 'panel.footAtOnce' : 'panel.footReview')}</span>
    </>
  );
}
