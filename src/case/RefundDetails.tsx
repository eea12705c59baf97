import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { REFUND_REASONS } from '#contract/aliyun';
import { NOTHING_BACK, REFUND_FIELDS } from '#contract/labels';
import { subjectOf } from '#contract/providers';
import type { RefundApplication } from '#contract/refund';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { Card, Columns, FactList, Kpi, KpiRow, PageHeader } from '../ui/layout';
import { Notice, toned } from '../ui/notices';
import { CopyText, UserText } from '../ui/text';
import { AmountBreakdown, Attempts, DecisionFact, MoneyCard } from './Money';
import type { RefundPlace } from './RefundList';
import { Timeline } from './Timeline';
import { cameBack, stands, toneOfStage } from './list';
import { useDetails } from './recordRoutes';
import { useChannelName, useProvider } from './words';
import styles from './refunds.module.css';

interface Props {
  readonly place: RefundPlace;
  readonly refund: RefundApplication;
}

/** What was asked for, and what was given with it (GEN-11). */
function Given({ place: { given }, refund }: Props) {
  const { id, subject, submittedAt, finishedAt, rule, rejection } = refund;
  const t = useT('refunds');
  const said = useSaid();
  const { fact } = useFormat();
  const names = subjectOf(useProvider().policy);
  return (
    <Card title={t('applications.given')}>
      <FactList
        facts={[
          { label: said(REFUND_FIELDS.id), value: <CopyText text={id} /> },
          { label: said(names.id), value: <CopyText text={subject.id} /> },
          { label: said(names.name), value: <UserText>{subject.name}</UserText> },
          { label: said(REFUND_FIELDS.submittedAt), value: fact(submittedAt) },
          finishedAt !== null && {
            label: said(REFUND_FIELDS.finishedAt),
            value: fact(finishedAt),
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
          ...(given?.(refund) ?? []),
        ]}
      />
    </Card>
  );
}

/** 退款 ¥2,000.00 · 退款在途; of what came to nothing only what was asked for: it is no refund of an amount. */
function Heading({ refund: { amount, stage } }: { readonly refund: RefundApplication }) {
  const t = useT('refunds');
  const words = useT('common');
  const { money } = useFormat();
  return (
    <span className={styles.heading}>
      <span>
        {stands(stage)
          ? t('applications.heading', { amount: money(amount) })
          : t('applications.refundApplication')}
      </span>
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

function useNotice({ stage, rejection, late, closing, latestBy }: RefundApplication) {
  const t = useT('refunds');
  const { date } = useFormat();
  if (rejection) {
    return (
      <Notice tone="bad" title={t('applications.rejection', { reason: rejection.reasonText })}>
        <UserText multiline>{rejection.explanation}</UserText>
      </Notice>
    );
  }
  if (stage === 'failed') {
    return (
      <Notice tone="bad" title={t('applications.failedTitle')}>
        {t(`applications.failedText.${closing ?? 'expiry'}`)}
      </Notice>
    );
  }
  if (!late || stage !== 'underReview') return null;
  return (
    <Notice tone="warn" title={t(`applications.late.${closing ?? 'expiry'}`)}>
      {latestBy && t(`applications.lateText.${closing ?? 'expiry'}`, { latest: date(latestBy) })}
    </Notice>
  );
}

/** Heads the printed page: a receipt once money came back, else a record of the application; and when it was printed by server time. */
function Receipt({ refund }: { readonly refund: RefundApplication }) {
  const { id, stage, amount } = refund;
  const t = useT('refunds');
  const words = useT('common');
  const said = useSaid();
  const { now, fact } = useFormat();
  return (
    <div className={styles.receipt} aria-hidden>
      <p className={styles.receiptTitle}>
        {words('product')} · {cameBack(refund) ? t('applications.receipt') : t('applications.record')}
      </p>
      {(!stands(stage) || amount.minor === 0) && (
        <p>
          {words(`stage.${stage}`)} · {said(NOTHING_BACK)}
        </p>
      )}
      <p>{t('applications.receiptNote', { moment: now === null ? '' : fact(now), id })}</p>
    </div>
  );
}

/** GEN-13: what was refunded, as its own third fact. */
function SubjectFact({ place: { words, subjectPath }, refund: { subject, subjectState, stage } }: Props) {
  const isBack = stage === 'refunded' || stage === 'returnedToBalance';
  const open = stage === 'underReview' ? 'review' : isBack ? 'done' : 'open';
  return (
    <Kpi
      size="words"
      label={words.subject}
      value={
        <>
          <UserText>{subject.name}</UserText> · {subjectState}
        </>
      }
      note={
        <span className={styles.note}>
          <span>{words.note[stands(stage) ? open : 'ended']}</span>
          <Link to={subjectPath(subject.id)} data-chrome>
            {words.viewSubject}
          </Link>
        </span>
      }
    />
  );
}

/** One application (ALY-9): decision, money and what it is about apart, what happened, what comes next; prints as a receipt. */
export function RefundDetails({ place }: Pick<Props, 'place'>) {
  const t = useT('refunds');
  const words = useT('common');
  const { money } = useFormat();
  const nameOf = useChannelName();
  const list = { label: place.words.title, to: place.root };
  const { record: refund, trail, pending } = useDetails(place.endpoints.one, words('money.refund'), list);
  const { PageActs } = place;
  if (!refund) return pending;
  const stage = words(`stage.${refund.stage}`);
  return (
    <>
      <Receipt refund={refund} />
      <PageHeader
        title={
          stands(refund.stage)
            ? t('applications.title', { amount: money(refund.amount), stage })
            : `${t('applications.refundApplication')} · ${stage}`
        }
        heading={<Heading refund={refund} />}
        trail={trail}
        actions={
          <>
            {PageActs && <PageActs refund={refund} />}
            <Button variant="default" onClick={() => window.print()} data-chrome>
              {t(cameBack(refund) ? 'applications.print' : 'applications.printRecord')}
            </Button>
          </>
        }
      />
      <Outcome refund={refund} />
      <KpiRow>
        <DecisionFact refund={refund} />
        <MoneyCard refund={refund} />
        <SubjectFact place={place} refund={refund} />
      </KpiRow>
      <Columns
        side={
          <Card title={t('applications.breakdown')}>
            <AmountBreakdown breakdown={refund.breakdown} sourceOf={nameOf} />
          </Card>
        }
      >
        <Card title={t('applications.timeline')}>
          <Timeline entries={refund.timeline} label={t('applications.timeline')} />
        </Card>
        <Given place={place} refund={refund} />
      </Columns>
      {refund.settlement && refund.settlement.attempts.length > 0 && (
        <Attempts attempts={refund.settlement.attempts} />
      )}
    </>
  );
}

/** A reason as it was stored (ALY-5), and what it means to whoever reads another language. */
export function StoredReason({ label }: { readonly label: string }) {
  const said = useSaid();
  const known = Object.values(REFUND_REASONS).find((words) => Object.values(words).includes(label));
  const here = known && said(known);
  return (
    <>
      {here !== undefined && here !== label && <>{here} · </>}
      <UserText>{label}</UserText>
    </>
  );
}
