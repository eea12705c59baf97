import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { ConfirmDialog } from './ConfirmDialog';
import { Skeleton } from './Skeleton';

interface Props {
  readonly title: string;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A dialog whose record is on its way, or could not be read. */
export function WaitingDialog({ title, problem, onRetry, onClose }: Props) {
  const t = useT('common');
  return (
    <ConfirmDialog
      title={title}
      text={problem ? undefined : <Skeleton height="64px" />}
      problem={problem}
      pending={!problem}
      confirmLabel={problem ? t('retry') : t('ok')}
      onConfirm={onRetry}
      onCancel={onClose}
    />
  );
}
