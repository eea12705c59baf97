import { useState } from 'react';
import { useMatches, useParams } from 'react-router-dom';
import { type AliyunCertificate, AliyunOperation, readAliyunCertificate } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TextField } from '../../../ui/TextField';
import { announce } from '../../../ui/announcements';
import { useClose } from '../shared/over';
import { CERTIFICATES } from '../shared/paths';
import { NotPossible } from './NotPossible';
import { WaitingDialog } from './WaitingDialog';
import { type OperationWrite, useOperation } from './useOperation';

/** ALY-11: 申请, 撤回, 修改, 吊销 as dialogs over list, details or panel; which one, the route says. */
export function OperationDialog() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const operation = useRouteOperation();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });
  const close = useClose(CERTIFICATES);
  const write = useOperation(operation, id);

  if (!certificate) return <WaitingDialog title={t(`dialog.${operation}`)} problem={error} onRetry={() => void refetch()} onClose={close} />;
  if (write.pending || certificate.operations.includes(operation)) {
    return <Confirm certificate={certificate} operation={operation} write={write} onClose={close} />;
  }
  return (
    <NotPossible
      title={t(`dialog.${operation}`)}
      text={
        write.problem?.unanswered
          ? t('panel.lostThen')
          : (write.problem?.detail ??
            t('dialog.notPossible', { state: t(`state.${certificate.state}`), operation: t(`operation.${operation}`) }))
      }
      id={id}
      onClose={close}
    />
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
      pending={write.pending}
      problem={wrongDomain === undefined ? write.problem : null}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {names && <TextField label={t('dialog.domain')} hint={t('dialog.domainHint')} value={typed} onChange={setTyped} error={wrongDomain} />}
    </ConfirmDialog>
  );
}

function useRouteOperation(): AliyunOperation {
  const handle: unknown = useMatches().at(-1)?.handle;
  const named = typeof handle === 'object' && handle !== null && 'operation' in handle ? handle.operation : undefined;
  return AliyunOperation.options.find((operation) => operation === named) ?? 'apply';
}
