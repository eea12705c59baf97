import type { RefundApplication, ReturnedPoints } from '#contract/refund';
import {
  OPERATIONS,
  STATES,
  type TencentBenefit,
  type TencentCertificate,
  type TencentOperation,
  type TencentRow,
  type TencentState,
} from '#contract/tencent';
import { useLinkOver } from '../../app/address';
import { CaseDecision } from '../../case/Decision';
import { StepNote, Steps } from '../../case/Steps';
import { Explained } from '../../case/Term';
import { type RefundAction, RefundActionButton, RowAct, TaskButton } from '../../case/actions';
import { useFormat, useMoment } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { StateBadge, type Tone } from '../../ui/notices';

export const CERTIFICATES = '/tencent/certificates';
export const REFUNDS = '/tencent/refunds';

/** Last part of the address of an operation. */
export const SLUGS = {
  submit: 'submit',
  cancelApplication: 'cancel-application',
} as const satisfies Record<TencentOperation, string>;

export const certificatePath = (id: string): string => `${CERTIFICATES}/${encodeURIComponent(id)}`;
const refundPath = (id: string): string => `${certificatePath(id)}/refund`;
const operationPath = (id: string, operation: TencentOperation): string =>
  `${certificatePath(id)}/${SLUGS[operation]}`;

const TONES: Readonly<Record<TencentState, Tone>> = {
  pendingSubmission: 'info',
  validating: 'wait',
  reviewing: 'wait',
  failed: 'bad',
  suspended: 'warn',
  cancelling: 'wait',
  cancelled: 'quiet',
  issued: 'good',
  revoking: 'wait',
  revoked: 'quiet',
  expired: 'quiet',
  refunded: 'quiet',
};

/** GEN-13: the one label of the list's state column. */
export function StateLabel({ state }: { readonly state: TencentState }) {
  const said = useSaid();
  return <StateBadge tone={TONES[state]}>{said(STATES[state])}</StateBadge>;
}

/** TCL-1: the refund where it is possible, the one there is, or why not. */
function useRefundAction({ id, rowAction }: Pick<TencentRow, 'id' | 'rowAction'>): RefundAction {
  const t = useT('tencent');
  const shared = useT('refunds');
  const link = useLinkOver(CERTIFICATES)(refundPath(id));
  if (rowAction === 'openRefund') return { text: shared('viewRefund'), link, isMain: false };
  const isMain = rowAction === 'refund';
  return { text: isMain ? t('refund') : t('whyNot'), link, isMain };
}
export const RefundLink = ({ row }: { readonly row: TencentRow }) => (
  <RowAct {...useRefundAction(row)} next={row.rowAction === 'refund' && row.amount.minor > 0} />
);
export const RefundButton = ({ row }: { readonly row: TencentRow }) => (
  <RefundActionButton action={useRefundAction(row)} />
);

interface OperationButtonProps {
  readonly id: string;
  readonly operation: TencentOperation;
  /** The next step on the way to the money. */
  readonly next?: boolean;
}

/** The way to an operation. */
export function OperationButton({ id, operation, next = false }: OperationButtonProps) {
  const said = useSaid();
  const label = said(OPERATIONS[operation]);
  return <TaskButton root={CERTIFICATES} to={operationPath(id, operation)} label={label} next={next} />;
}

/** TCL-2: benefit points in words: how many, where they would go, and where those of a refund are. */
export function usePoints() {
  const t = useT('tencent');
  const { count, date } = useFormat();
  const counted = (points: number): string => t('points', { count: points, points: count(points) });
  return {
    counted,
    going: ({ points, name, package: id, expiresAt, expired }: TencentBenefit): string =>
      t(expired ? 'benefit.byHand' : 'benefit.back', {
        points: counted(points),
        name,
        id,
        date: date(expiresAt),
      }),
    gone: ({ points, package: id, state }: ReturnedPoints): string =>
      t(`benefit.${state}`, { points: counted(points), id }),
  };
}

/** TCL-2, TCL-4: what an application tells beside its money: its points, and what was agreed to when. */
export function useApplicationFacts() {
  const t = useT('tencent');
  const moment = useMoment();
  const { gone } = usePoints();
  return ({ points, consent }: Pick<RefundApplication, 'points' | 'consent'>) => [
    points && { label: t('benefit.title'), value: gone(points) },
    consent && {
      label: t('consent.title'),
      value: t('consent.agreed', { version: consent.version, moment: moment(consent.at) }),
    },
  ];
}

/** The step that comes first, where it is possible now. */
export const nextStep = ({ decision, operations }: TencentCertificate): TencentOperation | undefined =>
  operations.find((possible) => possible === decision.requiredOperations[0]?.operation);

/** The decision on an order: the answer, where money and points would go, on what it rests, and what to do first. */
export function CertificateDecision({
  certificate,
  level = 3,
}: {
  readonly certificate: TencentCertificate;
  readonly level?: 2 | 3;
}) {
  const t = useT('tencent');
  const moment = useMoment();
  const points = usePoints();
  const { id, decision, benefit, purchasedAt, application } = certificate;
  const next = nextStep(certificate);
  const [first] = decision.requiredOperations;
  const open = decision.verdict !== 'notRefundable';
  const note =
    application.cancelledBy === null
      ? t('step.takesAnHour')
      : t('step.doneAt', { moment: moment(application.cancelledBy) });
  return (
    <CaseDecision
      level={level}
      decision={decision}
      terms={certificate}
      record={id}
      counted="purchase"
      countedFrom={purchasedAt}
      firstStep={first && t(first.operation === 'wait' ? 'title.wait' : 'title.cancelApplication')}
      facts={[
        open && benefit
          ? { label: t('benefit.title'), value: <Explained>{points.going(benefit)}</Explained> }
          : null,
      ]}
    >
      {first && (
        <Steps
          row
          title={t('step.title')}
          steps={[
            ...decision.requiredOperations.map(({ operation }) => ({
              key: operation,
              title: t(operation === 'wait' ? 'step.wait' : 'step.cancelApplication'),
              notes: <StepNote>{note}</StepNote>,
              act: level === 2 && operation === next && <OperationButton id={id} operation={next} next />,
            })),
            { key: 'refund', title: t('step.refund') },
          ]}
        />
      )}
    </CaseDecision>
  );
}
