import { Button, Stack } from '@mantine/core';
import '@mantine/core/styles/Stack.css';
import { useId } from 'react';
import { type AlibabaCertificateOperation, type AlibabaPreview, OPERATIONS } from '#contract/alibabaOrders';
import {
  type AlibabaCa,
  type AlibabaCertificate,
  type AlibabaGateway,
  cancelAlibabaApplication,
  cancelAlibabaCertificate,
  CERTIFICATE_STATES,
  listAlibabaContacts,
  readAlibabaCa,
  readAlibabaCertificate,
  readAlibabaGateway,
  renewAlibabaCertificate,
  resetAlibabaCa,
  resetAlibabaGateway,
  revokeAlibabaCertificate,
  submitAlibabaApplication,
  withdrawAlibabaApplication,
} from '#contract/alibabaProducts';
import type { Endpoint } from '#contract/endpoint';
import { useEndpoint, useWrite, type Write } from '../../api/queries';
import { announce } from '../../app/Announcement';
import { useSteps } from '../../app/address';
import { TaskDialog } from '../../case/OperationDialog';
import { FormActs, useLeaving, usePanelForm } from '../../case/PanelForm';
import { CertificateLine } from '../../case/list';
import { useSaid, useT } from '../../locales/i18n';
import { Panel } from '../../ui/Panel';
import { ConfirmDialog, Consequences } from '../../ui/dialogs';
import { SelectField, TextField } from '../../ui/fields';
import { Notice, ProblemNotice } from '../../ui/notices';
import { UserText } from '../../ui/text';
import { CERTIFICATES, ORDERS, PCA_ORDERS, recordPath, AtStake } from './shared';

/** Of every operation: what it is about, and where it leads back to. */
export interface DialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The call behind an operation of a certificate (ABC-S1 to S5, M1, M2). */
const CALLS: Readonly<Record<AlibabaCertificateOperation, Endpoint>> = {
  cancelApply: cancelAlibabaApplication,
  withdraw: withdrawAlibabaApplication,
  submit: submitAlibabaApplication,
  cancel: cancelAlibabaCertificate,
  revoke: revokeAlibabaCertificate,
  renew: renewAlibabaCertificate,
};

const ACKNOWLEDGED = { acknowledged: true };

/** What the source calls the first thing that opens; all others are a Note. */
const TITLES = {
  cancelApply: 'task.note',
  withdraw: 'task.note',
  submit: 'task.apply',
  cancel: 'task.note',
  revoke: 'task.revoke',
  renew: 'task.renew',
} as const;

/** An operation on a certificate, from the menus or as a step of the guided run: the same dialog, the same result. */
export function CertificateDialog({
  operation,
  id,
  onClose,
}: DialogProps & { readonly operation: AlibabaCertificateOperation }) {
  const t = useT('alibaba');
  const said = useSaid();
  const reading = useEndpoint(readAlibabaCertificate, { params: { id } });
  const write = useWrite(CALLS[operation]);
  const title = t(TITLES[operation]);

  const confirm = async ({ domain }: AlibabaCertificate, body?: Body, sent?: () => void) => {
    const answer = await write.run({ params: { id }, ...(body && { body }) });
    if (!answer) return;
    sent?.();
    // The certificate, or the order of a renewal.
    const made = answer as { readonly id: string };
    announce(t(`task.done.${operation}`, { name: body?.domain ?? domain, id: made.id }));
    onClose();
  };
  return (
    <TaskDialog
      title={title}
      reading={reading}
      write={write}
      possible={({ operations }) => operations.includes(operation)}
      forbidden={({ domain, state }) =>
        t('task.notPossible', {
          name: domain,
          state: said(CERTIFICATE_STATES[state]),
          operation: said(OPERATIONS[operation]),
        })
      }
      details={{ to: recordPath(CERTIFICATES, id), label: t('details') }}
      onClose={onClose}
    >
      {(certificate) => {
        const act = {
          certificate,
          write,
          onConfirm: (body?: Body, sent?: () => void) => void confirm(certificate, body, sent),
          onCancel: onClose,
        };
        if (operation === 'submit') return <ApplyPanel {...act} />;
        if (operation === 'revoke') return <RevokePanel {...act} />;
        // Note → OK: what it does to the certificate, its quota and the refund of its order.
        return (
          <ConfirmDialog
            title={title}
            text={t(`task.ask.${operation}`, { name: certificate.domain })}
            consequences={consequencesOf(certificate, operation)}
            pending={write.isPending}
            problem={write.problem}
            onConfirm={() => act.onConfirm(operation === 'renew' ? ACKNOWLEDGED : undefined)}
            onCancel={onClose}
          />
        );
      }}
    </TaskDialog>
  );
}

/** What is sent along, where anything is. */
interface Body {
  readonly domain?: string;
  readonly contactId?: string;
  readonly idNumber?: string;
  readonly acknowledged?: boolean;
}

const previewOf = (
  { previews }: { readonly previews: readonly AlibabaPreview[] },
  operation: AlibabaPreview['operation'],
) => previews.find((one) => one.operation === operation);

/** Whether there is a window to draw. */
const isDrawn = (preview: AlibabaPreview | undefined): boolean => (preview?.windowEndsAt ?? null) !== null;

const consequencesOf = (certificate: AlibabaCertificate, operation: AlibabaCertificateOperation) =>
  previewOf(certificate, operation)?.consequences ?? [];

interface ActProps {
  readonly certificate: AlibabaCertificate;
  readonly write: Write<Endpoint>;
  /** `sent`: called once it is done, before the way back. */
  readonly onConfirm: (body?: Body, sent?: () => void) => void;
  readonly onCancel: () => void;
}

const POINTERS = { '/domain': 'domain', '/contactId': 'contactId', '/idNumber': 'idNumber' } as const;

/** ABC-S3: Modify → Apply for Certificate → Submit. What was typed stays, and the refusal stands at its field. */
function ApplyPanel({ certificate, write, onConfirm, onCancel }: ActProps) {
  const t = useT('alibaba');
  const { id, domain, application } = certificate;
  const formId = useId();
  const { data, error, refetch } = useEndpoint(listAlibabaContacts, {});
  const contacts = data?.items ?? [];
  const contactOf = (chosen: string | null) => contacts.find((one) => one.id === chosen) ?? contacts[0];
  const form = usePanelForm<{ domain: string; contactId: string | null; idNumber: string }>({
    initialValues: { domain, contactId: application.contactId, idNumber: '' },
    pointers: POINTERS,
    // GEN-11: an ID number is written down nowhere but masked.
    unwritten: ['idNumber'],
    write,
    onSubmit({ domain: typed, contactId, idNumber }) {
      const { id: chosen = '', idNumber: known = null } = contactOf(contactId) ?? {};
      const added = known === null && idNumber !== '' && { idNumber };
      onConfirm({ domain: typed, contactId: chosen, ...added }, form.done);
    },
  });
  const contact = contactOf(form.values.contactId);
  const leaving = useLeaving(form, onCancel);
  return (
    <>
      <Panel
        title={t('task.apply')}
        subtitle={
          <>
            <UserText>{domain}</UserText> · {id}
          </>
        }
        onClose={leaving.close}
        closeOnOutside={false}
        footer={
          <FormActs
            form={formId}
            label={t('task.submit')}
            pending={write.isPending}
            onClose={leaving.close}
          />
        }
      >
        {application.failure && (
          <Notice tone="bad" title={t('task.failure', { reason: application.failure.reasonText })}>
            <UserText multiline>{application.failure.explanation}</UserText>
          </Notice>
        )}
        <Consequences consequences={consequencesOf(certificate, 'submit')} />
        <form id={formId} noValidate onSubmit={form.submit}>
          <Stack gap={4}>
            <TextField label={t('task.domain')} hint={t('task.domainHint')} {...form.field('domain')} />
            <SelectField
              label={t('task.contact')}
              {...form.field('contactId')}
              value={contact?.id ?? ''}
              options={contacts.map((one) => ({ value: one.id, label: one.name }))}
              hint={
                contact &&
                t('task.contactFacts', {
                  email: contact.email,
                  idNumber: contact.idNumber ?? t('task.noIdNumber'),
                })
              }
            />
            {contact?.idNumber === null && (
              <TextField
                label={t('task.idNumber')}
                hint={t('task.idNumberHint')}
                {...form.field('idNumber')}
                // It answers what was said of the contact, too.
                onChange={(idNumber) => form.change({ idNumber, contactId: contact.id })}
              />
            )}
          </Stack>
        </form>
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
        <ProblemNotice problem={write.problem} write shownAtFields={form.shownAtFields} />
      </Panel>
      {leaving.question}
    </>
  );
}

/** ABC-S4: Revoke Certificate → OK → Note → OK. What is at stake stands in the first; the second is the deliberate act. */
function RevokePanel({ certificate, write, onConfirm, onCancel }: ActProps) {
  const t = useT('alibaba');
  const words = useT('common');
  const steps = useSteps();
  const { domain } = certificate;
  const preview = previewOf(certificate, 'revoke');
  const consequences = preview?.consequences ?? [];
  const back = () => {
    write.reset();
    steps.back();
  };
  return (
    <>
      <Panel
        title={t('task.revoke')}
        subtitle={<CertificateLine certificate={certificate} />}
        onClose={onCancel}
        footer={
          <>
            <Button color="red" onClick={() => steps.go({ step: 'note' })}>
              {words('ok')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {words('cancel')}
            </Button>
            <span>{t('task.final')}</span>
          </>
        }
      >
        {preview && <AtStake preview={preview} />}
        <Consequences consequences={consequences} drawn={isDrawn(preview)} />
      </Panel>
      {steps.get('step') === 'note' && (
        <ConfirmDialog
          title={t('task.note')}
          text={t('task.ask.revoke', { name: domain })}
          consequences={consequences.filter(({ tone }) => tone !== 'info')}
          danger
          pending={write.isPending}
          problem={write.problem}
          onConfirm={() => onConfirm(ACKNOWLEDGED)}
          onCancel={back}
        />
      )}
    </>
  );
}

const RESETS = {
  ca: { read: readAlibabaCa, reset: resetAlibabaCa, orders: PCA_ORDERS },
  gateway: { read: readAlibabaGateway, reset: resetAlibabaGateway, orders: ORDERS },
} as const;

/** Reset (ABC-P1, H1): the checkbox that all data are deleted is the deliberate act before OK. */
export function ResetDialog({ kind, id, onClose }: DialogProps & { readonly kind: keyof typeof RESETS }) {
  const t = useT('alibaba');
  const said = useSaid();
  const { read, reset, orders } = RESETS[kind];
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
        t('task.notPossible', { name, state: statusText, operation: said(OPERATIONS.reset) })
      }
      details={{ to: recordPath(orders, reading.data?.order.id ?? ''), label: t('details') }}
      onClose={onClose}
    >
      {(instance) => {
        const preview = previewOf(instance, 'reset');
        return (
          <ConfirmDialog
            title={t('task.reset')}
            text={t('task.ask.reset', { name: instance.name })}
            consequences={preview?.consequences ?? []}
            acknowledge={t('task.confirmReset')}
            picture={isDrawn(preview) && preview && <AtStake preview={preview} />}
            danger
            pending={write.isPending}
            problem={write.problem}
            onConfirm={() => void confirm(instance)}
            onCancel={onClose}
          />
        );
      }}
    </TaskDialog>
  );
}
