import {
  type AlibabaCertificate,
  type AlibabaCertificateOperation,
  readAlibabaCertificate,
} from '../../../api/contract/alibaba-certificates';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { TaskDialog } from '../../../ui/TaskDialog';
import { announce } from '../../../ui/announcements';
import { CERTIFICATES, recordPath } from '../shared/paths';
import { ApplyPanel } from './ApplyPanel';
import { NoteDialog } from './NoteDialog';
import { RevokePanel } from './RevokePanel';
import { type Applied, useCertificateWrite } from './useCertificateWrite';

interface Props {
  readonly operation: AlibabaCertificateOperation;
  readonly id: string;
  readonly onClose: () => void;
}

/** What the source calls the first thing that opens; all others are a Note. */
const TITLES = { submit: 'task.apply', revoke: 'task.revoke', renew: 'task.renew' } as const;
const titleOf = (operation: AlibabaCertificateOperation) =>
  operation === 'submit' || operation === 'revoke' || operation === 'renew' ? TITLES[operation] : 'task.note';

/** An operation on a certificate, from the menus or as a step of the guided run: the same dialog, the same result. */
export function CertificateDialog({ operation, id, onClose }: Props) {
  const t = useT('alibaba');
  const reading = useEndpoint(readAlibabaCertificate, { params: { id } });
  const write = useCertificateWrite(operation, id);
  const title = t(titleOf(operation));

  const confirm = async ({ domain }: AlibabaCertificate, applied?: Applied) => {
    const answer = await write.run(applied);
    if (!answer) return;
    announce(t(`task.done.${operation}`, { name: applied?.domain ?? domain, id: answer.id }));
    onClose();
  };
  return (
    <TaskDialog
      title={title}
      reading={reading}
      write={write}
      possible={({ operations }) => operations.includes(operation)}
      forbidden={({ domain, state }) =>
        t('task.notPossible', {
          name: domain,
          state: t(`state.${state}`),
          operation: t(`operation.${operation}`),
        })
      }
      details={{ to: recordPath(CERTIFICATES, id), label: t('details') }}
      onClose={onClose}
    >
      {(certificate) => {
        const shared = { certificate, write, onCancel: onClose };
        if (operation === 'submit')
          return <ApplyPanel {...shared} onSubmit={(applied) => void confirm(certificate, applied)} />;
        if (operation === 'revoke')
          return <RevokePanel {...shared} onConfirm={() => void confirm(certificate)} />;
        return (
          <NoteDialog
            {...shared}
            title={title}
            operation={operation}
            onConfirm={() => void confirm(certificate)}
          />
        );
      }}
    </TaskDialog>
  );
}
