import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Queue, type ReviewDetail } from '#contract/desk';
import { RejectionReason } from '#contract/refund';
import { isBlank } from '#contract/text';
import type { ApiProblem } from '../api/client';
import { usePanelForm } from '../case/PanelForm';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { Question } from '../ui/dialogs';
import { ChoiceGroup, TextField } from '../ui/fields';
import { Notice, ProblemNotice } from '../ui/notices';

interface ApproveDialogProps {
  readonly item: ReviewDetail;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before approving, and names what follows at once. */
export function ApproveDialog({ item: { queue, subject, customer, amount }, ...rest }: ApproveDialogProps) {
  const t = useT('desk');
  const { money } = useFormat();
  const follows = () => {
    if (queue === 'refunds')
      return amount && amount.minor > 0
        ? t('approve.refunds', { amount: money(amount) })
        : t('approve.noMoney');
    return queue === 'assistance' || queue === 'settlements' ? '' : t(`approve.${queue}`);
  };
  return (
    <Question
      title={t('approve.title')}
      text={t('approve.text', { subject: subject.name, customer })}
      consequences={[{ tone: queue === 'revocations' ? 'danger' : 'info', text: follows() }]}
      confirmLabel={t('approve.confirm')}
      {...rest}
    />
  );
}

interface CloseDialogProps {
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Closing a request for assistance is final. */
export function CloseDialog(props: CloseDialogProps) {
  const t = useT('desk');
  return <Question title={t('assistance.closeTitle')} text={t('assistance.closeText')} {...props} />;
}

/** A rejection while it is being written. */
interface Draft {
  readonly reason: RejectionReason | null;
  readonly explanation: string;
}

const BLANK: Draft = { reason: null, explanation: '' };

export interface Rejected {
  readonly reason: RejectionReason;
  readonly explanation: string;
}

/** Queues in which something can be refused; in the others there is only something to be carried out. */
type Rejectable = Extract<Queue, 'refunds' | 'revocations' | 'validations'>;

export const isRejectable = (queue: Queue): queue is Rejectable =>
  queue === 'refunds' || queue === 'revocations' || queue === 'validations';

interface Props {
  readonly id: string;
  readonly queue: Rejectable;
  /** It was decided elsewhere: what was typed can still be read and copied. */
  readonly readOnly: boolean;
  readonly write: { readonly problem: ApiProblem | null; reset(this: void): void };
  /** `sent`: to be called once it is done; until then nothing typed is lost. */
  readonly onSubmit: (rejection: Rejected, sent: () => void) => void;
}

/** Characters an explanation may have; the backend has the last word. */
const MOST = 1_000;

const POINTERS = { '/reason': 'reason', '/explanation': 'explanation' } as const;

/** REV-2: a coded reason and an explanation, with what follows and who reads it. */
export function RejectForm({ id, queue, readOnly, write, onSubmit }: Props) {
  const t = useT('desk');
  const { count } = useFormat();
  const element = useRef<HTMLFormElement>(null);
  const form = usePanelForm<Draft>({
    initialValues: BLANK,
    validate: ({ reason, explanation }) => ({
      reason: reason === null ? t('reject.reasonRequired') : undefined,
      explanation: isBlank(explanation) ? t('reject.explanationRequired') : undefined,
    }),
    pointers: POINTERS,
    write,
    onSubmit({ reason, explanation }): void {
      if (reason !== null && !readOnly) onSubmit({ reason, explanation }, form.done);
    },
  });

  useEffect(() => {
    element.current?.querySelector('input')?.focus();
  }, []);

  return (
    <form ref={element} id={id} noValidate onSubmit={form.submit}>
      <Stack gap={16}>
        <Notice tone={readOnly ? 'info' : 'warn'}>
          {readOnly ? t('reject.kept') : t(`reject.${queue}`)}
        </Notice>
        <ChoiceGroup
          label={t('reject.reason')}
          choices={RejectionReason.options.map((value) => ({ value, label: t(`reject.code.${value}`) }))}
          {...form.field('reason')}
          disabled={readOnly}
        />
        <TextField
          label={t('reject.explanation')}
          {...form.field('explanation')}
          lines={{
            rows: 5,
            most: MOST,
            count: (length) => t('reject.count', { count: length, typed: count(length), most: count(MOST) }),
          }}
          readOnly={readOnly}
        />
        <ProblemNotice problem={write.problem} shownAtFields={form.shownAtFields} write />
      </Stack>
    </form>
  );
}
