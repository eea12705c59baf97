import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { ToneIcon } from './ToneIcon';
import type { Tone } from './tone';
import tones from './tone.module.css';

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Without ground: for a word in a sentence or a dense cell. */
  readonly plain?: boolean;
}

/** A state in a word, with the colour and the shape of its meaning. */
export const StateBadge = ({ tone, children, plain = false }: Props) => (
  <Badge
    variant={plain ? 'transparent' : 'light'}
    className={tones[tone] ?? ''}
    leftSection={<ToneIcon tone={tone} size={12} />}
  >
    {children}
  </Badge>
);
