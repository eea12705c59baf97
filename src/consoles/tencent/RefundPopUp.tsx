import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useId, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { RefundApplication } from '#contract/refund';
import { applyForTencentRefund, readTencentCertificate, type TencentCertificate } from '#contract/tencent';
import { useEndpoint, useWrite } from '../../api/queries';
import { announce } from '../../app/Announcement';
import { useClose, useSteps } from '../../app/address';
import { LateResult, ApplicationStatus, Submission } from '../../case/Application';
import { AmountBreakdown } from '../../case/Money';
import { CloseAct, FormActs, RecordPanel, StepForm, useLeaving, usePanelForm } from '../../case/PanelForm';
import { CertificateLine, stands } from '../../case/list';
import { useDestinations, useParts } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { Wrong } from '../../ui/fields';
import { Notice } from '../../ui/notices';
import {
  CertificateDecision,
  certificatePath,
  CERTIFICATES,
  useApplicationFacts,
  usePoints,
  nextStep,
  OperationButton,
  REFUNDS,
} from './shared';
import styles from './RefundPopUp.module.css';

const POINTERS = { '/consent/version': 'version' } as const;

/** TCL-1: consent, Next, OK: the step stands in the address; the consent does not, because no link can give it. */
function useRefund(certificate: TencentCertificate | undefined) {
  const apply = useWrite(applyForTencentRefund);
  const steps = useSteps();
  const [seen, see] = useState<string>();
  const form = usePanelForm({
    initialValues: { version: null as string | null },
    pointers: POINTERS,
    unwritten: ['version'],
    write: apply,
    onSubmit: () => on(),
  });
  const { value: version, error: refused } = form.field('version');
  const known = certificate?.refunds.find(({ stage }) => stands(stage));
  // Another text is another version: what was agreed to before no longer counts.
  const agreed = version !== null && version === certificate?.consent.version;
  const step = steps.get('step') === 'confirm' && agreed && refused === undefined ? 'confirm' : 'consent';

  async function on(): Promise<void> {
    if (!certificate || !agreed) return;
    if (step === 'consent') return steps.go({ step: 'confirm' });
    see(certificate.rule);
    announce(null);
    const body = { consent: { version }, seenRule: certificate.rule };
    if (!(await apply.run({ params: { id: certificate.id }, body }))) return;
    form.done();
    steps.finish();
  }
  return {
    ...form,
    /** The application that stands: the backend's newest word on it, or the answer to what was just sent. */
    standing: known ?? apply.data,
    fresh: apply.data !== undefined,
    step,
    agreed,
    refused,
    agree: (yes: boolean) => {
      if (apply.problem) apply.reset();
      form.change({ version: yes ? (certificate?.consent.version ?? null) : null });
      // An address that asks for OK does not get past the consent by its tick alone: Next leads there.
      steps.finish();
    },
    back: steps.back,
    pending: apply.isPending,
    problem: apply.problem,
    /** The rule that was seen when it was sent. */
    seen,
  };
}
type Refund = ReturnType<typeof useRefund>;

/** Refund (TCL-1): the answer and the consent, then what OK does, then where the money is; or why there is none. */
export function RefundPopUp() {
  const t = useT('tencent');
  const { id = '' } = useParams();
  const reading = useEndpoint(readTencentCertificate, { params: { id } });
  const certificate = reading.data;
  const refund = useRefund(certificate);
  const leaving = useLeaving(refund, useClose(CERTIFICATES));
  const form = useId();
  const refused = certificate?.verdict === 'notRefundable' && !refund.standing;
  const shown = certificate && { certificate, refund, form };
  return (
    <RecordPanel
      popUp
      reading={reading}
      title={refused ? t('whyNot') : t('refund')}
      subtitle={certificate && <CertificateLine certificate={certificate} />}
      leaving={leaving}
      footer={shown && <Footer {...shown} onClose={leaving.close} />}
    >
      {shown && <Content {...shown} />}
    </RecordPanel>
  );
}

interface Props {
  readonly certificate: TencentCertificate;
  readonly refund: Refund;
  /** Id of the form that the pop-up's foot submits. */
  readonly form: string;
}

/** What the pop-up shows: the refund there is, or the decision with the consent, or what OK does. */
function Content({ certificate, refund: { step, standing, problem, fresh, submit }, form }: Props) {
  if (standing)
    return (
      <>
        <LateResult problem={problem} />
        <RefundStanding refund={standing} fresh={fresh} />
      </>
    );
  return (
    <>
      {step === 'consent' && (
        <>
          <CertificateDecision certificate={certificate} />
          <AmountBreakdown breakdown={certificate.decision.breakdown} />
        </>
      )}
      {certificate.verdict === 'refundable' && (
        <StepForm id={form} step={step} onSubmit={submit}>
          {step === 'consent' ? <Policy certificate={certificate} /> : <Confirm certificate={certificate} />}
        </StepForm>
      )}
    </>
  );
}

/** TCL-4: the refund policy in full, with its version. */
function Policy({ certificate: { consent } }: Pick<Props, 'certificate'>) {
  const t = useT('tencent');
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.policy}>
      <h3 id={id} data-first tabIndex={-1} className={styles.heading}>
        {t('consent.title')}{' '}
        <span className={styles.version}>{t('consent.version', { version: consent.version })}</span>
      </h3>
      <ol className={styles.clauses}>
        {consent.clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
    </section>
  );
}

/** TCL-R5: what OK does, and that it cannot be taken back, said before the last click. */
function Confirm({ certificate: { decision, benefit, consent } }: Pick<Props, 'certificate'>) {
  const t = useT('tencent');
  const { money } = useFormat();
  const partsOf = useParts();
  const points = usePoints();
  const { amount, destination } = decision;
  return (
    <>
      <h3 data-first tabIndex={-1} className={styles.heading}>
        {t('confirm.title')}
      </h3>
      <p className={styles.amount}>{money(amount)}</p>
      <ul className={styles.effects}>
        <li>
          {amount.minor === 0
            ? t('confirm.noMoney')
            : t('confirm.money', { amount: money(amount), to: partsOf(destination, amount.currency) })}
        </li>
        {benefit && <li>{points.going(benefit)}</li>}
        <li>{t('confirm.ends')}</li>
        <li>{t('confirm.consent', { version: consent.version })}</li>
      </ul>
      <Notice tone="warn" title={t('confirm.final')} />
    </>
  );
}

/** Next, which waits for the consent, then OK; nothing here ever cancels a refund that was asked for (TCL-R5). */
function Footer({ certificate, refund, form, onClose }: Props & { readonly onClose: () => void }) {
  const words = useT('common');
  const { standing, step, agreed, pending, problem, seen, back, shownAtFields } = refund;
  const next = nextStep(certificate);
  const submission = (
    <Submission problem={problem} seen={seen} now={certificate.decision} shownAtFields={shownAtFields} />
  );
  if (standing || certificate.verdict !== 'refundable')
    return (
      <>
        {!standing && submission}
        {!standing && next && <OperationButton id={certificate.id} operation={next} next />}
        <CloseAct onClose={onClose} />
      </>
    );
  const consenting = step === 'consent';
  return (
    <>
      {submission}
      {consenting && <Consent refund={refund} form={form} />}
      <FormActs
        key={step}
        form={form}
        label={words(consenting ? 'next' : 'ok')}
        pending={pending}
        disabled={consenting && !agreed}
        onBack={consenting ? undefined : back}
        onClose={onClose}
      />
    </>
  );
}

/** TCL-1: the box that nobody has ticked yet, beside Next that waits for it; a refused consent is told here. */
function Consent({ refund: { agreed, agree, refused }, form }: Pick<Props, 'refund' | 'form'>) {
  const t = useT('tencent');
  return (
    <div className={styles.consent}>
      <Checkbox
        form={form}
        label={t('consent.agree')}
        checked={agreed}
        aria-invalid={refused === undefined ? undefined : true}
        error={refused && <Wrong text={refused} />}
        onChange={(event) => agree(event.currentTarget.checked)}
      />
    </div>
  );
}

/** Where the money and the points are, and what was agreed to when (TCL-2, TCL-4); it offers no way to cancel (TCL-R5). */
export function RefundStanding({
  refund,
  fresh = false,
  onPage = false,
}: {
  readonly refund: RefundApplication;
  readonly fresh?: boolean;
  /** On the page of the order itself. */
  readonly onPage?: boolean;
}) {
  const t = useT('tencent');
  const toNames = useDestinations();
  const factsOf = useApplicationFacts();
  const { stage, amount, destinations, subject } = refund;
  const arrived = stage === 'refunded' ? 'standing.comes' : 'standing.onItsWay';
  const link = { to: certificatePath(subject.id) };
  return (
    <ApplicationStatus
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      comes={amount.minor === 0 ? t('standing.nothing') : t(arrived, { to: toNames(destinations) })}
      facts={factsOf(refund)}
      next={onPage ? [] : [{ hint: t('standing.hint'), label: t('standing.view'), link }]}
      receipts={REFUNDS}
    />
  );
}
