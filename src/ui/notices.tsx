import { Alert, Box, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ApiProblem, NETWORK, NOT_API } from '../api/client';
import { useT } from '../locales/i18n';
import { Icon } from './text';
import styles from './layout.module.css';

/** What colours mean here: done or possible; not yet; careful; lost or failed; neutral news; over. Waiting and warning share amber and differ in shape. Nothing is told by colour alone: a shape and words go with each. */
export type Tone = 'good' | 'wait' | 'warn' | 'bad' | 'info' | 'quiet';

// Each meaning has a shape of its own, so that it survives without colour.
const SHAPES: Record<Tone, string> = {
  good: 'M2.6 8.4 6.2 12l7.2-8',
  wait: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 4.6V8l2.4 1.6',
  warn: 'M8 2 15 14H1L8 2Zm0 4.6v3.2m0 1.9v.2',
  bad: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5L5 1.5Zm.6 4.1 4.8 4.8m0-4.8-4.8 4.8',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 5.7v4m0-6.5v.3',
  quiet: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5 8h6',
};

export const isTone = (color: unknown): color is Tone => typeof color === 'string' && color in SHAPES;

/** The colours of a meaning, as the tokens name them. */
export function coloursOf(tone: Tone) {
  const name = `var(--${tone === 'wait' ? 'warn' : tone}`;
  return { color: `${name})`, soft: `${name}-soft)`, line: `${name}-line)` };
}

/** For what a sheet draws in the colours of a meaning: it finds them as `--tone`, `--tone-soft`, `--tone-line`, `--tone-solid` (`tokens.css`). */
export const toned = (tone: Tone | undefined) => ({ 'data-tone': tone });

/** The shape of a meaning, in the current colour. */
export const ToneIcon = ({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) => (
  <Icon size={size} strokeWidth={tone === 'good' ? 2 : 1.5} d={SHAPES[tone]} />
);

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Read out at once when it appears: only for what just happened. */
  readonly alert?: boolean;
}

/** A sentence that must not be overlooked, beside what it is about. */
export const Notice = ({ tone, title, children, action, alert = false }: NoticeProps) => (
  <Alert
    role={alert ? 'alert' : 'note'}
    color={tone}
    icon={<ToneIcon tone={tone} />}
    title={title}
    data-bare={!children || undefined}
  >
    {(children || action) && (
      <Group component="div" gap="6px 12px" justify="space-between">
        {children && (
          <Box flex="1 1 200px" miw={0}>
            {children}
          </Box>
        )}
        {action && (
          <Button variant="default" size="xs" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </Group>
    )}
  </Alert>
);

/** A problem in words: the backend's own where it gave some. `write`: the answer to something submitted was lost, which needs other advice. */
export function useProblemText(): (problem: ApiProblem, options?: { readonly write?: boolean }) => string {
  const t = useT('common');
  return (problem, { write = false } = {}) => {
    if (problem.code === NETWORK) return write ? t('problem.networkWrite') : t('problem.network');
    if (problem.code === NOT_API) return t('problem.notApi');
    return problem.detail || problem.title || t('problem.unexpected');
  };
}

interface ProblemNoticeProps {
  readonly problem: ApiProblem | null;
  readonly onRetry?: (() => void) | undefined;
  /** The problem of something submitted: a lost answer then needs other advice. */
  readonly write?: boolean;
  /** Pointers whose messages stand at their fields; a problem that is only about these is not told twice. */
  readonly shownAtFields?: readonly string[];
}

/** The one place of a failure in a page or dialog; an empty live region until there is one. Other field errors are listed. */
export function ProblemNotice({ problem, onRetry, write = false, shownAtFields = [] }: ProblemNoticeProps) {
  const t = useT('common');
  const textOf = useProblemText();
  const unshown = problem?.errors.filter((error) => !shownAtFields.includes(error.pointer)) ?? [];
  const told = problem && problem.errors.length > 0 && unshown.length === 0;
  return (
    <div aria-live="assertive">
      {problem && !told && (
        <Notice
          tone="bad"
          title={textOf(problem, { write })}
          {...(onRetry && { action: { label: t('retry'), run: onRetry } })}
        >
          {unshown.length > 0 && (
            <ul>
              {unshown.map(({ pointer, message }) => (
                <li key={pointer}>{message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Without ground: for a word in a sentence or a dense cell. */
  readonly plain?: boolean;
}

/** Letters of a state of a few words, which stays on one line. */
const FEW = 14;

/** A state in a word, with the colour and the shape of its meaning. */
export const StateBadge = ({ tone, children, plain = false }: Props) => (
  <span
    className={styles.badge}
    data-state
    data-short={(typeof children === 'string' && children.length <= FEW) || undefined}
    data-plain={plain || undefined}
    {...toned(tone)}
  >
    <ToneIcon tone={tone} size={12} />
    <span>{children}</span>
  </span>
);
