import { Button } from '@mantine/core';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { Link, useParams } from 'react-router-dom';
import { type AliyunCertificate, readAliyunCertificate, REFUND_REASONS } from '#contract/aliyun';
import type { Decision } from '#contract/decision';
import { RefundReasonCode, type RefundRow } from '#contract/refund';
import { countCharacters } from '#contract/text';
import { useEndpoint } from '../../api/queries';
import { Announcement } from '../../app/Announcement';
import { useClose } from '../../app/address';
import { LateResult, Effects, Submission, useAtOnce } from '../../case/Application';
import { AmountBreakdown } from '../../case/Money';
import { PanelSkeleton } from '../../case/PanelForm';
import { useChannelName, useProductText } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { isSecondClick, Panel } from '../../ui/Panel';
import { ChoiceGroup, TextField, useFocusWrong } from '../../ui/fields';
import { Notice, ProblemNotice } from '../../ui/notices';
import { UserText } from '../../ui/text';
import { CertificateDecision, CertificateStanding, earlierRefund, standingRefund } from './decision';
import { asksForAssistance, LONGEST_TEXT, POINTERS, type RefundForm, useRefundForm } from './refundForm';
import { CERTIFICATES, refundPath } from './shared';
import styles from './pages.module.css';

interface AssistanceStepProps {
  readonly form: RefundForm;
  readonly certificate: AliyunCertificate;
}

/** ALY-5: whether assistance is wanted and how to be reached; asking does not stop the clock. */
function AssistanceStep({
  form: { draft, gaps, problem, change },
  certificate: { decision },
}: AssistanceStepProps) {
  const t = useT('aliyun');
  const said = useSaid();
  const moment = useMoment();
  const { wanted, kind, reason } = draft;
  const clock =
    decision.deadline === null
      ? t('panel.clockNone')
      : t('panel.clock', { deadline: t('panel.clockBy', { moment: moment(decision.deadline) }) });

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
        onChange={(answer) => change({ wanted: answer === 'yes' })}
        error={gaps.wanted && t(`panel.${gaps.wanted as 'chooseAssistance'}`)}
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
            onChange={(next) => change({ kind: next })}
          >
            <TextField
              key={kind}
              label={t(`panel.${kind}`)}
              hint={t(`panel.${kind}Hint`)}
              value={draft[kind]}
              onChange={(value) => change({ [kind]: value })}
              error={
                gaps.contact ? t(`panel.${gaps.contact as 'contactRequired'}`) : problem?.at(POINTERS.contact)
              }
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

interface FooterProps {
  readonly certificate: AliyunCertificate;
  readonly refund: RefundRow | undefined;
  readonly form: RefundForm;
  readonly formId: string;
  readonly onClose: () => void;
}

/** The acts of the panel, always in sight, with what cannot be undone beside them. */
function Footer({ certificate, refund, form, formId, onClose }: FooterProps) {
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

/** ALY-5: the five reasons; 其他 needs words, counted as a person counts them. */
function ReasonStep({ form: { draft, gaps, problem, change } }: { readonly form: RefundForm }) {
  const t = useT('aliyun');
  const said = useSaid();
  const over = countCharacters(draft.text.trim()) - LONGEST_TEXT;
  const textGap =
    gaps.text && (gaps.text === 'textTooLong' ? t('panel.textTooLong', { over }) : t(`panel.${gaps.text}`));
  return (
    <ChoiceGroup
      label={t('refundReason')}
      choices={RefundReasonCode.options.map((value) => ({ value, label: said(REFUND_REASONS[value]) }))}
      value={draft.reason}
      onChange={(reason) => change({ reason })}
      error={gaps.reason && t(`panel.${gaps.reason as 'chooseReason'}`)}
    >
      {draft.reason === 'other' && (
        <TextField
          label={t('panel.text')}
          hint={t('panel.textHint')}
          value={draft.text}
          onChange={(text) => change({ text })}
          error={textGap ?? problem?.at(POINTERS.text)}
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

interface Props {
  readonly certificate: AliyunCertificate;
  readonly refund: RefundRow | undefined;
  readonly form: RefundForm;
  readonly formId: string;
}

/** What the panel shows: the refund there is, or the decision and, where it is yes, the form. */
function PanelContent({ certificate, refund, form, formId }: Props) {
  const nameOf = useChannelName();
  const fields = useRef<HTMLFormElement>(null);
  useFocus(fields, form);

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

/** 退款申请 (ALY-5): the decision and all it means, then the request; or, where there is one, how far it is; or why not. */
export function RefundPanel() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });
  const productText = useProductText();
  const close = useClose(CERTIFICATES);
  const form = useRefundForm(certificate);
  const formId = useId();

  const refund = certificate && standingRefund(certificate, form.sent);
  const refused = certificate?.verdict === 'notRefundable' && !refund;
  return (
    <Panel
      title={refused ? t('whyNot') : t('refundApplication')}
      subtitle={
        certificate && (
          <>
            <UserText>{certificate.domain}</UserText> · {productText(certificate.product)} · {certificate.id}
          </>
        )
      }
      onClose={close}
      closeOnOutside={form.draft.reason === null}
      footer={
        certificate && (
          <Footer certificate={certificate} refund={refund} form={form} formId={formId} onClose={close} />
        )
      }
    >
      <Announcement />
      {certificate ? (
        <PanelContent certificate={certificate} refund={refund} form={form} formId={formId} />
      ) : error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <PanelSkeleton />
      )}
    </Panel>
  );
}
