import {
  type AlibabaCa,
  type AlibabaGateway,
  readAlibabaCa,
  readAlibabaGateway,
  resetAlibabaCa,
  resetAlibabaGateway,
} from '../../../api/contract/alibaba-instances';
import { useEndpoint } from '../../../api/useEndpoint';
import { useWrite } from '../../../api/useWrite';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TaskDialog } from '../../../ui/TaskDialog';
import { announce } from '../../../ui/announcements';
import { ORDERS, PCA_ORDERS, recordPath } from '../shared/paths';
import { PreviewFacts } from './PreviewFacts';

interface Props {
  readonly kind: 'ca' | 'gateway';
  readonly id: string;
  readonly onClose: () => void;
}

const CALLS = {
  ca: { read: readAlibabaCa, reset: resetAlibabaCa, orders: PCA_ORDERS },
  gateway: { read: readAlibabaGateway, reset: resetAlibabaGateway, orders: ORDERS },
} as const;

/** Reset (ABC-P1, H1): the checkbox that all data are deleted is the deliberate act before OK. */
export function ResetDialog({ kind, id, onClose }: Props) {
  const t = useT('alibaba');
  const { read, reset, orders } = CALLS[kind];
  const reading = useEndpoint<typeof read>(read, { params: { id } });
  const write = useWrite<typeof reset>(reset);

  const confirm = async ({ name }: AlibabaCa | AlibabaGateway) => {
    const answer = await write.run({ params: { id }, body: { confirmed: true } });
    if (!answer) return;
    announce(t('task.done.reset', { name }));
    onClose();
  };
  return (
    <TaskDialog
      title={t('task.reset')}
      reading={reading}
      write={write}
      possible={({ operations }) => operations.includes('reset')}
      forbidden={({ name, statusText }) =>
        t('task.notPossible', { name, state: statusText, operation: t('operation.reset') })
      }
      details={{ to: recordPath(orders, reading.data?.order.id ?? ''), label: t('details') }}
      onClose={onClose}
    >
      {(instance) => {
        const preview = instance.previews.find(({ operation }) => operation === 'reset');
        return (
          <ConfirmDialog
            title={t('task.reset')}
            text={t('task.ask.reset', { name: instance.name })}
            consequences={preview?.consequences ?? []}
            acknowledge={t('task.confirmReset')}
            danger
            pending={write.isPending}
            problem={write.problem}
            onConfirm={() => void confirm(instance)}
            onCancel={onClose}
          >
            {preview && <PreviewFacts preview={preview} />}
          </ConfirmDialog>
        );
      }}
    </TaskDialog>
  );
}
