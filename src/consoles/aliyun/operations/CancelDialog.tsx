import { cancelAliyunRefund } from '../../../api/contract/aliyun';
import type { RefundRow } from '../../../api/contract/refund';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TaskDialog } from '../../../ui/TaskDialog';
import { announce } from '../../../ui/announcements';
import { certificatePath } from '../shared/paths';

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
