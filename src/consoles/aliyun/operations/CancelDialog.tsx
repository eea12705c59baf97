import { cancelAliyunRefund } from '../../../api/contract/aliyun';
import type { RefundRow } from '../../../api/contract/refund';
import { useWrite } from '../../../api/useWrite';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { announce } from '../../../ui/announcements';
import { NotPossible } from './NotPossible';

interface Props {
  readonly refund: RefundRow;
  readonly onClose: () => void;
}

/** ALY-8 取消退款: what it restores; a decision that landed first is told as such. */
export function CancelDialog({ refund: { id, subject, amount, stage, canCancel }, onClose }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const { money } = useFormat();
  const write = useWrite(cancelAliyunRefund);

  const confirm = async () => {
    const answer = await write.run({ params: { id } });
    if (!answer) return;
    announce(t('done.cancelRefund', { domain: subject.name }));
    onClose();
  };
  if (!canCancel && !write.isPending && !write.data) {
    const text = write.problem?.unanswered
      ? t('panel.lostThen')
      : (write.problem?.detail ?? t('dialog.cancelNotPossible', { stage: words(`stage.${stage}`) }));
    return <NotPossible title={t('dialog.cancelRefund')} text={text} id={subject.id} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={t('dialog.cancelRefund')}
      text={
        <span>
          <bdi>{subject.name}</bdi> · {id}
        </span>
      }
      consequences={[
        { tone: 'warning', text: t('dialog.cancelStops', { amount: money(amount) }) },
        { tone: 'info', text: t('dialog.cancelRestores') },
        { tone: 'info', text: t('dialog.cancelAgain') },
      ]}
      confirmLabel={t('cancelRefund')}
      cancelLabel={words('back')}
      pending={write.isPending}
      problem={write.problem}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    />
  );
}
