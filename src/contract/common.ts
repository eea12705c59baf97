import * as z from 'zod/mini';
import { plain } from './text';
import type { Language } from './words';

/** What a certificate covers, whoever sells it. */
export const CertificateProduct = z.strictObject({
  validation: z.enum(['DV', 'OV', 'EV']),
  free: z.boolean(),
  coverage: z.enum(['single', 'wildcard', 'multi']),
  years: z.int(),
});
export type CertificateProduct = z.infer<typeof CertificateProduct>;

/** A domain as a person types it; read and checked by the backend. */
export const TypedDomain = z.string().check(z.overwrite(plain), z.minLength(1), z.maxLength(253));

/** One sentence about what an operation would do, said before it is confirmed; with its date where time matters. */
/** What follows an act. `drawn`: about the window alone, which a page may draw instead of saying it. */
export const Consequence = z.strictObject({
  tone: z.enum(['info', 'warning', 'danger']),
  text: z.string(),
  lead: z.optional(z.string()),
  drawn: z.optional(z.literal(true)),
});
export type Consequence = z.infer<typeof Consequence>;

/** ISO 4217 codes that have a minor unit. */
const ACTIVE =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
  'CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD ' +
  'HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD ' +
  'MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN ' +
  'PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD ' +
  'TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** Withdrawn since 2021: an order paid before may still be refunded in them. */
const LATELY_WITHDRAWN = 'ANG BGN CUC HRK SLL ZWL';

/** Without a minor unit (metals, units of account): their amounts count whole units. XXX and XTS name no currency. */
const WHOLE = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA';

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...`BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ${WHOLE}`
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Every currency code an amount may carry. */
export const CURRENCIES: readonly string[] = `${ACTIVE} ${LATELY_WITHDRAWN} ${WHOLE}`.split(' ');

/** An ISO 4217 currency code (GEN-3). */
export const Currency = z.enum(CURRENCIES);
export type Currency = z.infer<typeof Currency>;

/** Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  return DIGITS.get(currency) ?? 2;
}

/** GEN-3: an amount as decimal text without a float on the way: `1500.00`, JPY `1500`, KWD `1.500`. */
export function decimalOf(minor: number, currency: Currency): string {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Making one takes a hundred times as long as using it, and a list of money uses one for every cell. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: Currency, language: Language): Intl.NumberFormat {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  moneyFormats.set(`${language} ${currency}`, format);
  return format;
}

/** An amount of minor units, at least 0, as people read it: `¥1,500.00`, `CN¥1,500.00`, `JP¥1,500` (GEN-3). */
export function moneyText(minor: number, currency: Currency, language: Language): string {
  const format = moneyFormats.get(`${language} ${currency}`) ?? moneyFormat(currency, language);
  return format.format(decimalOf(minor, currency) as Intl.StringNumericLiteral);
}

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

/** A date of the calendar in UTC+8, `2026-11-22`. */
export const CalendarDate = z.string().check(z.regex(new RegExp(`^(?:\\d{4}-(?:${MONTHS})|${LEAP_DAY})$`)));

/**
 * An instant as a decision writes it: UTC+8 with milliseconds (GEN-1). Years beyond 9999 come in the
 * signed six-digit form, so that "the day before a far-away end" can always be written.
 */
export const LocalInstant = z
  .string()
  .check(z.regex(/^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/));

/** A whole number of minor units (fen, cents, yen), never a fraction (GEN-3). */
export const Minor = z.int().check(z.nonnegative());
export type Minor = z.infer<typeof Minor>;

/** An amount: minor units of an ISO 4217 currency (GEN-3). */
export const Money = z.strictObject({ currency: Currency, minor: Minor });
export type Money = z.infer<typeof Money>;

/** What every price states besides who paid it: list − discount − voucher is what was paid (GEN-4). */
export const pricePieces = { currency: Currency, list: Minor, discount: Minor, voucher: Minor };

/** Minor units per funding source; which sources exist is the provider's matter. */
export const Paid = z.record(z.string(), Minor);
export type Paid = z.infer<typeof Paid>;

/** What was actually paid, from one or more of the named funding sources; unknown ones are refused. */
export function paidFrom<const Source extends string>(...sources: readonly Source[]) {
  const pieces = Object.fromEntries(sources.map((source) => [source, z.optional(Minor)])) as Record<
    Source,
    z.ZodMiniOptional<typeof Minor>
  >;
  return z.strictObject(pieces).check(
    z.refine((paid) => Object.keys(paid).length > 0, { error: 'one funding source at least' }),
    z.meta({ minProperties: 1 }),
  );
}

/** What an account may do (GEN-10). */
export const Role = z.enum(['customer', 'specialist', 'operator']);
export type Role = z.infer<typeof Role>;

export const EVERYONE = ['customer', 'specialist', 'operator'] as const satisfies readonly Role[];

/** Who did it (GEN-13). */
export const Actor = z.enum([
  'customer',
  'specialist',
  'operator',
  'backOffice',
  'authority',
  'channel',
  'system',
]);
export type Actor = z.infer<typeof Actor>;

/** One entry of the one timeline: past (with a time) or expected (`at` null). Texts by Accept-Language. */
export const TimelineEntry = z.strictObject({
  at: z.nullable(Instant),
  actor: Actor,
  code: z.string(),
  tone: z.enum(['done', 'waiting', 'failed', 'next']),
  title: z.string(),
  detail: z.nullable(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
