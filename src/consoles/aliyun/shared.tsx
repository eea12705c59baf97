import { type AliyunOperation, type AliyunRow, type AliyunState, OPERATIONS, STATES } from '#contract/aliyun';
import { useLinkOver } from '../../app/address';
import { type RefundAction, RefundActionButton, RowAct, TaskButton } from '../../case/actions';
import { useSaid, useT } from '../../locales/i18n';
import { StateBadge, type Tone } from '../../ui/notices';

export const CERTIFICATES = '/aliyun/certificates';
export const REFUNDS = '/aliyun/refunds';

/** What stands over a certificate's list or details: the refund panel, or a dialog. */
type CertificateTask = 'refund' | AliyunOperation | 'cancel-refund';

export const certificatePath = (id: string): string => `${CERTIFICATES}/${encodeURIComponent(id)}`;
export const taskPath = (id: string, task: CertificateTask): string => `${certificatePath(id)}/${task}`;
export const refundPath = (id: string): string => `${REFUNDS}/${encodeURIComponent(id)}`;
export const cancelPath = (id: string): string => `${refundPath(id)}/cancel`;

interface Props {
  readonly row: Pick<AliyunRow, 'id' | 'rowAction' | 'refund' | 'verdict'>;
}

/** ALY-3: what is offered about money: 退款, 取消退款, the refund itself, or why not. Never nothing. */
function useRefundAction({ id, rowAction, refund, verdict }: Props['row']): RefundAction {
  const t = useT('aliyun');
  const shared = useT('refunds');
  const linkOver = useLinkOver(CERTIFICATES);
  if (rowAction === 'openRefund' && refund)
    return { text: shared('viewRefund'), link: { to: refundPath(refund.id) }, isMain: false };
  if (rowAction === 'cancelRefund')
    return { text: t('cancelRefund'), link: linkOver(taskPath(id, 'cancel-refund')), isMain: false };
  return {
    text: rowAction === 'whyNot' ? t('whyNot') : t('refund'),
    link: linkOver(taskPath(id, 'refund')),
    isMain: rowAction === 'refund' && verdict === 'refundable',
  };
}

/** The offer in a row; `next`: it is what brings the money nearer. */
export const RefundLink = ({ row, next }: Props & { readonly next: boolean }) => (
  <RowAct {...useRefundAction(row)} next={next} />
);

/** The offer as a button, for a page. */
export const RefundButton = ({ row }: Props) => <RefundActionButton action={useRefundAction(row)} />;

/** The colour of a list state. */
const STATE_TONES: Readonly<Record<AliyunState, Tone>> = {
  paid: 'info',
  underReview: 'wait',
  reviewFailed: 'bad',
  issued: 'good',
  revocationUnderReview: 'wait',
  revoked: 'quiet',
  refundUnderReview: 'wait',
  refunded: 'quiet',
  expired: 'quiet',
};

/** GEN-13: the one label of the list's state column. */
export function StateLabel({ state }: { readonly state: AliyunState }) {
  return <StateBadge tone={STATE_TONES[state]}>{useSaid()(STATES[state])}</StateBadge>;
}

interface OperationButtonProps {
  readonly id: string;
  readonly operation: AliyunOperation;
  /** The next step on the way to the money. */
  readonly next?: boolean;
}

/** The way to an operation. */
export function OperationButton({ id, operation, next = false }: OperationButtonProps) {
  const said = useSaid();
  const label = said(OPERATIONS[operation]);
  return <TaskButton root={CERTIFICATES} to={taskPath(id, operation)} label={label} next={next} />;
}
