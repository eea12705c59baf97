import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  type TencentCertificate,
  TencentOperation,
  readTencentCertificate,
} from '../../../api/contract/tencent';
import { useEndpoint } from '../../../api/useEndpoint';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TaskDialog } from '../../../ui/TaskDialog';
import { TextField } from '../../../ui/TextField';
import { announce } from '../../../ui/announcements';
import { useClose } from '../../../ui/over';
import { useHandle } from '../../../ui/useHandle';
import { CERTIFICATES, SLUGS, certificatePath } from '../shared/paths';
import { type OperationWrite, useOperation } from './useOperation';

const SLUG_LIST = Object.values(SLUGS);

/** Submit and Cancel Application as dialogs over list or details; which one, the route says (TCL-3). */
export function OperationDialog() {
  const t = useT('tencent');
  const { id = '' } = useParams();
  const slug = useHandle('operation', SLUG_LIST);
  const operation = TencentOperation.options.find((one) => SLUGS[one] === slug) ?? 'cancelApplication';
  const reading = useEndpoint(readTencentCertificate, { params: { id } });
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
      details={{ to: certificatePath(id), label: t('certificate') }}
      onClose={close}
    >
      {(certificate) => (
        <Confirm certificate={certificate} operation={operation} write={write} onClose={close} />
      )}
    </TaskDialog>
  );
}

interface ConfirmProps {
  readonly certificate: TencentCertificate;
  readonly operation: TencentOperation;
  readonly write: OperationWrite;
  readonly onClose: () => void;
}

/** What the operation does to the order and its refund, by when, and the deliberate act that starts it. */
function Confirm({ certificate: { domain, previews }, operation, write, onClose }: ConfirmProps) {
  const t = useT('tencent');
  const moment = useMoment();
  const [typed, setTyped] = useState(domain);
  const wrongDomain = write.problem?.at('/domain');
  const preview = previews.find((one) => one.operation === operation);

  const doneWords = ({ domain: name, application: { cancelledBy } }: TencentCertificate) => {
    if (operation === 'submit') return t('done.submit', { domain: name });
    return cancelledBy === null
      ? t('done.cancelled', { domain: name })
      : t('done.cancelApplication', { domain: name, moment: moment(cancelledBy) });
  };
  const confirm = async () => {
    const answer = await write.run(typed);
    if (!answer) return;
    announce(doneWords(answer));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(`dialog.${operation}`)}
      text={<bdi>{domain}</bdi>}
      consequences={preview?.consequences ?? []}
      danger={operation === 'cancelApplication'}
      pending={write.isPending}
      problem={wrongDomain === undefined ? write.problem : null}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {operation === 'submit' && (
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
