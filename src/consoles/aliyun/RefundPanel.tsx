import { useId } from 'react';
import { Link, useParams } from 'react-router-dom';
import { type AliyunCertificate, readAliyunCertificate, REFUND_REASONS } from '#contract/aliyun';
import type { Decision } from '#contract/decision';
import { type RefundApplication, RefundReasonCode } from '#contract/refund';
import { useEndpoint } from '../../api/queries';
import { useClose } from '../../app/address';
import { LateResult, Effects, Submission, useAtOnce } from '../../case/Application';
import { AmountBreakdown } from '../../case/Money';
import { CloseAct, FormActs, RecordPanel, StepForm, useLeaving } from '../../case/PanelForm';
import { CertificateLine } from '../../case/list';
import { useChannelName } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { ChoiceGroup, TextField } from '../../ui/fields';
import { Notice } from '../../ui/notices';
import {
  CertificateDecision,
  CertificateStanding,
  earlierRefund,
  nextStep,
  standingRefund,
} from './decision';
import { asksForAssistance, LONGEST_TEXT, type RefundForm, useRefundForm } from './refundForm';
import { CERTIFICATES, OperationButton, refundPath } from './shared';
import styles from './pages.module.css';

/** 退款申请 (ALY-5): the decision and all it means, then the request; or, where there is one, how far it is; or why not. */
export function RefundPanel() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const reading = useEndpoint(readAliyunCertificate, { params: { id } });
  const certificate = reading.data;
  const form = useRefundForm(certificate);
  const leaving = useLeaving(form, useClose(CERTIFICATES));
  const formId = useId();

  const refund = certificate && standingRefund(certificate, form.sent);
  const refused = certificate?.verdict === 'notRefundable' && !refund;
  const shown = certificate && { certificate, refund, form, formId };
  return (
    <RecordPanel
      reading={reading}
      title={refused ? t('whyNot') : t('refundApplication')}
      subtitle={certificate && <CertificateLine certificate={certificate} />}
      leaving={leaving}
      footer={shown && <Footer {...shown} onClose={leaving.close} />}
    >
      {shown && <PanelContent {...shown} />}
    </RecordPanel>
  );
}

interface Props {
  readonly certificate: AliyunCertificate;
  readonly refund: RefundApplication | undefined;
  readonly form: RefundForm;
  readonly formId: string;
}

/** What the panel shows: the refund there is, or the decision and, where it is yes, the form. */
function PanelContent({ certificate, refund, form, formId }: Props) {
  const nameOf = useChannelName();
  if (refund) {
    return (
      <>
        <LateResult problem={form.problem} />
        <CertificateStanding refund={refund} fresh={form.sent?.id === refund.id} />
      </>
    );
  }
  const { decision } = certificate;
  return (
    <>
      <Earlier certificate={certificate} />
      {form.step === 'reason' && <CertificateDecision certificate={certificate} />}
      {decision.verdict === 'refundable' && (
        <StepForm id={formId} step={form.step} onSubmit={form.submit}>
          {form.step === 'reason' ? (
            <ReasonStep form={form} />
          ) : (
            <AssistanceStep form={form} certificate={certificate} />
          )}
          <RequestEffects decision={decision} />
        </StepForm>
      )}
      {form.step === 'reason' && <AmountBreakdown breakdown={decision.breakdown} sourceOf={nameOf} />}
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

/** ALY-5: the five reasons; 其他 needs words, counted as a person counts them. */
function ReasonStep({ form }: Pick<Props, 'form'>) {
  const t = useT('aliyun');
  const said = useSaid();
  return (
    <ChoiceGroup
      label={t('refundReason')}
      choices={RefundReasonCode.options.map((value) => ({ value, label: said(REFUND_REASONS[value]) }))}
      {...form.field('reason')}
    >
      {form.values.reason === 'other' && (
        <TextField
          label={t('panel.text')}
          hint={t('panel.textHint')}
          {...form.field('text')}
          lines={{
            rows: 4,
            most: LONGEST_TEXT,
            count: (count) => t('panel.count', { count, most: LONGEST_TEXT }),
          }}
        />
      )}
    </ChoiceGroup>
  );
}

/** ALY-5: whether assistance is wanted and how to be reached; asking does not stop the clock. */
function AssistanceStep({ form, certificate: { decision } }: Pick<Props, 'form' | 'certificate'>) {
  const t = useT('aliyun');
  const said = useSaid();
  const { now } = useFormat();
  const moment = useMoment();
  const { wanted, kind, reason, contact } = form.values;
  // The last safe moment as long as it is ahead and comes first.
  const { safeUntil, deadline } = decision;
  const isSafe = safeUntil !== null && safeUntil !== deadline && now !== null && now <= Date.parse(safeUntil);
  const by = () =>
    isSafe
      ? t('panel.clockSafe', { moment: moment(safeUntil) })
      : t('panel.clockBy', { moment: moment(deadline ?? '') });
  const clock = deadline === null ? t('panel.clockNone') : t('panel.clock', { deadline: by() });

  return (
    <>
      {reason && (
        <p className={styles.chosen}>{t('panel.chosen', { reason: said(REFUND_REASONS[reason]) })}</p>
      )}
      <ChoiceGroup
        label={t('panel.assistance')}
        choices={[
          { value: 'yes', label: t('panel.wanted'), hint: t('panel.wantedHint') },
          { value: 'no', label: t('panel.notWanted'), hint: t('panel.notWantedHint') },
        ]}
        value={wanted === null ? null : wanted ? 'yes' : 'no'}
        onChange={(answer) => form.change({ wanted: answer === 'yes' })}
        error={form.field('wanted').error}
      />
      {wanted && (
        <>
          <ChoiceGroup
            label={t('panel.contact')}
            layout="row"
            choices={[
              { value: 'phone', label: t('panel.phone') },
              { value: 'dingtalk', label: t('panel.dingtalk') },
            ]}
            value={kind}
            // What was said of the other contact is said no more.
            onChange={(next) => form.change({ kind: next, contact })}
          >
            <TextField
              key={kind}
              label={t(`panel.${kind}`)}
              hint={t(`panel.${kind}Hint`)}
              value={contact[kind]}
              onChange={(value) => form.change({ contact: { ...contact, [kind]: value } })}
              error={form.field('contact').error}
              type={kind === 'phone' ? 'tel' : 'text'}
              autoComplete={kind === 'phone' ? 'tel' : 'off'}
            />
          </ChoiceGroup>
          <Notice tone="info" title={t('panel.contactUse')}>
            {clock}
          </Notice>
        </>
      )}
    </>
  );
}

/** ALY-6: what 确定 will do, said before it is clicked. */
function RequestEffects({ decision }: { readonly decision: Decision }) {
  const t = useT('aliyun');
  const { date } = useFormat();
  const atOnce = useAtOnce();
  const { review } = decision;
  const sentences =
    review?.kind === 'none'
      ? [...atOnce(decision), t('panel.effect.closed')]
      : [
          t('panel.effect.review', {
            expected: review?.expectedBy ? date(review.expectedBy) : '—',
            latest: review?.latestBy ? date(review.latestBy) : '—',
          }),
          t('panel.effect.blocked'),
          t('panel.effect.cancel'),
        ];
  return <Effects title={t('panel.what')} sentences={sentences} />;
}

/** The acts of the panel, always in sight, with what cannot be undone beside them. */
function Footer({ certificate, refund, form, formId, onClose }: Props & { readonly onClose: () => void }) {
  const t = useT('aliyun');
  const words = useT('common');
  const shared = useT('refunds');
  const { problem, changed, shownAtFields, step, values } = form;
  const next = nextStep(certificate);
  const { review, amount } = certificate.decision;
  const ends = amount.minor > 0 ? t('panel.footAtOnce') : shared('effect.footNothing');
  const submission = (
    <Submission
      problem={problem}
      changed={changed}
      now={certificate.decision}
      shownAtFields={shownAtFields}
    />
  );
  if (refund || certificate.verdict !== 'refundable')
    return (
      <>
        {!refund && submission}
        {!refund && next && <OperationButton id={certificate.id} operation={next} next />}
        <CloseAct onClose={onClose} />
      </>
    );
  const label = words(step === 'reason' && asksForAssistance(values.reason) ? 'next' : 'ok');
  return (
    <>
      {submission}
      <FormActs
        form={formId}
        label={changed ? shared('changed.lookedAt') : label}
        pending={form.pending}
        onBack={step === 'assistance' ? form.back : undefined}
        onClose={onClose}
      />
      <span>{review?.kind === 'none' ? ends : t('panel.footReview')}</span>
    </>
  );
}
