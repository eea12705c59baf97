import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Stack.css';
import { type ReactNode, type RefObject, useEffect } from 'react';
import { ToneIcon } from './notices';
import styles from './fields.module.css';

/** Points down; decorative. */
export const ChevronIcon = () => (
  <svg
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
  </svg>
);

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Stands below the group, and is tied to it. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** `row`: side by side, for two short ones. */
  readonly layout?: 'column' | 'row';
  /** A field that belongs to the chosen one. */
  readonly children?: ReactNode;
}

/** One of several, each a line that can be clicked anywhere. */
export function ChoiceGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  error,
  disabled = false,
  layout = 'column',
  children,
}: ChoiceGroupProps<Value>) {
  return (
    <Radio.Group
      label={label}
      required
      withAsterisk={false}
      tabIndex={-1}
      aria-invalid={error !== undefined}
      value={value}
      onChange={(next) => onChange(next)}
      error={error}
      errorProps={{ role: 'alert' }}
    >
      <Stack gap="xs" display={layout === 'row' ? 'flex' : 'grid'} style={{ flexDirection: 'row' }}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
            disabled={disabled}
          />
        ))}
      </Stack>
      {children}
    </Radio.Group>
  );
}

/** What is wrong with a field, at the field; tie it to the field by `id`. Read out when it appears, empty until then. */
export const FieldError = ({ id, text }: { readonly id: string; readonly text: string | undefined }) => (
  <div id={id} aria-live="polite">
    {text !== undefined && (
      <p className={styles.error}>
        <ToneIcon tone="bad" size={13} />
        <span>{text}</span>
      </p>
    )}
  </div>
);

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** What is chosen, in more words. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One of several in a form, with its hint and its error tied to it. */
export const SelectField = ({ options, onChange, hint, ...given }: SelectFieldProps) => (
  <NativeSelect
    {...given}
    required
    withAsterisk={false}
    data={[...options]}
    description={hint}
    errorProps={{ role: 'alert' }}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** Characters as a person counts them: an accented letter or an emoji family is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Whether there is nothing to read in it: only spaces, joiners and marks. */
export const isBlank = (text: string): boolean => text.replaceAll(INVISIBLE, '') === '';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** Several lines, with a counter of characters as a person counts them. */
  readonly lines?: {
    readonly rows: number;
    readonly count: (count: number) => string;
    readonly most: number;
  };
  readonly type?: 'text' | 'tel';
  readonly autoComplete?: string;
  /** Which keyboard a phone offers. */
  readonly inputMode?: 'decimal';
  /** Kept to be read and copied, not to be changed. */
  readonly readOnly?: boolean;
}

/** A labelled field with its hint and its error tied to it; what is typed is never cut off. */
export function TextField({ hint, onChange, lines, inputMode, autoComplete = 'off', type, ...given }: Props) {
  const common = {
    ...given,
    required: true,
    withAsterisk: false,
    dir: 'auto',
    errorProps: { role: 'alert' },
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  } as const;
  if (!lines)
    return (
      <TextInput
        {...common}
        description={hint}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
      />
    );
  return (
    <Textarea
      {...common}
      rows={lines.rows}
      description={[hint, lines.count(countCharacters(given.value.trim()))].filter(Boolean).join(' · ')}
    />
  );
}

/** Each time `wrong` is something new, the first wrong field gets the focus and is brought into sight with its message. */
export function useFocusWrong(fields: RefObject<HTMLFormElement | null>, wrong: unknown): void {
  useEffect(() => {
    if (wrong === null || wrong === undefined) return;
    const field = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [wrong, fields]);
}
