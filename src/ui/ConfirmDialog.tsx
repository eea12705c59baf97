import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { Consequence } from '../api/contract/consequence';
import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import styles from './ConfirmDialog.module.css';
import { Consequences } from './Consequences';
import { ProblemNotice } from './ProblemNotice';
import { isSecondClick } from './isSecondClick';
import { useModal } from './useModal';

interface Props {
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
  readonly onConfirm: () => void;
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
  onConfirm,
  onCancel,
  children,
}: Props) {
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
          if (ready && !pending) onConfirm();
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
          <label className={styles.acknowledge}>
            <input
              type="checkbox"
              checked={acknowledged}
              onChange={(event) => setAcknowledged(event.currentTarget.checked)}
            />
            <span>{acknowledge}</span>
          </label>
        )}
        <ProblemNotice problem={problem} write />
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
