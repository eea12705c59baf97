import { localParts } from '../locales/calendar';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant (epoch ms) as a datetime-local field takes it, in UTC+8 whatever the browser's zone; whole minutes. */
export function toLocalInput(at: number): string {
  const { year, month, day, hour, minute } = localParts(at);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** What a datetime-local field holds, read as UTC+8, as an instant of the API (ISO 8601 with +08:00). */
export const fromLocalInput = (text: string): string => `${text}+08:00`;
