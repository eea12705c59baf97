import type { ReviewDetail } from '../api/contract/review';
import type { ApiProblem } from '../api/problem';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface Props {
  readonly item: ReviewDetail;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before approving, and names what follows at once. */
export function ApproveDialog({ item: { queue, subject, customer, amount }, ...rest }: Props) {
  const t = useT('review');
  const { money } = useFormat();
  const follows = () => {
    if (queue === 'refunds')
      return amount && amount.minor > 0
        ? t('approve.refunds', { amount: money(amount) })
        : t('approve.noMoney');
    return queue === 'assistance' || queue === 'settlements' ? '' : t(`approve.${queue}`);
  };
  return (
    <ConfirmDialog
      title={t('approve.title')}
      text={t('approve.text', { subject: subject.name, customer })}
      consequences={[{ tone: queue === 'revocations' ? 'danger' : 'info', text: follows() }]}
      confirmLabel={t('approve.confirm')}
      {...rest}
    />
  );
}
