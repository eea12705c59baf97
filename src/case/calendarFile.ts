/** A moment for a calendar of one's own. */
export interface CalendarMoment {
  /** The same for the same moment, so that a calendar that has it already moves it instead of adding another. */
  readonly uid: string;
  /** Epoch ms. */
  readonly at: number;
  readonly title: string;
  readonly text: string;
  /** The page it is about. */
  readonly url: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** RFC 5545 3.3.5: an instant in UTC, to the second: `20261122T155959Z`. */
function utc(ms: number): string {
  const at = new Date(ms);
  const date = `${at.getUTCFullYear()}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}`;
  return `${date}T${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}Z`;
}

/** RFC 5545 3.3.11: what separates values is text here; what no line may hold is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, '');

const OCTETS = 75;

/** RFC 5545 3.1: no line longer than 75 octets; it goes on after a break and a space, and no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let lines = '';
  let used = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (used + octets > OCTETS) {
      lines += '\r\n ';
      used = 1;
    }
    lines += character;
    used += octets;
  }
  return lines;
}

const event = ({ uid, at, title, text, url }: CalendarMoment, stamp: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}@certificate-refund-console`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(at)}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  'TRIGGER:-PT24H',
  'END:VALARM',
  'END:VEVENT',
];

/** GEN-15: moments as an iCalendar file (RFC 5545), each with an alarm 24 hours before; `stamp`: when it is made, epoch ms. */
export const calendarFile = (moments: readonly CalendarMoment[], stamp: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Certificate Refund Console//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...moments.flatMap((moment) => event(moment, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
