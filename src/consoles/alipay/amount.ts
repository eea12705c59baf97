import type { AlipayTransaction } from '#contract/alipay';
import { type Currency, minorDigits } from '#contract/common';
import { isBlank, plain } from '#contract/text';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';

/** Why what was typed is no amount that could be asked for at all. */
type NoAmount = 'empty' | 'notAnAmount' | 'decimals' | 'zero' | 'tooLong';

type ReadAmount = { readonly value: string } | { readonly wrong: NoAmount };

/** Digits an amount may have in minor units (APY-1). */
const MOST_DIGITS = 16;

// Groups of three or none at all: "1,23" is a slip, and nobody knows which.
const SHAPE = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;

/** Every way in which an amount of the currency may begin: a pasted one carries its sign. */
function signsOf(currency: Currency): string[] {
  const shown = ['zh-CN', 'en-GB'].flatMap((language) =>
    (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .filter(({ type }) => type === 'currency')
        .map(({ value }) => plain(value))
        .join(''),
    ),
  );
  return [currency, ...shown].toSorted((a, b) => b.length - a.length);
}

/**
 * An amount typed in major units (`1,234.56`, `¥1,234.56`) as minor units in digits, without ever being a float (GEN-3).
 * Refuses only what is no amount at all; whether it may be refunded is for the rail to say (APY-E2).
 */
export function readAmount(typed: string, currency: Currency): ReadAmount {
  if (isBlank(typed)) return { wrong: 'empty' };
  const text = plain(typed);
  const sign = signsOf(currency).find((one) => text.startsWith(one)) ?? '';
  const [, whole, decimals = ''] = SHAPE.exec(text.slice(sign.length).trim()) ?? [];
  if (whole === undefined) return { wrong: 'notAnAmount' };
  const digits = minorDigits(currency);
  if (decimals.length > digits) return { wrong: 'decimals' };
  const value = (whole.replaceAll(',', '') + decimals.padEnd(digits, '0')).replace(/^0+/, '');
  if (value === '') return { wrong: 'zero' };
  return value.length > MOST_DIGITS ? { wrong: 'tooLong' } : { value };
}

/** Why a well-formed amount cannot be refunded: the bounds the backend sent, told before anything is sent (APY-E2, APY-6). */
export type Impossible = 'under' | 'over' | 'partNever';

/** What forbids an amount in minor units by the payment's own numbers; null where they let it pass. */
export function impossibleOf(
  { minimum, refundableMax, capability, amount }: Bounds,
  minor: number,
): Impossible | null {
  if (minor > refundableMax.minor) return 'over';
  if (minor < minimum.minor) return 'under';
  return capability.partial || minor === amount.minor ? null : 'partNever';
}

type Bounds = Pick<AlipayTransaction, 'minimum' | 'refundableMax' | 'capability' | 'amount'>;

/** Minor units of what was typed; NaN where it is no amount, or one beyond what can be counted. */
export function minorOf(typed: string, currency: Currency): number {
  const read = readAmount(typed, currency);
  return 'value' in read ? Number(read.value) : NaN;
}

/** An amount of minor units as it would be typed: 50001 of CNY is `500.01`. */
export function typedOf(minor: number, currency: Currency): string {
  const digits = minorDigits(currency);
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The sentence at the field for an amount that cannot be refunded; undefined where it can. */
export function useImpossible(transaction: Bounds): (typed: string) => string | undefined {
  const t = useT('alipay');
  const { money } = useFormat();
  const { amount, minimum, refundableMax } = transaction;
  return (typed) => {
    const minor = minorOf(typed, amount.currency);
    const why = Number.isNaN(minor) ? null : impossibleOf(transaction, minor);
    if (why === null) return undefined;
    return t(`ask.impossible.${why}`, { least: money(minimum), most: money(refundableMax) });
  };
}

/** Written in the currency's own decimals, for people to copy. */
const EXAMPLE = 123_456;

/** For the field of an amount: what is wrong with what was typed, in words that show how one is written. */
export function useWrongAmount(): (typed: string, currency: Currency) => string | undefined {
  const t = useT('alipay');
  const { money } = useFormat();
  return (typed, currency) => {
    const read = readAmount(typed, currency);
    if ('value' in read) return undefined;
    const digits = minorDigits(currency);
    if (read.wrong === 'notAnAmount')
      return t('ask.wrong.notAnAmount', { example: money({ currency, minor: EXAMPLE }) });
    if (read.wrong !== 'decimals') return t(`ask.wrong.${read.wrong}`);
    return digits === 0
      ? t('ask.wrong.noDecimals', { currency })
      : t('ask.wrong.fewDecimals', { currency, digits });
  };
}
