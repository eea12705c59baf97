import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { type AlibabaCertificate, listAlibabaContacts } from '../../../api/contract/alibaba-certificates';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Consequences } from '../../../ui/Consequences';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { UserText } from '../../../ui/UserText';
import { useFocusWrong } from '../../../ui/useFocusWrong';
import styles from './ApplyPanel.module.css';
import type { Applied, CertificateWrite } from './useCertificateWrite';

const POINTERS = { domain: '/domain', contact: '/contactId' } as const;

interface Props {
  readonly certificate: AlibabaCertificate;
  readonly write: CertificateWrite;
  readonly onSubmit: (applied: Applied) => void;
  readonly onCancel: () => void;
}

/** ABC-S3: Modify → Apply for Certificate → Submit. What was typed stays, and the refusal stands at its field. */
export function ApplyPanel({ certificate, write, onSubmit, onCancel }: Props) {
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
