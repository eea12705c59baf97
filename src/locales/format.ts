import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits, type Money } from '#contract/common';
import { useNow } from '../api/clock';
import { isLanguage, type Language } from '#contract/words';

const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** Wall-clock parts of an instant in UTC+8 (GEN-1), wherever the browser is. `weekday` 0 is Sunday. */
export interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

export function localParts(at: number): LocalParts {
  // Shifted, then read as UTC: the fixed offset needs no time-zone data.
  const shifted = new Date(at + OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** Number of the local day since the epoch; two instants of one day in UTC+8 share it. */
export const localDay = (at: number): number => Math.floor((at + OFFSET) / DAY);

/** GEN-1: difference of the two local dates in UTC+8. */
export const naturalDays = (from: number, to: number): number => localDay(to) - localDay(from);

const ZH_DAYS = '日一二三四五六';
const EN_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
// British English names foreign currencies in full (CN¥, US$), which a console of several currencies needs.
const NUMBERS: Record<Language, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
const DAY_WORDS: Record<Language, Record<number, string>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
};

/** An instant as the API writes it, or epoch milliseconds. */
export type When = string | number;

const msOf = (when: When): number => (typeof when === 'number' ? when : Date.parse(when));
const two = (n: number): string => String(n).padStart(2, '0');

/** What a formatter needs to know; `now` is server time, null while unknown (then the year is always written). */
export interface FormatContext {
  readonly language: Language;
  readonly now: number | null;
}

/** `23:59`, UTC+8. */
export function formatTime(when: When): string {
  const { hour, minute } = localParts(msOf(when));
  return `${two(hour)}:${two(minute)}`;
}

/** `2026年11月22日 周日` or `Sun 22 Nov 2026`, UTC+8. */
export function formatLongDate(when: When, language: Language): string {
  const { year, month, day, weekday } = localParts(msOf(when));
  return language === 'en'
    ? `${EN_DAYS[weekday]} ${day} ${EN_MONTHS[month - 1]} ${year}`
    : `${year}年${month}月${day}日 周${ZH_DAYS[weekday]}`;
}

/** `11月22日 周日` or `Sun 22 Nov`, UTC+8; with the year when it is not the present one. */
export function formatDate(when: When, { language, now }: FormatContext): string {
  const { year, month, day, weekday } = localParts(msOf(when));
  if (now === null || localParts(now).year !== year) return formatLongDate(when, language);
  return language === 'en'
    ? `${EN_DAYS[weekday]} ${day} ${EN_MONTHS[month - 1]}`
    : `${month}月${day}日 周${ZH_DAYS[weekday]}`;
}

/** `11月22日` or `22 Nov`, UTC+8; for axes, where the year stands beside it when it differs. */
export function formatDay(when: When, { language, now }: FormatContext): string {
  const { year, month, day } = localParts(msOf(when));
  const same = now !== null && localParts(now).year === year;
  if (language === 'en') return `${day} ${EN_MONTHS[month - 1]}${same ? '' : ` ${year}`}`;
  return `${same ? '' : `${year}年`}${month}月${day}日`;
}

const joined = (date: string, when: When, language: Language): string =>
  `${date}${language === 'en' ? ',' : ''} ${formatTime(when)}`;

/** `11月22日 周日 23:59` or `Sun 22 Nov, 23:59`, UTC+8; with the year when it is not the present one. */
export const formatDateTime = (when: When, context: FormatContext): string =>
  joined(formatDate(when, context), when, context.language);

/** The same, always with the year. */
export const formatLongDateTime = (when: When, language: Language): string =>
  joined(formatLongDate(when, language), when, language);

/** For columns: `2026-11-22` or `22 Nov 2026`, UTC+8. */
export function formatShortDate(when: When, language: Language): string {
  const { year, month, day } = localParts(msOf(when));
  return language === 'en' ? `${day} ${EN_MONTHS[month - 1]} ${year}` : `${year}-${two(month)}-${two(day)}`;
}

/** For columns: `2026-11-22 10:00` or `22 Nov 2026, 10:00`, UTC+8. */
export const formatShortDateTime = (when: When, language: Language): string =>
  joined(formatShortDate(when, language), when, language);

/** Today, tomorrow or yesterday by server time, null for any other day. */
export function dayWord(when: When, { language, now }: FormatContext): string | null {
  return now === null ? null : (DAY_WORDS[language][naturalDays(now, msOf(when))] ?? null);
}

/** `今天 23:59` or `Today, 23:59`; another day as `formatDateTime`. */
export function formatMoment(when: When, context: FormatContext): string {
  const word = dayWord(when, context);
  return word === null ? formatDateTime(when, context) : joined(word, when, context.language);
}

/** An amount with its currency, e.g. `¥1,500.00`, `CN¥1,500.00`, `JP¥1,500` (GEN-3): decimals of the currency, never a float. */
export function formatMoney({ currency, minor }: Money, language: Language): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  const decimal = (
    digits === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`
  ) as Intl.StringNumericLiteral;
  const shown = new Intl.NumberFormat(NUMBERS[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal);
  return minor < 0 ? `\u2212${shown}` : shown;
}

/** A whole number by locale, e.g. `1,234`. */
export const formatCount = (count: number, language: Language): string =>
  new Intl.NumberFormat(NUMBERS[language]).format(count);

/** Formatters bound to the page's language and server time; all dates in UTC+8 (GEN-1, GEN-7, GEN-12). */
export function useFormat() {
  const { i18n } = useTranslation();
  const now = useNow();
  const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
  return useMemo(() => {
    const context: FormatContext = { language, now };
    return {
      language,
      now,
      money: (amount: Money) => formatMoney(amount, language),
      count: (count: number) => formatCount(count, language),
      time: formatTime,
      date: (when: When) => formatDate(when, context),
      day: (when: When) => formatDay(when, context),
      dateTime: (when: When) => formatDateTime(when, context),
      moment: (when: When) => formatMoment(when, context),
      dayWord: (when: When) => dayWord(when, context),
      longDate: (when: When) => formatLongDate(when, language),
      longDateTime: (when: When) => formatLongDateTime(when, language),
      shortDate: (when: When) => formatShortDate(when, language),
      shortDateTime: (when: When) => formatShortDateTime(when, language),
    };
  }, [language, now]);
}

export type Formatters = ReturnType<typeof useFormat>;

/** Date and time inside a sentence: "today, 23:59" where a line would begin with "Today, 23:59". */
export function useMoment(): (when: When) => string {
  const { moment } = useFormat();
  return (when) => moment(when).replace(/^(Today|Tomorrow|Yesterday)\b/, (word) => word.toLowerCase());
}
