import { Button, EmptyState } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { ToneIcon } from './ToneIcon';
import type { Tone } from './tone';
import tones from './tone.module.css';
import { useProblemText } from './useProblemText';

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly problem?: ApiProblem;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** In place of a list: nothing there, nothing matches, or it could not be loaded, and what to do about it. */
export function TableMessage({ tone, title, children, problem, action }: Props) {
  const textOf = useProblemText();
  return (
    <EmptyState
      className={tones[tone] ?? ''}
      role={tone === 'bad' ? 'alert' : 'status'}
      icon={<ToneIcon tone={tone} size={22} />}
      title={title}
      description={problem ? textOf(problem) : children}
    >
      {action && (
        <Button variant="default" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </EmptyState>
  );
}
