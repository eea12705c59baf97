import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode, SVGAttributes } from 'react';
import { useT } from '../locales/i18n';
import styles from './layout.module.css';

interface CopyProps {
  readonly text: string;
  /** What is copied, for those who hear many of these buttons. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** Puts a text on the clipboard and says for a moment that it is there; or that this browser does not let it. */
export function Copy({ text, label, children }: CopyProps) {
  const t = useT('common');
  const { copy, copied, error } = useClipboard();
  return (
    <Group gap="0 8px" align="baseline" component="span" wrap="nowrap">
      <Button
        variant="transparent"
        size="compact-xs"
        aria-label={label}
        onClick={() => copy(text)}
        data-chrome
      >
        {children}
      </Button>
      <Text span role="status" fz="var(--type-note)" c={error ? 'var(--bad)' : 'var(--good)'}>
        {error ? t('copyFailed') : copied && t('copied')}
      </Text>
    </Group>
  );
}

/** An id one can take along; says so when it was copied. */
export function CopyText({ text }: { readonly text: string }) {
  const t = useT('common');
  return (
    <Group gap="0 8px" align="baseline" component="span">
      <bdi>{text}</bdi>
      <Copy text={text} label={`${t('copy')} ${text}`}>
        {t('copy')}
      </Copy>
    </Group>
  );
}

interface IconProps extends SVGAttributes<SVGSVGElement> {
  /** Its line, on a square of `grid` units. */
  readonly d: string;
  readonly size?: number;
  readonly grid?: number;
}

/** A drawn line in the colour of the text; decorative, the words beside it say the same. */
export const Icon = ({ d, size = 16, grid = 16, ...given }: IconProps) => (
  <svg
    width={size}
    height={size}
    viewBox={`0 0 ${grid} ${grid}`}
    aria-hidden
    fill="none"
    stroke="currentColor"
    strokeWidth={1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    {...given}
  >
    <path d={d} />
  </svg>
);

/** Points down. */
export const ChevronIcon = () => <Icon size={12} grid={12} d="m2.5 4.5 3.5 3.5 3.5-3.5" />;

/** A cross; its button is named. */
export const CloseIcon = ({ size }: Pick<IconProps, 'size'>) => (
  <Icon {...(size && { size })} strokeWidth={1.6} d="m3.5 3.5 9 9m0-9-9 9" />
);

interface HiddenProps {
  readonly component?: 'span' | 'div' | 'caption' | 'table' | 'thead';
  readonly children: ReactNode;
}

/** For those who hear the page. */
export const Hidden = ({ component: Element = 'span', children }: HiddenProps) => (
  <Element className={styles.hidden}>{children}</Element>
);

interface Words {
  readonly children: ReactNode;
}

/** Makes a piece of text that looks so: a bare element, since a list has hundreds of them. */
const looking =
  (look: string | undefined) =>
  ({ children }: Words) => <span className={look}>{children}</span>;

/** What a row is called. */
export const RowName = looking(styles.name);

/** A further line of a cell. */
export const Line = looking(styles.line);

/** Said where there is nothing to say. */
export const Faint = looking(styles.faint);

/** An id or a date, never broken. */
export const Whole = looking(styles.whole);

/** The id of a rule; never broken at its hyphen. */
export const RuleId = looking(styles.rule);

/** Lines of a cell, one below the other. */
export const Lines = looking(styles.lines);

/** A figure that counts, or one among others. */
export const Strong = ({ when = true, children }: Words & { readonly when?: boolean }) => (
  <span className={when ? styles.strong : undefined}>{children}</span>
);

interface Props {
  readonly width?: string;
  readonly height?: string;
}

/** The place of something that is coming; silent to screen readers (the region around it says "loading"). */
export const Skeleton = ({ width = '100%', height = '14px' }: Props) => (
  <span className={styles.skeleton} style={{ width, height }} data-skeleton aria-hidden />
);

const TYPED = { overflowWrap: 'anywhere' } as const;
const TYPED_LINES = { ...TYPED, display: 'block', whiteSpace: 'pre-wrap' } as const;

/** Text a person typed: kept apart from the text around it (right-to-left marks cannot turn the page), broken where it must be. */
export const UserText = ({ children, multiline = false }: Words & { readonly multiline?: boolean }) => (
  <bdi style={multiline ? TYPED_LINES : TYPED} dir="auto">
    {children}
  </bdi>
);

/** Joins class names, leaving out what does not apply. */
export const classes = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
