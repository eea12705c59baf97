import type { AlibabaCertificate } from '../../../api/contract/alibaba-certificates';
import { useT } from '../../../locales/useT';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import type { CertificateWrite } from './useCertificateWrite';

interface Props {
  readonly title: string;
  readonly operation: 'cancelApply' | 'withdraw' | 'cancel' | 'renew';
  readonly certificate: AlibabaCertificate;
  readonly write: CertificateWrite;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Note → OK: what the operation does to the certificate, its quota and the refund of its order. */
export function NoteDialog({ title, operation, certificate, write, onConfirm, onCancel }: Props) {
  const t = useT('alibaba');
  const { domain, previews } = certificate;
  const preview = previews.find((one) => one.operation === operation);
  return (
    <ConfirmDialog
      title={title}
      text={t(`task.ask.${operation}`, { name: domain })}
      consequences={preview?.consequences ?? []}
      pending={write.isPending}
      problem={write.problem}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
