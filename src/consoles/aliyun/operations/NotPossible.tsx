import { useNavigate } from 'react-router-dom';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { certificatePath } from '../shared/paths';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The certificate whose details explain it. */
  readonly id: string;
  readonly onClose: () => void;
}

/** The state no longer allows it: said, with a way on. */
export function NotPossible({ title, text, id, onClose }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={title}
      text={text}
      confirmLabel={t('details')}
      cancelLabel={words('close')}
      onConfirm={() => void navigate(certificatePath(id), { replace: true })}
      onCancel={onClose}
    />
  );
}
