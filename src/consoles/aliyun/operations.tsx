import type { ComponentType } from 'react';
import { useParams } from 'react-router-dom';
import {
  type AliyunCertificate,
  type AliyunOperation,
  cancelAliyunRefund,
  OPERATIONS,
  readAliyunCertificate,
  readAliyunRefund,
  revokeAliyunCertificate,
  STATES,
  submitAliyunApplication,
  withdrawAliyunApplication,
} from '#contract/aliyun';
import type { RefundRow } from '#contract/refund';
import type { ApiProblem } from '../../api/client';
import { useEndpoint, useWrite } from '../../api/queries';
import { announce } from '../../app/Announcement';
import { useClose, useFirst } from '../../app/address';
import { NotPossible, OperationDialog, TaskDialog } from '../../case/OperationDialog';
import { useFormat } from '../../locales/format';
import { useSaid, useT } from '../../locales/i18n';
import { ConfirmDialog } from '../../ui/dialogs';
import { RevocationAtStake } from './decision';
import { certificatePath, CERTIFICATES, REFUNDS } from './shared';

interface Props {
  readonly reading: {
    readonly data: RefundRow | undefined;
    readonly error: ApiProblem | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly onClose: () => void;
}

/** ALY-8 取消退款: what it restores; a decision that landed first is told as such. */
function CancelDialog({ reading, onClose }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const { money } = useFormat();
  const write = useWrite(cancelAliyunRefund);

  const confirm = async ({ id, subject }: RefundRow) => {
    const answer = await write.run({ params: { id } });
    if (!answer) return;
    announce(t('done.cancelRefund', { domain: subject.name }));
    onClose();
  };
  return (
    <TaskDialog
      title={t('dialog.cancelRefund')}
      reading={reading}
      write={write}
      possible={({ canCancel }) => canCancel}
      forbidden={({ stage }) => t('dialog.cancelNotPossible', { stage: words(`stage.${stage}`) })}
      details={{ to: certificatePath(reading.data?.subject.id ?? ''), label: t('details') }}
      onClose={onClose}
    >
      {(refund) => (
        <ConfirmDialog
          title={t('dialog.cancelRefund')}
          text={
            <span>
              <bdi>{refund.subject.name}</bdi> · {refund.id}
            </span>
          }
          consequences={[
            { tone: 'warning', text: t('dialog.cancelStops', { amount: money(refund.amount) }) },
            { tone: 'info', text: t('dialog.cancelRestores') },
            { tone: 'info', text: t('dialog.cancelAgain') },
          ]}
          confirmLabel={t('cancelRefund')}
          cancelLabel={words('back')}
          pending={write.isPending}
          problem={write.problem}
          onConfirm={() => void confirm(refund)}
          onCancel={onClose}
        />
      )}
    </TaskDialog>
  );
}

/** 取消退款 from the overview or the certificate's page (ALY-8). */
export function CancelCertificateRefund() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });
  const close = useClose(CERTIFICATES);
  // The application that was there when the dialog opened: once cancelled it is still this one.
  const refundId = useFirst(certificate?.refund?.id);
  const refund = certificate?.refunds.find((one) => one.id === refundId);

  if (certificate && !refund)
    return (
      <NotPossible
        title={t('dialog.cancelRefund')}
        text={t('dialog.nothingToCancel')}
        details={{ to: certificatePath(id), label: t('details') }}
        onClose={close}
      />
    );
  return <CancelDialog reading={{ data: refund, error, refetch }} onClose={close} />;
}

/** 取消退款 from the progress list or the application's page (ALY-8). */
export function CancelRefund() {
  const { id = '' } = useParams();
  const reading = useEndpoint(readAliyunRefund, { params: { id } });
  const close = useClose(REFUNDS);
  return <CancelDialog reading={reading} onClose={close} />;
}

const atStake = (certificate: AliyunCertificate) =>
  certificate.decision.deadline !== null && <RevocationAtStake certificate={certificate} />;

const DOMAIN = (domain: string) => ({ domain });

/** The call behind each operation, what it sends, and how it asks. */
const ACTS = {
  apply: { call: submitAliyunApplication, body: DOMAIN, asksForDomain: true },
  modify: { call: submitAliyunApplication, body: DOMAIN, asksForDomain: true },
  withdraw: { call: withdrawAliyunApplication },
  revoke: { call: revokeAliyunCertificate, body: () => ({ acknowledged: true }), danger: true },
} as const;

/** ALY-11: 申请, 撤回, 修改, 吊销 as dialogs over list, details or panel. */
const dialogOf = (operation: AliyunOperation) =>
  function Dialog() {
    const t = useT('aliyun');
    const said = useSaid();
    return (
      <OperationDialog<AliyunCertificate>
        root={CERTIFICATES}
        operation={operation}
        record={readAliyunCertificate}
        {...ACTS[operation]}
        {...(operation === 'revoke' && {
          acknowledge: ({ domain }) => t('dialog.acknowledgeRevoke', { domain }),
          picture: atStake,
        })}
        words={{
          title: t(`dialog.${operation}`),
          confirm: said(OPERATIONS[operation]),
          forbidden: ({ state }) =>
            t('dialog.notPossible', { state: said(STATES[state]), operation: said(OPERATIONS[operation]) }),
          done: ({ domain }) => t(`done.${operation}`, { domain }),
          details: t('details'),
          domainHint: t('dialog.domainHint'),
        }}
      />
    );
  };

export const DIALOGS = {
  apply: dialogOf('apply'),
  withdraw: dialogOf('withdraw'),
  modify: dialogOf('modify'),
  revoke: dialogOf('revoke'),
} as const satisfies Record<AliyunOperation, ComponentType>;
