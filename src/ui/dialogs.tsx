import { Button, Checkbox, Group, Stack } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import type { Consequence } from '#contract/common';
import type { ApiProblem } from '../api/client';
import { useBackCloses } from '../app/layers';
import { useT } from '../locales/i18n';
import { isSecondClick, useModal } from './Panel';
import { ProblemNotice, toned, ToneIcon } from './notices';
import { classes } from './text';
import styles from './Panel.module.css';

const TONES = { info: 'info', warning: 'warn', danger: 'bad' } as const;

/** What will follow, said before it is confirmed; the weightiest first. */
export function Consequences({
  consequences: all,
  drawn = false,
}: {
  readonly consequences: readonly Consequence[];
  /** The picture of the window stands beside them. */
  readonly drawn?: boolean;
}) {
  const consequences = drawn ? all.filter((one) => !one.drawn) : all;
  if (consequences.length === 0) return null;
  return (
    <Stack component="ul" gap={8} p={0}>
      {consequences.map(({ tone, text, lead = '' }) => (
        <li key={text} className={styles.consequence} {...toned(TONES[tone])}>
          <ToneIcon tone={TONES[tone]} />
          <span>
            {lead !== '' && <b>{lead}</b>}
            {text.slice(lead.length)}
          </span>
        </li>
      ))}
    </Stack>
  );
}

interface ConfirmDialogProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly consequences?: readonly Consequence[];
  /** Drawn instead of said, on a wider dialog; consequences that it shows are not said again. */
  readonly picture?: ReactNode;
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
  /** More fields: above what follows from them, which stands at the button. */
  readonly children?: ReactNode;
}

/** Asks once more, names what follows, and keeps a failure where the act is. */
export function ConfirmDialog({
  title,
  text,
  consequences = [],
  picture = null,
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
      className={classes(styles.dialog, Boolean(picture) && styles.wide)}
      data-place="h2"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onCancel={cancelled}
      onClose={closed}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onConfirm(event);
        }}
      >
        <Stack gap={14} className={styles.asked ?? ''}>
          <h2 ref={first} id={id} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          {children}
          <Stack id={`${id}-text`} gap={12} c="var(--ink-2)">
            {text}
            {picture}
            <Consequences consequences={consequences} drawn={Boolean(picture)} />
          </Stack>
          {acknowledge !== undefined && (
            <Checkbox
              label={acknowledge}
              checked={acknowledged}
              onChange={(event) => setAcknowledged(event.currentTarget.checked)}
            />
          )}
          <ProblemNotice problem={problem} shownAtFields={shownAtFields} write />
          <Group gap={10}>
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
          </Group>
        </Stack>
      </form>
    </dialog>
  );
}

/** The same over a page, panel or bar that holds it itself, without an address: Back takes the question back and nothing else. */
export function Question(props: ConfirmDialogProps) {
  useBackCloses(props.onCancel);
  return <ConfirmDialog {...props} />;
}
