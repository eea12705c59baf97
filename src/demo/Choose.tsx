import { useId } from 'react';
import { classes } from '../ui/classes';
import field from '../ui/field.module.css';
import styles from './DemoPanel.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly label: string;
  /** Without the label above; it still names the field. */
  readonly bare?: boolean;
  readonly value: Value;
  readonly options?: readonly (Option & { readonly value: Value })[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  /** Shown while nothing is chosen (value ''). */
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

const shown = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);

/** A choice among a few values: the browser's own select. */
export function Choose<Value extends string>({
  label,
  bare = false,
  value,
  options = [],
  groups = [],
  placeholder,
  onChange,
}: Props<Value>) {
  const id = useId();
  return (
    <div className={styles.grow}>
      {!bare && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <select
        id={id}
        aria-label={bare ? label : undefined}
        className={classes(field.field, styles.small)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map(shown)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(shown)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
