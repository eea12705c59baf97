import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface Props {
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Closing a request for assistance is final. */
export function CloseDialog(props: Props) {
  const t = useT('review');
  return <ConfirmDialog title={t('assistance.closeTitle')} text={t('assistance.closeText')} {...props} />;
}
