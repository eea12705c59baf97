import { TextInput, Textarea } from '@mantine/core';
import { countCharacters } from './characters';

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
