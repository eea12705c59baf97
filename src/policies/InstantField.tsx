import { Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { naturalDays } from '#contract/days';
import { useT } from '../locales/i18n';
import type { Json } from './shape';

const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;

/** An instant as the calendar field writes it: UTC+8, to the minute. */
const local = (ms: number): string => new Date(ms + OFFSET).toISOString().slice(0, 16);

/** What the calendar field holds, as an instant; what is no date is kept as it is, for the backend to refuse. */
const written = (text: string): string => (text === '' ? '' : `${text}:00+08:00`);

const msOf = (value: Json | undefined): number => (typeof value === 'string' ? Date.parse(value) : NaN);

interface Props {
  readonly label: string;
  readonly daysLabel: string;
  readonly error: ReactNode;
  readonly value: Json | undefined;
  /** Epoch ms; what the days are counted from. */
  readonly now: number;
  readonly onChange: (value: string) => void;
}

/** POL-3: an instant by calendar, or by how many days ago it was; both say the same. */
export function InstantField({ label, daysLabel, error, value, now, onChange }: Props) {
  const t = useT('policies');
  const ms = msOf(value);
  const ago = Number.isNaN(ms) || Number.isNaN(now) ? '' : String(naturalDays(ms, now));
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <TextInput
        type="datetime-local"
        label={label}
        error={error}
        flex="1 1 190px"
        value={Number.isNaN(ms) ? '' : local(ms)}
        onChange={({ currentTarget }) => onChange(written(currentTarget.value))}
      />
      <TextInput
        type="number"
        aria-label={daysLabel}
        description={t('what.ago')}
        inputWrapperOrder={['label', 'input', 'description']}
        w={88}
        value={ago}
        onChange={({ currentTarget: { value: typed } }) => {
          if (!/^-?\d{1,5}$/.test(typed)) return;
          const days = Number(typed) - Number(ago);
          onChange(new Date((Number.isNaN(ms) ? now : ms) - days * DAY).toISOString());
        }}
      />
    </Group>
  );
}
