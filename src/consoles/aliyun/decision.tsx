import type { AliyunCertificate, AliyunOperation } from '#contract/aliyun';
import type { Decision, OperationName, RequiredOperation } from '#contract/decision';
import type { RefundApplication, RefundRow } from '#contract/refund';
import { useLinkOver } from '../../app/address';
import { ApplicationStatus } from '../../case/Application';
import { CaseDecision } from '../../case/Decision';
import { Outcomes } from '../../case/Money';
import { StepNote, Steps } from '../../case/Steps';
import { WindowBar } from '../../case/WindowBar';
import { stands } from '../../case/list';
import { StartBy, urgencyOf } from '../../case/time';
import { useDestinations } from '../../case/words';
import { useFormat, useMoment } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { Notice } from '../../ui/notices';
import { certificatePath, CERTIFICATES, OperationButton, refundPath, taskPath } from './shared';

const NAMED = ['withdraw', 'revoke', 'wait'] as const;
type Named = (typeof NAMED)[number];

/** The operations this console has words for; any other one is "a step". */
const namedOperation = (operation: OperationName | undefined): Named | 'other' =>
  NAMED.find((named) => named === operation) ?? 'other';

/** What has to be done first, as the answer in one line; undefined for what has no words of its own. */
function useFirstStep(): (decision: Pick<Decision, 'requiredOperations'>) => string | undefined {
  const t = useT('aliyun');
  return ({ requiredOperations }) => {
    const first = namedOperation(requiredOperations[0]?.operation);
    return first === 'other' ? undefined : t(`panel.title.${first}`);
  };
}

/** The step that comes first, where it is one of the console's own and possible now. */
export const nextStep = ({ decision, operations }: AliyunCertificate): AliyunOperation | undefined =>
  operations.find((possible) => possible === decision.requiredOperations[0]?.operation);

/** When a revocation begun now ends at the latest; null where none can be begun. */
const revocationEnds = ({ previews }: AliyunCertificate): string | null =>
  previews.find(({ operation }) => operation === 'revoke')?.reviewEndsBy ?? null;

/** Both ends of a revocation begun now, in the panel and where it is confirmed. */
function RevocationOutcomes({ certificate }: RequiredStepsProps) {
  const t = useT('refunds');
  const moment = useMoment();
  const { decision, askBy } = certificate;
  const { deadline, amount } = decision;
  if (deadline === null || askBy === null) return null;
  return (
    <Outcomes
      amount={amount}
      well={{
        when: t('outcome.revoked', { moment: moment(deadline) }),
        text: t('outcome.askManual', { moment: moment(askBy) }),
      }}
      badly={{ when: t('outcome.notRevoked'), text: t('outcome.lost') }}
    />
  );
}

/** ALY-G2: the window with the review of a revocation begun now, and both its ends; nothing where no money would come back. */
export function RevocationAtStake({ certificate }: RequiredStepsProps) {
  const t = useT('refunds');
  const { date } = useFormat();
  const { decision, issuedAt, purchasedAt } = certificate;
  const { deadline, safeUntil, outlook } = decision;
  const ends = revocationEnds(certificate);
  if (deadline === null || ends === null) return null;
  return (
    <>
      <WindowBar
        outlook={outlook}
        counted="issuance"
        countedFrom={issuedAt ?? purchasedAt}
        deadline={deadline}
        safeUntil={safeUntil}
        wait={{
          until: Date.parse(ends),
          limit: Date.parse(deadline),
          label: t('stepBegunNow', { latest: date(ends) }),
        }}
      />
      <RevocationOutcomes certificate={certificate} />
    </>
  );
}

interface RequiredStepsProps {
  readonly certificate: AliyunCertificate;
}

/** What must be done before the money can come back: in order, each with its last safe moment and the way to it. */
function RequiredSteps({ certificate, withActs }: RequiredStepsProps & { readonly withActs: boolean }) {
  const t = useT('aliyun');
  const { id, decision, askBy } = certificate;
  const steps = decision.requiredOperations;
  if (steps.length === 0) return null;
  const next = nextStep(certificate);
  return (
    <Steps
      row
      title={t('panel.steps')}
      steps={[
        ...steps.map((step) => ({
          key: `${step.operation}-${step.target}`,
          title: t(`panel.step.${namedOperation(step.operation)}`),
          notes: <Notes step={step} certificate={certificate} />,
          act: withActs && step.operation === next && <OperationButton id={id} operation={next} next />,
        })),
        {
          key: 'refund',
          title: t('panel.step.refund'),
          notes: askBy !== null && <DueBy at={askBy} due="ask" certificate={certificate} />,
        },
      ]}
    />
  );
}

interface DueByProps extends RequiredStepsProps {
  readonly at: string;
  readonly due?: 'start' | 'wait' | 'ask';
  readonly before?: boolean;
}

/** The last safe moment of a step; `before`: to be done before what is awaited has its result. */
function DueBy({ at, due = 'start', before = false, certificate: { purchasedAt, awaited } }: DueByProps) {
  const { now } = useFormat();
  const urgency = now === null ? 'ahead' : urgencyOf(Date.parse(at), now, Date.parse(purchasedAt));
  return <StartBy at={at} urgency={urgency} due={due} awaited={due === 'wait' || before ? awaited : null} />;
}

interface NotesProps extends RequiredStepsProps {
  readonly step: RequiredOperation;
}

function Notes({ step: { operation, takesUpTo, startBy }, certificate }: NotesProps) {
  const words = useT('refunds');
  const { date } = useFormat();
  const ends = revocationEnds(certificate);
  // What the deadline says already is said once.
  const told = startBy === certificate.decision.safeUntil && certificate.awaited === null;
  return (
    <>
      {takesUpTo !== null && (
        <StepNote>
          {ends === null
            ? words('step.takesUpTo', { days: takesUpTo })
            : words('step.takesUntil', { days: takesUpTo, latest: date(ends) })}
        </StepNote>
      )}
      {startBy !== null && !told && (
        <DueBy
          at={startBy}
          certificate={certificate}
          due={operation === 'wait' ? 'wait' : 'start'}
          before={operation === 'withdraw'}
        />
      )}
    </>
  );
}

interface Props {
  readonly certificate: AliyunCertificate;
  readonly level?: 2 | 3;
}

/** The decision on a certificate, with what holds if the refund does not succeed (ALY-4), and what to do first. */
export function CertificateDecision({ certificate, level = 3 }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const firstStep = useFirstStep();
  const { decision, issuedAt, purchasedAt, ifNotRefunded } = certificate;
  const revokes = decision.requiredOperations[0]?.operation === 'revoke';
  const ifNot = () => {
    if (decision.verdict === 'refundable') return t(`panel.ifNot.${ifNotRefunded}`);
    return decision.verdict === 'actionRequired' && issuedAt !== null && !revokes
      ? t('panel.ifNotIfRevoked')
      : null;
  };
  const otherwise = ifNot();
  return (
    <CaseDecision
      level={level}
      decision={decision}
      terms={certificate}
      record={certificate.id}
      counted={issuedAt === null ? 'purchase' : 'issuance'}
      countedFrom={issuedAt ?? purchasedAt}
      firstStep={firstStep(decision)}
      {...(revokes && {
        stepEndsBy: revocationEnds(certificate),
        outcomes: <RevocationOutcomes certificate={certificate} />,
      })}
      facts={[otherwise === null ? null : { label: words('fact.ifNot'), value: otherwise }]}
    >
      <RequiredSteps certificate={certificate} withActs={level === 2} />
    </CaseDecision>
  );
}

interface StandingProps {
  readonly refund: RefundApplication;
  readonly fresh?: boolean;
  /** On the page of the certificate itself. */
  readonly onPage?: boolean;
}

/** ALY-5: how somebody who asked for assistance is reached (masked, GEN-11), and how far that is. */
export function useAssistance(): (asked: NonNullable<RefundApplication['assistance']>) => string {
  const t = useT('aliyun');
  return ({ contact: { kind, value }, state }) =>
    `${t(`progress.contact.${kind}`, { value })} · ${t(`progress.assistanceState.${state}`)}`;
}

/** ALY-6: where the refund of a certificate stands, and where its progress, expiry and money can be seen. */
export function CertificateStanding({ refund, fresh = false, onPage = false }: StandingProps) {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const words = useT('common');
  const { date } = useFormat();
  const toNames = useDestinations();
  const linkOver = useLinkOver(CERTIFICATES);
  const assistanceText = useAssistance();
  const {
    id,
    stage,
    amount,
    destinations,
    expectedBy,
    latestBy,
    canCancel,
    subject,
    late,
    closing,
    estimated,
  } = refund;
  const { assistance } = refund;
  const reviewed = stage === 'underReview';

  const comes =
    stage === 'refunded' && amount.minor === 0
      ? t('panel.comes.nothing')
      : t(`panel.comes.${stage}`, {
          expected: expectedBy ? date(expectedBy) : '—',
          latest: latestBy ? date(latestBy) : '—',
          to: toNames(destinations),
        });
  const dates = shared('awaited', {
    expected: expectedBy ? date(expectedBy) : '',
    latest: latestBy ? date(latestBy) : '',
  });

  return (
    <ApplicationStatus
      refund={refund}
      fresh={fresh}
      level={onPage ? 2 : 3}
      comes={comes}
      facts={[
        reviewed &&
          expectedBy !== null && {
            label: shared('fact.review'),
            value: estimated ? `${dates} · ${shared('estimated')}` : dates,
          },
        reviewed && { label: words('fact.returnsTo'), value: toNames(destinations) },
        assistance && { label: t('progress.assistance'), value: assistanceText(assistance) },
      ]}
      next={[
        ...(canCancel && !onPage
          ? [
              {
                hint: t('panel.cancelHint'),
                label: t('cancelRefund'),
                link: linkOver(taskPath(subject.id, 'cancel-refund')),
              },
            ]
          : []),
        reviewed
          ? { hint: t('panel.progressHint'), label: t('panel.viewProgress'), link: { to: refundPath(id) } }
          : { hint: t('panel.moneyHint'), label: t('panel.viewMoney'), link: { to: refundPath(id) } },
        ...(onPage
          ? []
          : [
              {
                hint: t(`panel.endHint.${closing ?? 'expiry'}`),
                label: t(`panel.viewEnd.${closing ?? 'expiry'}`),
                link: { to: certificatePath(subject.id) },
              },
            ]),
      ]}
    >
      {assistance?.state === 'open' && <p>{t('panel.assistanceNoted')}</p>}
      {late && reviewed && latestBy && (
        <Notice tone="warn" title={shared(`applications.late.${closing ?? 'expiry'}`)}>
          {shared(`applications.lateText.${closing ?? 'expiry'}`, { latest: date(latestBy) })}
        </Notice>
      )}
    </ApplicationStatus>
  );
}

/**
 * The application that stands for a certificate: the backend's newest word on it, or the answer to what was just
 * sent until the certificate has been read again. Undefined when there is none, or it came to nothing.
 */
export function standingRefund(
  { refunds }: Pick<AliyunCertificate, 'refunds'>,
  sent: RefundApplication | undefined,
): RefundApplication | undefined {
  const known = refunds.find(({ stage }) => stands(stage));
  if (known) return known;
  const awaited = sent !== undefined && !refunds.some(({ id }) => id === sent.id);
  return awaited && stands(sent.stage) ? sent : undefined;
}

/** The latest application that came to nothing, to be seen beside a new one. */
export const earlierRefund = ({ refunds }: Pick<AliyunCertificate, 'refunds'>): RefundRow | undefined =>
  refunds.find(({ stage }) => !stands(stage));
