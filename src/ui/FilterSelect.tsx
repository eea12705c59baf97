import { NativeSelect } from '@mantine/core';
import { useT } from '../locales/useT';

interface Props<Value extends string> {
  /** E.g. 状态; read out and shown before the choice. */
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null: all. */
  readonly onChange: (value: Value | null) => void;
}

/** A filter of a list: the browser's own select, which every phone and screen reader knows. */
export function FilterSelect<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const t = useT('common');
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('filter.all', { label }) }, ...options]}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => option.value === currentTarget.value)?.value ?? null)
      }
    />
  );
}
