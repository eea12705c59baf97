import { type ReactNode, useId } from 'react';
import styles from './ChoiceGroup.module.css';
import { FieldError } from './FieldError';
import { classes } from './classes';

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

/** One of several, each a line that can be clicked anywhere; the browser's own radio buttons underneath. */
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
  const id = useId();
  return (
    <fieldset
      disabled={disabled}
      className={styles.group}
      role="radiogroup"
      tabIndex={-1}
      aria-required
      aria-labelledby={`${id}-label`}
      aria-invalid={error !== undefined}
      aria-describedby={`${id}-error`}
    >
      <legend id={`${id}-label`} className={styles.legend}>
        {label}
      </legend>
      <div className={classes(styles.choices, styles[layout])}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              aria-labelledby={`${id}-${choice.value}-label`}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}`}
            />
            <span>
              <span id={`${id}-${choice.value}-label`}>{choice.label}</span>
              {choice.hint !== undefined && (
                <span id={`${id}-${choice.value}`} className={styles.hint}>
                  {choice.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} text={error} />
      {children}
    </fieldset>
  );
}
