import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { readAliyunCertificate, readAliyunRefund } from '#contract/aliyun';
import { NOTHING_BACK, REFUND_FIELDS } from '#contract/labels';
import type { RefundApplication } from '#contract/refund';
import { useEndpoint } from '../../api/queries';
import { useLinkOver } from '../../app/address';
import { AmountBreakdown, Attempts, DecisionFact, MoneyCard } from '../../case/Money';
import { Timeline } from '../../case/Timeline';
import { stands, toneOfStage } from '../../case/list';
import { DetailsPending } from '../../case/recordRoutes';
import { useChannelName } from '../../case/words';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { Card, Columns, FactList, Kpi, KpiRow, PageHeader } from '../../ui/layout';
import { Notice, toned } from '../../ui/notices';
import { CopyText, UserText } from '../../ui/text';
import { useAssistance } from './decision';
import { cancelPath, certificatePath, REFUNDS, taskPath } from './shared';
import styles from './pages.module.css';

/** What was asked for: the reason as it was chosen and typed, and assistance with its masked contact (GEN-11). */
function Given({
  refund: { id, subject, submittedAt, finishedAt, reason, rule, assistance, rejection },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('aliyun');
  const said = useSaid();
  const { longDateTime } = useFormat();
  const assistanceText = useAssistance();
  return (
    <Card title={t('progress.given')}>
      <FactList
        facts={[
          { label: said(REFUND_FIELDS.id), value: <CopyText text={id} /> },
          { label: said(REFUND_FIELDS.certificate), value: <CopyText text={subject.id} /> },
          { label: said(REFUND_FIELDS.domain), value: <UserText>{subject.name}</UserText> },
          { label: said(REFUND_FIELDS.submittedAt), value: longDateTime(submittedAt) },
          finishedAt !== null && {
            label: said(REFUND_FIELDS.finishedAt),
            value: longDateTime(finishedAt),
          },
          { label: said(REFUND_FIELDS.rule), value: rule },
          rejection && {
            label: said(REFUND_FIELDS.explanation),
            value: (
              <>
                {rejection.reasonText} · <UserText>{rejection.explanation}</UserText>
              </>
            ),
          },
          reason !== null && { label: t('progress.reason'), value: reason.label },
          reason !== null &&
            reason.text !== null && {
              label: t('progress.text'),
              value: <UserText multiline>{reason.text}</UserText>,
            },
          {
            label: t('progress.assistance'),
            value: assistance ? assistanceText(assistance) : t('progress.assistanceNone'),
          },
        ]}
      />
    </Card>
  );
}

/** 退款 ¥2,000.00 · 退款在途; of what came to nothing only what was asked for: it is no refund of an amount. */
function Heading({ refund: { amount, stage } }: { readonly refund: RefundApplication }) {
  const t = useT('aliyun');
  const words = useT('common');
  const { money } = useFormat();
  return (
    <span className={styles.heading}>
      <span>{stands(stage) ? t('progress.heading', { amount: money(amount) }) : t('refundApplication')}</span>
      <span>·</span>
      <span className={styles.stage} {...toned(toneOfStage(stage, amount))}>
        {words(`stage.${stage}`)}
      </span>
    </span>
  );
}

/** What needs to be told before everything else: the specialist's explanation (REV-2), an expiry, or a review that may end too late (ALY-2). */
function Outcome({ refund }: { readonly refund: RefundApplication }) {
  const notice = useNotice(refund);
  return notice && <div className={styles.notice}>{notice}</div>;
}

function useNotice({ stage, rejection, late, latestBy }: RefundApplication) {
  const t = useT('aliyun');
  const { date } = useFormat();
  if (rejection) {
    return (
      <Notice tone="bad" title={t('progress.rejection', { reason: rejection.reasonText })}>
        <UserText multiline>{rejection.explanation}</UserText>
      </Notice>
    );
  }
  if (stage === 'failed') {
    return (
      <Notice tone="bad" title={t('progress.failedTitle')}>
        {t('progress.failedText')}
      </Notice>
    );
  }
  if (!late || stage !== 'underReview') return null;
  return (
    <Notice tone="warn" title={t('progress.late')}>
      {latestBy && t('progress.lateText', { latest: date(latestBy) })}
    </Notice>
  );
}

/** 打印凭证; 取消退款 while it can be; a new application where the rules allow one (ALY-4). */
function PageActions({ refund: { id, subject, stage, canCancel } }: { readonly refund: RefundApplication }) {
  const t = useT('aliyun');
  const linkOver = useLinkOver(REFUNDS);
  const over = !stands(stage);
  const { data: certificate } = useEndpoint(
    readAliyunCertificate,
    { params: { id: subject.id } },
    { enabled: over },
  );
  const again = over && certificate !== undefined && certificate.verdict !== 'notRefundable';
  return (
    <>
      {again && (
        <Button component={Link} to={taskPath(subject.id, 'refund')}>
          {t('progress.again')}
        </Button>
      )}
      {canCancel && (
        <Button component={Link} {...linkOver(cancelPath(id))} variant="default">
          {t('cancelRefund')}
        </Button>
      )}
      <Button variant="default" onClick={() => window.print()} data-chrome>
        {t('progress.print')}
      </Button>
    </>
  );
}

/** Heads the printed page: a receipt once money came back, else a record of the application; and when it was printed by server time. */
function Receipt({ refund: { id, stage, amount } }: { readonly refund: RefundApplication }) {
  const t = useT('aliyun');
  const words = useT('common');
  const said = useSaid();
  const { now, longDateTime } = useFormat();
  const came = amount.minor > 0 && (stage === 'refunded' || stage === 'returnedToBalance');
  return (
    <div className={styles.receipt} aria-hidden>
      <p className={styles.receiptTitle}>
        {words('product')} · {came ? t('progress.receipt') : t('progress.record')}
      </p>
      {(!stands(stage) || amount.minor === 0) && (
        <p>
          {words(`stage.${stage}`)} · {said(NOTHING_BACK)}
        </p>
      )}
      <p>{t('progress.receiptNote', { moment: now === null ? '' : longDateTime(now), id })}</p>
    </div>
  );
}

interface Props {
  readonly refund: RefundApplication;
}

/** GEN-13: decision, money and certificate as three facts, never one status. */
const ThreeCards = ({ refund }: Props) => (
  <KpiRow>
    <DecisionFact refund={refund} />
    <MoneyCard refund={refund} />
    <CertificateFact refund={refund} />
  </KpiRow>
);

function CertificateFact({ refund: { subject, subjectState, stage } }: Props) {
  const t = useT('aliyun');
  const note = () => {
    if (!stands(stage)) return t('progress.certificateNote.ended');
    if (stage === 'underReview') return t('progress.certificateNote.review');
    return stage === 'refunded' || stage === 'returnedToBalance'
      ? t('progress.certificateNote.done')
      : t('progress.certificateNote.open');
  };
  return (
    <Kpi
      size="words"
      label={t('progress.certificate')}
      value={
        <>
          <UserText>{subject.name}</UserText> · {subjectState}
        </>
      }
      note={
        <span className={styles.note}>
          <span>{note()}</span>
          <Link to={certificatePath(subject.id)} data-chrome>
            {t('progress.viewCertificate')}
          </Link>
        </span>
      }
    />
  );
}

/** One application (ALY-9): decision, money and certificate apart, what happened, what comes next; prints as a receipt. */
export function RefundPage() {
  const t = useT('aliyun');
  const words = useT('common');
  const { money } = useFormat();
  const nameOf = useChannelName();
  const { id = '' } = useParams();
  const { data: refund, error, refetch } = useEndpoint(readAliyunRefund, { params: { id } });
  const trail = [{ label: t('refunds'), to: REFUNDS }, { label: id }];

  if (!refund)
    return (
      <DetailsPending title={t('refund')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <Receipt refund={refund} />
      <PageHeader
        title={
          stands(refund.stage)
            ? t('progress.title', { amount: money(refund.amount), stage: words(`stage.${refund.stage}`) })
            : `${t('refundApplication')} · ${words(`stage.${refund.stage}`)}`
        }
        heading={<Heading refund={refund} />}
        trail={trail}
        actions={<PageActions refund={refund} />}
      />
      <Outcome refund={refund} />
      <ThreeCards refund={refund} />
      <Columns
        side={
          <Card title={t('progress.breakdown')}>
            <AmountBreakdown breakdown={refund.breakdown} sourceOf={nameOf} />
          </Card>
        }
      >
        <Card title={t('progress.timeline')}>
          <Timeline entries={refund.timeline} label={t('progress.timeline')} />
        </Card>
        <Given refund={refund} />
      </Columns>
      {refund.settlement && refund.settlement.attempts.length > 0 && (
        <Attempts attempts={refund.settlement.attempts} />
      )}
    </>
  );
}
