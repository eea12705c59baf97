import * as z from 'zod/mini';

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
