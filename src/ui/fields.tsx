import { Group, NativeSelect, Radio, Text, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import type { ReactNode } from 'react';
import { countCharacters } from '#contract/text';
import { ToneIcon } from './notices';
import styles from './layout.module.css';

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
      tabIndex={-1}
      aria-invalid={error !== undefined}
      value={value}
      onChange={(next) => onChange(next)}
      error={error && <Wrong text={error} />}
    >
      <div className={layout === 'row' ? styles.choiceRow : styles.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
            disabled={disabled}
            wrapperProps={{ 'data-framed': layout === 'row' || undefined }}
          />
        ))}
      </div>
      {children}
    </Radio.Group>
  );
}

/** What is wrong with a field: its shape and its words. */
export const Wrong = ({ text }: { readonly text: string }) => (
  <>
    <ToneIcon tone="bad" size={13} />
    <span>{text}</span>
  </>
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
export const SelectField = ({ options, onChange, hint, error, ...given }: SelectFieldProps) => (
  <NativeSelect
    {...given}
    error={error && <Wrong text={error} />}
    mt={10}
    required
    data={[...options]}
    description={hint}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
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
export function TextField({ hint, error, onChange, lines, optional = false, ...given }: Props) {
  const common = {
    autoComplete: 'off',
    ...given,
    mt: 10,
    error: error && <Wrong text={error} />,
    required: !optional,
    dir: 'auto',
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  } as const;
  if (!lines) return <TextInput {...common} description={hint} />;
  const counted = countCharacters(given.value.trim());
  return (
    <Textarea
      {...common}
      rows={lines.rows}
      description={
        <Group component="span" justify="space-between" gap="0 16px">
          <span>{hint}</span>
          <Text span inherit {...(counted > lines.most && { c: 'var(--bad)', fw: 650 })}>
            {lines.count(counted)}
          </Text>
        </Group>
      }
    />
  );
}
