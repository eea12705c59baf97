import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  type AliyunCertificate,
  AliyunOperation,
  cancelAliyunRefund,
  readAliyunCertificate,
  readAliyunRefund,
  revokeAliyunCertificate,
  submitAliyunApplication,
  withdrawAliyunApplication,
} from '#contract/aliyun';
import type { RefundRow } from '#contract/refund';
import type { ApiProblem } from '../../api/client';
import { useEndpoint, useWrite } from '../../api/queries';
import { announce } from '../../app/Announcement';
import { useClose, useFirst, useHandle } from '../../app/address';
import { NotPossible, TaskDialog } from '../../case/OperationDialog';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { ConfirmDialog } from '../../ui/dialogs';
import { TextField } from '../../ui/fields';
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
export function CancelDialog({ reading, onClose }: Props) {
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

export interface OperationWrite {
  /** Does it once; null when it was refused or the answer was lost. `domain`: what 申请 and 修改 ask for. */
  run(domain: string): Promise<AliyunCertificate | null>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: AliyunCertificate | undefined;
}

/** ALY-11: the call behind an operation of a certificate. */
export function useOperation(operation: AliyunOperation, id: string): OperationWrite {
  const submit = useWrite(submitAliyunApplication);
  const withdraw = useWrite(withdrawAliyunApplication);
  const revoke = useWrite(revokeAliyunCertificate);
  const params = { id };
  const writes: Record<AliyunOperation, OperationWrite> = {
    apply: { ...submit, run: (domain) => submit.run({ params, body: { domain } }) },
    modify: { ...submit, run: (domain) => submit.run({ params, body: { domain } }) },
    withdraw: { ...withdraw, run: () => withdraw.run({ params }) },
    revoke: { ...revoke, run: () => revoke.run({ params, body: { acknowledged: true } }) },
  };
  return writes[operation];
}

/** ALY-11: 申请, 撤回, 修改, 吊销 as dialogs over list, details or panel; which one, the route says. */
export function OperationDialog() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const operation = useHandle('operation', AliyunOperation.options) ?? 'apply';
  const reading = useEndpoint(readAliyunCertificate, { params: { id } });
  const close = useClose(CERTIFICATES);
  const write = useOperation(operation, id);

  return (
    <TaskDialog
      title={t(`dialog.${operation}`)}
      reading={reading}
      write={write}
      possible={({ operations }) => operations.includes(operation)}
      forbidden={({ state }) =>
        t('dialog.notPossible', { state: t(`state.${state}`), operation: t(`operation.${operation}`) })
      }
      details={{ to: certificatePath(id), label: t('details') }}
      onClose={close}
    >
      {(certificate) => (
        <Confirm certificate={certificate} operation={operation} write={write} onClose={close} />
      )}
    </TaskDialog>
  );
}

interface ConfirmProps {
  readonly certificate: AliyunCertificate;
  readonly operation: AliyunOperation;
  readonly write: OperationWrite;
  readonly onClose: () => void;
}

/** What the operation does to the certificate and its refund, by when, and the deliberate act that starts it. */
function Confirm({ certificate: { domain, previews }, operation, write, onClose }: ConfirmProps) {
  const t = useT('aliyun');
  const [typed, setTyped] = useState(domain);
  const names = operation === 'apply' || operation === 'modify';
  const wrongDomain = write.problem?.at('/domain');
  const preview = previews.find((one) => one.operation === operation);

  const confirm = async () => {
    const answer = await write.run(typed);
    if (!answer) return;
    announce(t(`done.${operation}`, { domain: answer.domain }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(`dialog.${operation}`)}
      text={<bdi>{domain}</bdi>}
      consequences={preview?.consequences ?? []}
      confirmLabel={t(`operation.${operation}`)}
      danger={operation === 'revoke'}
      {...(operation === 'revoke' && { acknowledge: t('dialog.acknowledgeRevoke', { domain }) })}
      pending={write.isPending}
      problem={wrongDomain === undefined ? write.problem : null}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {names && (
        <TextField
          label={t('dialog.domain')}
          hint={t('dialog.domainHint')}
          value={typed}
          onChange={setTyped}
          error={wrongDomain}
        />
      )}
    </ConfirmDialog>
  );
}
