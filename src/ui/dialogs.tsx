import { Button, Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Consequence } from '#contract/common';
import type { ApiProblem } from '../api/client';
import { useT } from '../locales/i18n';
import { isSecondClick, useModal } from './Panel';
import { ProblemNotice, ToneIcon } from './notices';
import { Skeleton } from './text';
import styles from './dialogs.module.css';

const TONES = { info: 'info', warning: 'warn', danger: 'bad' } as const;

/** What will follow, said before it is confirmed; the weightiest first. */
export function Consequences({ consequences }: { readonly consequences: readonly Consequence[] }) {
  if (consequences.length === 0) return null;
  return (
    <ul className={styles.list}>
      {consequences.map(({ tone, text }) => (
        <li key={text} className={styles.consequence} data-tone={TONES[tone]}>
          <ToneIcon tone={TONES[tone]} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

interface ConfirmDialogProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly consequences?: readonly Consequence[];
  /** A sentence to be ticked first: a deliberate second act for what cannot be undone. */
  readonly acknowledge?: string;
  readonly confirmLabel?: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly problem?: ApiProblem | null;
  /** Pointers whose messages stand at the dialog's own fields. */
  readonly shownAtFields?: readonly string[];
  readonly onConfirm: (event: SyntheticEvent<HTMLFormElement>) => void;
  readonly onCancel: () => void;
  /** More fields, above the acknowledgement. */
  readonly children?: ReactNode;
}

/** Asks once more, names what follows, and keeps a failure where the act is. */
export function ConfirmDialog({
  title,
  text,
  consequences = [],
  acknowledge,
  confirmLabel,
  cancelLabel,
  danger = false,
  pending = false,
  problem = null,
  shownAtFields = [],
  onConfirm,
  onCancel,
  children,
}: ConfirmDialogProps) {
  const t = useT('common');
  const id = useId();
  const { dialog, first, cancelled, closed } = useModal(onCancel);
  const [acknowledged, setAcknowledged] = useState(false);
  const ready = acknowledge === undefined || acknowledged;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onCancel={cancelled}
      onClose={closed}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onConfirm(event);
        }}
      >
        <h2 ref={first} id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <div id={`${id}-text`} className={styles.text}>
          {text}
          <Consequences consequences={consequences} />
        </div>
        {children}
        {acknowledge !== undefined && (
          <Checkbox
            label={acknowledge}
            checked={acknowledged}
            onChange={(event) => setAcknowledged(event.currentTarget.checked)}
          />
        )}
        <ProblemNotice problem={problem} shownAtFields={shownAtFields} write />
        <div className={styles.actions}>
          <Button
            type="submit"
            {...(danger && { color: 'red' })}
            loading={pending}
            disabled={!ready}
            onClick={(event) => isSecondClick(event) && event.preventDefault()}
          >
            {confirmLabel ?? t('ok')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {cancelLabel ?? t('cancel')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

interface NotPossibleProps {
  readonly title: string;
  readonly text: string;
  /** The page that explains it. */
  readonly details: { readonly to: string; readonly label: string };
  readonly onClose: () => void;
}

/** The state no longer allows it: said, with a way on. */
export function NotPossible({ title, text, details, onClose }: NotPossibleProps) {
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

interface WaitingDialogProps {
  readonly title: string;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A dialog whose record is on its way, or could not be read. */
export function WaitingDialog({ title, problem, onRetry, onClose }: WaitingDialogProps) {
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

interface Props<Item> {
  readonly title: string;
  readonly reading: {
    readonly data: Item | undefined;
    readonly error: ApiProblem | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly write: {
    readonly isPending: boolean;
    readonly problem: ApiProblem | null;
    readonly data: unknown;
  };
  /** Whether the state allows it. */
  readonly possible: (item: Item) => boolean;
  /** Why it does not, where the backend has not said so. */
  readonly forbidden: (item: Item) => string;
  readonly details: { readonly to: string; readonly label: string };
  readonly onClose: () => void;
  readonly children: (item: Item) => ReactNode;
}

/** A dialog that does something to a record: while it is read, when the state no longer allows it, and else the act itself. */
export function TaskDialog<Item>({
  title,
  reading,
  write,
  possible,
  forbidden,
  details,
  onClose,
  children,
}: Props<Item>) {
  const t = useT('common');
  const { data: item, error, refetch } = reading;
  if (item === undefined)
    return <WaitingDialog title={title} problem={error} onRetry={() => void refetch()} onClose={onClose} />;
  // What was just done changes the state before the dialog is gone.
  if (write.isPending || write.data !== undefined || possible(item)) return children(item);
  // Its own answer may have been lost; then it is done.
  const text = write.problem?.unanswered ? t('lostThen') : (write.problem?.detail ?? forbidden(item));
  return <NotPossible title={title} text={text} details={details} onClose={onClose} />;
}
