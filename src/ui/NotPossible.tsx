import { useNavigate } from 'react-router-dom';
import { useT } from '../locales/useT';
import { ConfirmDialog } from './ConfirmDialog';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The page that explains it. */
  readonly details: { readonly to: string; readonly label: string };
  readonly onClose: () => void;
}

/** The state no longer allows it: said, with a way on. */
export function NotPossible({ title, text, details, onClose }: Props) {
  const t = useT('common');
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={title}
      text={text}
      confirmLabel={details.label}
      cancelLabel={t('close')}
      onConfirm={() => void navigate(details.to, { replace: true })}
      onCancel={onClose}
    />
  );
}
