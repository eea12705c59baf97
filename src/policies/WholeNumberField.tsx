import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { plain } from '#contract/text';
import { useT } from '../locales/i18n';
import { Wrong } from '../ui/fields';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** Null where there is none to show. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** Digits at most, so that nothing outgrows what can be reckoned with. */
  readonly digits: number;
}

/** What was typed, as a number; null where it is none yet: empty, a lone sign, too long. */
function numberOf(typed: string, digits: number): number | null {
  const text = plain(typed).replace('−', '-');
  // Never −0.
  return /^-?\d+$/.test(text) && text.replace('-', '').length <= digits ? Number(text) + 0 : null;
}

/**
 * A whole number, positive or negative. What is typed stands as it was typed, also while it is no number: put back at once,
 * an emptied field would take the next digit for one more of the old ones. Arrow keys step, as in a browser's own.
 */
export function WholeNumberField({ value, onChange, digits, error, ...given }: Props) {
  const t = useT('policies');
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null ? value : numberOf(typed, digits);
  const isOpen = typed !== null && meant === null;
  const take = (next: string) => {
    setTyped(next);
    const number = numberOf(next, digits);
    if (number !== null) onChange(number);
  };
  return (
    <TextInput
      {...given}
      inputMode="numeric"
      autoComplete="off"
      // Another number than the one typed came from elsewhere.
      value={isOpen || (typed !== null && meant === value) ? typed : (value ?? '')}
      error={isOpen ? <Wrong text={t('what.whole', { digits })} /> : error}
      onChange={({ currentTarget }) => take(currentTarget.value)}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        take(String((meant ?? value ?? 0) + step));
      }}
    />
  );
}
