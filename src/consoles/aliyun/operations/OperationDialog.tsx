import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { type AliyunCertificate, AliyunOperation, readAliyunCertificate } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TaskDialog } from '../../../ui/TaskDialog';
import { TextField } from '../../../ui/TextField';
import { announce } from '../../../ui/announcements';
import { useClose } from '../../../ui/over';
import { useHandle } from '../../../ui/useHandle';
import { CERTIFICATES, certificatePath } from '../shared/paths';
import { type OperationWrite, useOperation } from './useOperation';

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
