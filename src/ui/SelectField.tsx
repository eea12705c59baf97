import { NativeSelect } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** What is chosen, in more words. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One of several in a form, with its hint and its error tied to it. */
export const SelectField = ({ options, onChange, hint, ...given }: Props) => (
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
