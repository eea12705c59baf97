import { Button } from '@mantine/core';
import type { TencentCertificate } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import { Submission } from '../../../refunds/application/Submission';
import { isSecondClick } from '../../../ui/isSecondClick';
import { Consent } from './Consent';
import { CONSENT, type Refund } from './useRefund';

interface Props {
  readonly certificate: TencentCertificate;
  readonly refund: Refund;
  readonly form: string;
  readonly onClose: () => void;
}

/** Next, which waits for the consent, then OK; nothing here ever cancels a refund that was asked for (TCL-R5). */
export function Footer({ certificate, refund, form, onClose }: Props) {
  const t = useT('tencent');
  const words = useT('common');
  const { standing, step, agreed, pending, problem, seen, back } = refund;
  const submission = (
    <Submission problem={problem} seen={seen} now={certificate.decision} shownAtFields={[CONSENT]} />
  );
  if (standing || certificate.verdict !== 'refundable')
    return (
      <>
        {!standing && submission}
        <Button variant="default" onClick={(event) => !isSecondClick(event) && onClose()}>
          {words('close')}
        </Button>
      </>
    );
  const consenting = step === 'consent';
  return (
    <>
      {submission}
      {consenting && <Consent refund={refund} form={form} />}
      <Button
        key={step}
        type="submit"
        form={form}
        loading={pending}
        disabled={consenting && !agreed}
        onClick={(event) => {
          // The second click of a double click on Next would already be OK.
          if (isSecondClick(event)) event.preventDefault();
        }}
      >
        {words(consenting ? 'next' : 'ok')}
      </Button>
      {!consenting && (
        <Button variant="default" onClick={back} disabled={pending}>
          {t('confirm.back')}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {words('cancel')}
      </Button>
    </>
  );
}
