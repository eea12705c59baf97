import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useT } from '../locales/useT';
import { FieldError } from '../ui/FieldError';
import { classes } from '../ui/classes';
import field from '../ui/field.module.css';
import styles from './DemoPanel.module.css';
import { fromLocalInput, toLocalInput } from './localInput';

interface Props {
  /** Server time, epoch ms; what the field begins with. */
  readonly now: number;
  readonly pending: boolean;
  /** What the backend says about the instant. */
  readonly error: string | undefined;
  /** Resolves with whether it was done. */
  readonly onAdvance: (instant: string) => Promise<boolean>;
}

/** To a date: the browser's own field, read as UTC+8 wherever the browser is. */
export function AdvanceTo({ now, pending, error, onAdvance }: Props) {
  const t = useT('demo');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const value = typed ?? toLocalInput(now);
  const wrong = missing ? t('clock.required') : error;

  const advance = async () => {
    setMissing(value === '');
    if (value !== '' && (await onAdvance(fromLocalInput(value)))) setTyped(null);
    else input.current?.focus();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void advance();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {t('clock.to')}
      </label>
      <div className={styles.line}>
        <span className={styles.grow}>
          <input
            ref={input}
            id={id}
            type="datetime-local"
            step={1}
            max="2999-12-31T23:59:59"
            className={classes(field.field, styles.small)}
            value={value}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong === undefined ? undefined : `${id}-error`}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setMissing(false);
            }}
          />
        </span>
        <Button type="submit" size="xs" variant="default" loading={pending}>
          {t('clock.go')}
        </Button>
      </div>
      <FieldError id={`${id}-error`} text={wrong} />
    </form>
  );
}
