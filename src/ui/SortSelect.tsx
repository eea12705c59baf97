import { NativeSelect } from '@mantine/core';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** The order of a list where headers cannot be reached: on phones, and for orders that no column has. */
export const SortSelect = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <NativeSelect
    aria-label={label}
    value={value}
    data={[...options]}
    onChange={({ currentTarget }) => {
      const chosen = options.find((option) => option.value === currentTarget.value);
      if (chosen) onChange(chosen.value);
    }}
  />
);
