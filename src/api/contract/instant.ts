import * as z from 'zod/mini';

const MONTHS =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])';
const LEAP_DAY = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?';
const OFFSET = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/**
 * An instant as it may be written from outside: ISO 8601 with an offset (`Z` or `±hh:mm`) and a date
 * that exists. Whether a date exists is part of the pattern, because `Date.parse` turns 30 February into March.
 */
export const Instant = z
  .string()
  .check(z.regex(new RegExp(`^(?:\\d{4}-(?:${MONTHS})|${LEAP_DAY})T${TIME}${OFFSET}$`)));
export type Instant = z.infer<typeof Instant>;

/**
 * An instant as a decision writes it: UTC+8 with milliseconds (GEN-1). Years beyond 9999 come in the
 * signed six-digit form, so that "the day before a far-away end" can always be written.
 */
export const LocalInstant = z
  .string()
  .check(z.regex(/^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/));
export type LocalInstant = z.infer<typeof LocalInstant>;
