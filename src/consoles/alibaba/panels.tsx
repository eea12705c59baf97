import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { type AlibabaCertificateOperation } from '#contract/alibabaOrders';
import {
  type AlibabaCertificate,
  listAlibabaContacts,
  readAlibabaCertificate,
} from '#contract/alibabaProducts';
import { useEndpoint } from '../../api/queries';
import { useProductText } from '../../case/words';
import { useT } from '../../locales/i18n';
import { Panel } from '../../ui/Panel';
import { ConfirmDialog, Consequences, TaskDialog } from '../../ui/dialogs';
import { SelectField, TextField, useFocusWrong } from '../../ui/fields';
import { FactList } from '../../ui/layout';
import { announce, Notice, ProblemNotice } from '../../ui/notices';
import { useSteps } from '../../ui/panelRoutes';
import { UserText } from '../../ui/text';
import {
  type Applied,
  type CertificateWrite,
  NoteDialog,
  PreviewFacts,
  useCertificateWrite,
} from './operations';
import { CERTIFICATES, recordPath } from './shared';
import styles from './panels.module.css';

const POINTERS = { domain: '/domain', contact: '/contactId' } as const;

interface ApplyPanelProps {
  readonly certificate: AlibabaCertificate;
  readonly write: CertificateWrite;
  readonly onSubmit: (applied: Applied) => void;
  readonly onCancel: () => void;
}

/** ABC-S3: Modify → Apply for Certificate → Submit. What was typed stays, and the refusal stands at its field. */
export function ApplyPanel({ certificate, write, onSubmit, onCancel }: ApplyPanelProps) {
  const t = useT('alibaba');
  const words = useT('common');
  const { id, domain, application, previews } = certificate;
  const formId = useId();
  const fields = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(domain);
  const [chosen, choose] = useState(application.contactId);
  const { data, error, refetch } = useEndpoint(listAlibabaContacts, {});
  const { problem } = write;
  useFocusWrong(fields, problem?.errors.length ? problem : null);

  const contacts = data?.items ?? [];
  const contact = contacts.find((one) => one.id === chosen) ?? contacts[0];
  return (
    <Panel
      title={t('task.apply')}
      subtitle={
        <>
          <UserText>{domain}</UserText> · {id}
        </>
      }
      onClose={onCancel}
      closeOnOutside={false}
      footer={
        <>
          <Button type="submit" form={formId} loading={write.isPending}>
            {t('task.submit')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {words('cancel')}
          </Button>
        </>
      }
    >
      {application.failure && (
        <Notice tone="bad" title={t('task.failure', { reason: application.failure.reasonText })}>
          <UserText multiline>{application.failure.explanation}</UserText>
        </Notice>
      )}
      <Consequences
        consequences={previews.find(({ operation }) => operation === 'submit')?.consequences ?? []}
      />
      <form
        id={formId}
        ref={fields}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit({ domain: typed, contactId: contact?.id ?? '' });
        }}
      >
        <TextField
          label={t('task.domain')}
          hint={t('task.domainHint')}
          value={typed}
          onChange={setTyped}
          error={problem?.at(POINTERS.domain)}
        />
        <SelectField
          label={t('task.contact')}
          value={contact?.id ?? ''}
          options={contacts.map((one) => ({ value: one.id, label: one.name }))}
          onChange={choose}
          hint={
            contact &&
            t('task.contactFacts', {
              email: contact.email,
              idNumber: contact.idNumber ?? t('task.noIdNumber'),
            })
          }
          error={problem?.at(POINTERS.contact)}
        />
      </form>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      <ProblemNotice problem={problem} write shownAtFields={Object.values(POINTERS)} />
    </Panel>
  );
}

interface RevokePanelProps {
  readonly certificate: AlibabaCertificate;
  readonly write: CertificateWrite;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** ABC-S4: Revoke Certificate → OK → Note → OK. What is at stake stands in the first; the second is the deliberate act. */
export function RevokePanel({ certificate, write, onConfirm, onCancel }: RevokePanelProps) {
  const t = useT('alibaba');
  const words = useT('common');
  const steps = useSteps();
  const productText = useProductText();
  const { id, domain, product, order, previews } = certificate;
  const preview = previews.find(({ operation }) => operation === 'revoke');
  const consequences = preview?.consequences ?? [];
  const back = () => {
    write.reset();
    steps.back();
  };
  return (
    <>
      <Panel
        title={t('task.revoke')}
        subtitle={
          <>
            <UserText>{domain}</UserText> · {productText(product)} · {id}
          </>
        }
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
        <FactList
          layout="columns"
          facts={[
            { label: t('task.certificate'), value: <UserText>{domain}</UserText> },
            { label: t('task.order'), value: order.id },
          ]}
        />
        {preview && <PreviewFacts preview={preview} />}
        <Consequences consequences={consequences} />
      </Panel>
      {steps.get('step') === 'note' && (
        <ConfirmDialog
          title={t('task.note')}
          text={t('task.ask.revoke', { name: domain })}
          consequences={consequences.filter(({ tone }) => tone !== 'info')}
          danger
          pending={write.isPending}
          problem={write.problem}
          onConfirm={onConfirm}
          onCancel={back}
        />
      )}
    </>
  );
}

interface Props {
  readonly operation: AlibabaCertificateOperation;
  readonly id: string;
  readonly onClose: () => void;
}

/** What the source calls the first thing that opens; all others are a Note. */
const TITLES = { submit: 'task.apply', revoke: 'task.revoke', renew: 'task.renew' } as const;
const titleOf = (operation: AlibabaCertificateOperation) =>
  operation === 'submit' || operation === 'revoke' || operation === 'renew' ? TITLES[operation] : 'task.note';

/** An operation on a certificate, from the menus or as a step of the guided run: the same dialog, the same result. */
export function CertificateDialog({ operation, id, onClose }: Props) {
  const t = useT('alibaba');
  const reading = useEndpoint(readAlibabaCertificate, { params: { id } });
  const write = useCertificateWrite(operation, id);
  const title = t(titleOf(operation));

  const confirm = async ({ domain }: AlibabaCertificate, applied?: Applied) => {
    const answer = await write.run(applied);
    if (!answer) return;
    announce(t(`task.done.${operation}`, { name: applied?.domain ?? domain, id: answer.id }));
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
          state: t(`state.${state}`),
          operation: t(`operation.${operation}`),
        })
      }
      details={{ to: recordPath(CERTIFICATES, id), label: t('details') }}
      onClose={onClose}
    >
      {(certificate) => {
        const shared = { certificate, write, onCancel: onClose };
        if (operation === 'submit')
          return <ApplyPanel {...shared} onSubmit={(applied) => void confirm(certificate, applied)} />;
        if (operation === 'revoke')
          return <RevokePanel {...shared} onConfirm={() => void confirm(certificate)} />;
        return (
          <NoteDialog
            {...shared}
            title={title}
            operation={operation}
            onConfirm={() => void confirm(certificate)}
          />
        );
      }}
    </TaskDialog>
  );
}
