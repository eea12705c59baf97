import { type Money, moneyText } from '#contract/common';
import { useNow } from '../api/clock';
import { dateText, dayText, localParts, naturalDays, timeText, two, withTime } from '#contract/days';
import type { Language } from '#contract/words';
import { useLanguage } from './i18n';

const ZH_DAYS = '日一二三四五六';
const EN_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
// British English names foreign currencies in full (CN¥, US$), which a console of several currencies needs.
const NUMBERS: Record<Language, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
const DAY_WORDS: Record<Language, Record<number, string>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
};

/** An instant as the API writes it, or epoch milliseconds. */
export type When = string | number;

const msOf = (when: When): number => (typeof when === 'number' ? when : Date.parse(when));

/** What a formatter needs to know; `now` is server time, null while unknown (then the year is always written). */
export interface FormatContext {
  readonly language: Language;
  readonly now: number | null;
}

const weekday = (when: When, language: Language): string => {
  const day = localParts(msOf(when)).weekday;
  return language === 'en' ? (EN_DAYS[day] ?? '') : `周${ZH_DAYS[day]}`;
};
/** English begins with the day of the week, Chinese ends with it. */
const named = (when: When, date: string, language: Language): string =>
  language === 'en' ? `${weekday(when, language)} ${date}` : `${date} ${weekday(when, language)}`;

/*
 * GEN-12: a date is written by what it is for, and in no other way; all in UTC+8.
 *
 * | purpose                                  | formatter | zh-CN                     | en                     |
 * | ---------------------------------------- | --------- | ------------------------- | ---------------------- |
 * | a day in a list or on an axis            | `day`     | 11月22日                  | 22 Nov                 |
 * | a day that is promised or counted to     | `date`    | 11月22日 周日             | Sun 22 Nov             |
 * | a deadline, or when something will be    | `moment`  | 今天 23:59                | Today, 23:59           |
 * | an end of a range, beside the other one  | `edge`    | 11月22日 周日 23:59       | Sun 22 Nov, 23:59      |
 * | what happened: timelines, columns, notes | `instant` | 2026-11-22 10:00          | 22 Nov 2026, 10:00     |
 * | an instant among the facts of a record   | `fact`    | 2026年11月22日 周日 10:00 | Sun 22 Nov 2026, 10:00 |
 *
 * The first four leave out the present year. In a CSV an instant is `2026-11-22 10:00` in both languages, so that
 * spreadsheets sort it (`mocks/refunds/csv.ts`).
 */

/** `11月22日` or `22 Nov`, UTC+8; with the year when it is not the present one. */
export function formatDay(when: When, { language, now }: FormatContext): string {
  const ms = msOf(when);
  const same = now !== null && localParts(now).year === localParts(ms).year;
  return same ? dayText(ms, language) : dateText(ms, language);
}

/** `11月22日 周日` or `Sun 22 Nov`, UTC+8; with the year when it is not the present one. */
export const formatDate = (when: When, context: FormatContext): string =>
  named(when, formatDay(when, context), context.language);

const joined = (date: string, when: When, language: Language): string => withTime(date, msOf(when), language);

/** `11月22日 周日 23:59` or `Sun 22 Nov, 23:59`, UTC+8; with the year when it is not the present one. */
export const formatEdge = (when: When, context: FormatContext): string =>
  joined(formatDate(when, context), when, context.language);

/** `2026年11月22日 周日 10:00` or `Sun 22 Nov 2026, 10:00`, UTC+8. */
export const formatFact = (when: When, language: Language): string =>
  joined(named(when, dateText(msOf(when), language), language), when, language);

/** `2026-11-22 10:00` or `22 Nov 2026, 10:00`, UTC+8. */
export function formatInstant(when: When, language: Language): string {
  const { year, month, day } = localParts(msOf(when));
  const date = language === 'en' ? dateText(msOf(when), language) : `${year}-${two(month)}-${two(day)}`;
  return joined(date, when, language);
}

/** Today, tomorrow or yesterday by server time, null for any other day. */
export function dayWord(when: When, { language, now }: FormatContext): string | null {
  return now === null ? null : (DAY_WORDS[language][naturalDays(now, msOf(when))] ?? null);
}

/** `今天 23:59` or `Today, 23:59`; another day as `formatEdge`. */
export function formatMoment(when: When, context: FormatContext): string {
  const word = dayWord(when, context);
  return word === null ? formatEdge(when, context) : joined(word, when, context.language);
}

/** An amount with its currency (`moneyText`), also one below zero. */
export function formatMoney({ currency, minor }: Money, language: Language): string {
  const shown = moneyText(Math.abs(minor), currency, language);
  return minor < 0 ? `\u2212${shown}` : shown;
}

const counts = new Map<Language, Intl.NumberFormat>();

/** A whole number by locale, e.g. `1,234`. */
export function formatCount(count: number, language: Language): string {
  // Making one takes a hundred times as long as using it.
  const format = counts.get(language) ?? new Intl.NumberFormat(NUMBERS[language]);
  counts.set(language, format);
  return format.format(count);
}

function formattersFor(context: FormatContext) {
  const { language, now } = context;
  return {
    language,
    now,
    money: (amount: Money) => formatMoney(amount, language),
    count: (count: number) => formatCount(count, language),
    time: (when: When) => timeText(msOf(when)),
    date: (when: When) => formatDate(when, context),
    day: (when: When) => formatDay(when, context),
    edge: (when: When) => formatEdge(when, context),
    moment: (when: When) => formatMoment(when, context),
    dayWord: (when: When) => dayWord(when, context),
    instant: (when: When) => formatInstant(when, language),
    fact: (when: When) => formatFact(when, language),
  };
}

export type Formatters = ReturnType<typeof formattersFor>;

/** By language and time; a page tells few times, and a list asks hundreds of times. */
const made = new Map<string, Formatters>();

/** Formatters bound to the page's language and server time; all dates in UTC+8 (GEN-1, GEN-7, GEN-12). The same as long as both are. */
export function useFormat(): Formatters {
  const language = useLanguage();
  const now = useNow();
  const key = `${language} ${now}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size > 8) made.clear();
  const formatters = formattersFor({ language, now });
  made.set(key, formatters);
  return formatters;
}

/** Date and time inside a sentence: "today, 23:59" where a line would begin with "Today, 23:59". */
export function useMoment(): (when: When) => string {
  const { moment } = useFormat();
  return (when) => moment(when).replace(/^(Today|Tomorrow|Yesterday)\b/, (word) => word.toLowerCase());
}
