import { useId } from 'react';
import { FieldError } from './FieldError';
import styles from './TextField.module.css';
import { countCharacters } from './characters';
import { classes } from './classes';

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
export function TextField({
  label,
  hint,
  value,
  onChange,
  error,
  lines,
  type = 'text',
  autoComplete = 'off',
  inputMode,
  readOnly = false,
}: Props) {
  const id = useId();
  const common = {
    id,
    value,
    readOnly,
    dir: 'auto',
    required: true,
    'aria-invalid': error !== undefined,
    'aria-describedby': hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`,
    className: classes(styles.input, error !== undefined && styles.wrong),
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {lines ? (
        <textarea {...common} rows={lines.rows} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          type={type}
          autoComplete={autoComplete}
          inputMode={inputMode}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <div className={styles.below}>
        <span>{hint !== undefined && <span id={`${id}-hint`}>{hint}</span>}</span>
        {lines && <Counter value={value} most={lines.most} words={lines.count} />}
      </div>
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}

function Counter({
  value,
  most,
  words,
}: {
  readonly value: string;
  readonly most: number;
  readonly words: (count: number) => string;
}) {
  const count = countCharacters(value.trim());
  return <span className={classes(styles.count, count > most && styles.over)}>{words(count)}</span>;
}
