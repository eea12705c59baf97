import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ToneIcon } from './ToneIcon';
import type { Tone } from './tone';
import tones from './tone.module.css';

interface Props {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Read out at once when it appears: only for what just happened. */
  readonly alert?: boolean;
}

/** A sentence that must not be overlooked, beside what it is about. */
export const Notice = ({ tone, title, children, action, alert = false }: Props) => (
  <Alert
    role={alert ? 'alert' : 'note'}
    className={tones[tone] ?? ''}
    icon={<ToneIcon tone={tone} />}
    title={title}
  >
    {children}
    {action && (
      <Button variant="default" size="xs" onClick={action.run}>
        {action.label}
      </Button>
    )}
  </Alert>
);
