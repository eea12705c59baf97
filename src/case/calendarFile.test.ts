import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarMoment } from './calendarFile';

const STAMP = Date.parse('2026-11-22T10:00:00+08:00');
const MOMENT: CalendarMoment = {
  uid: 'aliyun:cas-0001:deadline:1',
  at: Date.parse('2026-11-22T23:59:59.999+08:00'),
  title: '截止：退款 · shop.example.cn',
  text: 'One; two, three\\four\nfive',
  url: 'https://console.example/aliyun/certificates/cas-0001',
};

/** The content lines, unfolded, as a calendar reads them. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string): string =>
  linesOf(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? '';
const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, what: string) => (what.toLowerCase() === 'n' ? '\n' : what));

describe('GEN-15 a moment as an iCalendar file (RFC 5545)', () => {
  it('GEN-15 carries UTC instants, an alarm 24 hours before, and its page', () => {
    const lines = linesOf(calendarFile([MOMENT], STAMP));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'DTSTAMP:20261122T020000Z',
        'DTSTART:20261122T155959Z',
        'TRIGGER:-PT24H',
        `URL:${MOMENT.url}`,
        'UID:aliyun:cas-0001:deadline:1@certificate-refund-console',
      ]),
    );
  });

  it('GEN-15 escapes what separates values, and nothing is lost by it', () => {
    const file = calendarFile([MOMENT], STAMP);
    expect(valueOf(file, 'DESCRIPTION')).toBe(String.raw`One\; two\, three\\four\nfive`);
    expect(unescaped(valueOf(file, 'DESCRIPTION'))).toBe(MOMENT.text);
  });

  it('GEN-15 folds at 75 octets whatever the text is, no character cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const printable = text.replaceAll(/\p{Cc}/gu, '');
        const file = calendarFile([{ ...MOMENT, text: printable, title: `退款${printable}` }], STAMP);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(unescaped(valueOf(file, 'DESCRIPTION'))).toBe(printable);
        expect(unescaped(valueOf(file, 'SUMMARY'))).toBe(`退款${printable}`);
      }),
    );
  });

  it('GEN-15 one file may hold the last safe moment and the deadline', () => {
    const file = calendarFile([MOMENT, { ...MOMENT, uid: 'other' }], STAMP);
    expect(linesOf(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });
});
