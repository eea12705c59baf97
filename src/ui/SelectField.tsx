import { useId } from 'react';
import { ChevronIcon } from './ChevronIcon';
import { FieldError } from './FieldError';
import select from './FilterSelect.module.css';
import styles from './TextField.module.css';
import { classes } from './classes';
import field from './field.module.css';

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
export function SelectField({ label, value, options, onChange, hint, error }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span className={classes(select.box, select.wide)}>
        <select
          id={id}
          className={classes(field.field, select.select, error !== undefined && styles.wrong)}
          value={value}
          required
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </span>
      <div id={`${id}-hint`} className={styles.below}>
        {hint}
      </div>
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}
