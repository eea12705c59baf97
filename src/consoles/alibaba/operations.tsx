import type { ReactNode } from 'react';
import { type AlibabaCertificateOperation, type AlibabaPreview } from '#contract/alibabaOrders';
import {
  type AlibabaCa,
  type AlibabaCertificate,
  type AlibabaGateway,
  cancelAlibabaApplication,
  cancelAlibabaCertificate,
  readAlibabaCa,
  readAlibabaGateway,
  renewAlibabaCertificate,
  resetAlibabaCa,
  resetAlibabaGateway,
  revokeAlibabaCertificate,
  submitAlibabaApplication,
  withdrawAlibabaApplication,
} from '#contract/alibabaProducts';
import type { ApiProblem } from '../../api/client';
import { useEndpoint, useWrite } from '../../api/queries';
import { useFormat, useMoment } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { ConfirmDialog, TaskDialog } from '../../ui/dialogs';
import { FactList } from '../../ui/layout';
import { announce, StateBadge } from '../../ui/notices';
import { ORDERS, PCA_ORDERS, recordPath } from './shared';

/** What the Apply for Certificate panel asks for. */
export interface Applied {
  readonly domain: string;
  readonly contactId: string;
}

export interface CertificateWrite {
  /** Does it once; answers the id of what came of it (the order of a renewal), or null when it was refused or lost. */
  run(applied?: Applied): Promise<{ readonly id: string } | null>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: unknown;
  reset(): void;
}

/** The call behind an operation of a certificate (ABC-S1 to S5, M1, M2). */
export function useCertificateWrite(operation: AlibabaCertificateOperation, id: string): CertificateWrite {
  const cancelApply = useWrite(cancelAlibabaApplication);
  const withdraw = useWrite(withdrawAlibabaApplication);
  const submit = useWrite(submitAlibabaApplication);
  const cancel = useWrite(cancelAlibabaCertificate);
  const revoke = useWrite(revokeAlibabaCertificate);
  const renew = useWrite(renewAlibabaCertificate);
  const params = { id };
  const body = { acknowledged: true } as const;
  const writes: Record<AlibabaCertificateOperation, CertificateWrite> = {
    cancelApply: { ...cancelApply, run: () => cancelApply.run({ params }) },
    withdraw: { ...withdraw, run: () => withdraw.run({ params }) },
    submit: {
      ...submit,
      run: (applied = { domain: '', contactId: '' }) => submit.run({ params, body: applied }),
    },
    cancel: { ...cancel, run: () => cancel.run({ params }) },
    revoke: { ...revoke, run: () => revoke.run({ params, body }) },
    renew: { ...renew, run: () => renew.run({ params, body }) },
  };
  return writes[operation];
}

interface NoteDialogProps {
  readonly title: string;
  readonly operation: 'cancelApply' | 'withdraw' | 'cancel' | 'renew';
  readonly certificate: AlibabaCertificate;
  readonly write: CertificateWrite;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Note → OK: what the operation does to the certificate, its quota and the refund of its order. */
export function NoteDialog({ title, operation, certificate, write, onConfirm, onCancel }: NoteDialogProps) {
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

/** ABC-2: for this very order, when the review ends at the latest, when the window ends, and what is lost if the first comes after the second. */
export function PreviewFacts({ preview }: { readonly preview: AlibabaPreview }) {
  const t = useT('alibaba');
  const { money } = useFormat();
  const moment = useMoment();
  const { reviewEndsBy, windowEndsAt, lastSafeMoment, atStake } = preview;
  return (
    <FactList
      layout="columns"
      facts={[
        reviewEndsBy !== null && { label: t('task.reviewEnds'), value: moment(reviewEndsBy) },
        windowEndsAt !== null && { label: t('task.windowEnds'), value: moment(windowEndsAt) },
        lastSafeMoment !== null && {
          label: t('task.lastSafe'),
          value: <LastSafe preview={preview} at={moment(lastSafeMoment)} />,
        },
        reviewEndsBy !== null && {
          label: t('task.atStake'),
          value: atStake ? t('task.loses', { amount: money(atStake) }) : t('task.nothing'),
        },
      ]}
    />
  );
}

function LastSafe({
  preview: { safety },
  at,
}: {
  readonly preview: AlibabaPreview;
  readonly at: string;
}): ReactNode {
  const t = useT('alibaba');
  if (safety === 'none' || safety === 'safe') return at;
  return (
    <StateBadge tone={safety === 'lastDay' ? 'warn' : 'bad'} plain>
      {t(`task.${safety}`, { moment: at })}
    </StateBadge>
  );
}

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
