import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Stack.css';
import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface Props<Value extends string> {
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
}: Props<Value>) {
  return (
    <Radio.Group
      label={label}
      required
      withAsterisk={false}
      tabIndex={-1}
      aria-invalid={error !== undefined}
      value={value}
      onChange={(next) => onChange(next as Value)}
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
