import { ChevronIcon } from './ChevronIcon';
import styles from './FilterSelect.module.css';
import { classes } from './classes';
import field from './field.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** The order of a list where headers cannot be reached: on phones, and for orders that no column has. */
export const SortSelect = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <span className={styles.box}>
    <select
      className={classes(field.field, styles.select)}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    <ChevronIcon />
  </span>
);
