import { Button, Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useEffect, useId, useRef, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { RefundApplication } from '#contract/refund';
import { applyForTencentRefund, readTencentCertificate, type TencentCertificate } from '#contract/tencent';
import { useEndpoint, useWrite } from '../../api/queries';
import { announce, Announcement } from '../../app/Announcement';
import { useClose, useSteps } from '../../app/address';
import { LateResult, ApplicationStatus, Submission } from '../../case/Application';
import { AmountBreakdown } from '../../case/Money';
import { PanelSkeleton } from '../../case/PanelForm';
import { stands } from '../../case/list';
import { useDestinations, useParts, useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { isSecondClick, Panel } from '../../ui/Panel';
import { Wrong } from '../../ui/fields';
import { Notice, ProblemNotice } from '../../ui/notices';
import { UserText } from '../../ui/text';
import { CertificateDecision, certificatePath, CERTIFICATES, usePoints } from './shared';
import styles from './RefundPopUp.module.css';

/** The field that a refused consent is told at. */
const CONSENT = '/consent/version';

/** TCL-1: consent, Next, OK: the step stands in the address; the consent does not, because no link can give it. */
function useRefund(certificate: TencentCertificate | undefined) {
  const apply = useWrite(applyForTencentRefund);
  const steps = useSteps();
  const [version, setVersion] = useState<string | null>(null);
  const [seen, see] = useState<string>();
  const known = certificate?.refunds.find(({ stage }) => stands(stage));
  // Another text is another version: what was agreed to before no longer counts.
  const agreed = version !== null && version === certificate?.consent.version;
  const refused = apply.problem?.at(CONSENT) !== undefined;
  const step = steps.get('step') === 'confirm' && agreed && !refused ? 'confirm' : 'consent';

  const send = async (): Promise<void> => {
    if (!certificate || version === null) return;
    see(certificate.rule);
    announce(null);
    const body = { consent: { version }, seenRule: certificate.rule };
    if (await apply.run({ params: { id: certificate.id }, body })) steps.finish();
  };
  return {
    /** The application that stands: the backend's newest word on it, or the answer to what was just sent. */
    standing: known ?? apply.data,
    fresh: apply.data !== undefined,
    step,
    agreed,
    agree: (yes: boolean) => {
      if (apply.problem) apply.reset();
      setVersion(yes ? (certificate?.consent.version ?? null) : null);
      // An address that asks for OK does not get past the consent by its tick alone: Next leads there.
      steps.finish();
    },
    submit: () => {
      if (step === 'confirm') void send();
      else if (agreed) steps.go({ step: 'confirm' });
    },
    back: steps.back,
    pending: apply.isPending,
    problem: apply.problem,
    /** The rule that was seen when it was sent. */
    seen,
  } as const;
}
type Refund = ReturnType<typeof useRefund>;

/** Refund (TCL-1): the answer and the consent, then what OK does, then where the money is; or why there is none. */
export function RefundPopUp() {
  const t = useT('tencent');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readTencentCertificate, { params: { id } });
  const productText = useProductText();
  const close = useClose(CERTIFICATES);
  const refund = useRefund(certificate);
  const form = useId();
  const refused = certificate?.verdict === 'notRefundable' && !refund.standing;
  return (
    <Panel
      popUp
      title={refused ? t('whyNot') : t('refund')}
      subtitle={
        certificate && (
          <>
            <UserText>{certificate.domain}</UserText> · {productText(certificate.product)} · {certificate.id}
          </>
        )
      }
      onClose={close}
      closeOnOutside={!refund.agreed}
      footer={certificate && <Footer certificate={certificate} refund={refund} form={form} onClose={close} />}
    >
      <Announcement />
      {certificate ? (
        <Content certificate={certificate} refund={refund} form={form} />
      ) : error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <PanelSkeleton />
      )}
    </Panel>
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
  const fields = useRef<HTMLFormElement>(null);
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
        <form
          id={form}
          ref={fields}
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {step === 'consent' ? <Policy certificate={certificate} /> : <Confirm certificate={certificate} />}
        </form>
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
        // The second click of a double click on Next would already be OK.
        onClick={(event) => isSecondClick(event) && event.preventDefault()}
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

/** TCL-1: the box that nobody has ticked yet, beside Next that waits for it; a refused consent is told here. */
function Consent({ refund: { agreed, agree, problem }, form }: Pick<Props, 'refund' | 'form'>) {
  const t = useT('tencent');
  const box = useRef<HTMLInputElement>(null);
  const wrong = problem?.at(CONSENT);
  useEffect(() => {
    if (wrong !== undefined) box.current?.focus();
  }, [wrong]);
  return (
    <div className={styles.consent}>
      <Checkbox
        ref={box}
        form={form}
        label={t('consent.agree')}
        checked={agreed}
        aria-invalid={wrong === undefined ? undefined : true}
        error={wrong && <Wrong text={wrong} />}
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
  const moment = useMoment();
  const toNames = useDestinations();
  const { gone } = usePoints();
  const { stage, amount, destinations, points, consent, subject } = refund;
  const arrived = stage === 'refunded' ? 'standing.comes' : 'standing.onItsWay';
  const link = { to: certificatePath(subject.id) };
  return (
    <ApplicationStatus
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      comes={amount.minor === 0 ? t('standing.nothing') : t(arrived, { to: toNames(destinations) })}
      facts={[
        points && { label: t('benefit.title'), value: gone(points) },
        consent && {
          label: t('consent.title'),
          value: t('consent.agreed', { version: consent.version, moment: moment(consent.at) }),
        },
      ]}
      next={onPage ? [] : [{ hint: t('standing.hint'), label: t('standing.view'), link }]}
    />
  );
}
