import { type Currency, minorDigits } from '#contract/common';
import { isBlank } from '#contract/text';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { TextField } from '../../ui/fields';

/** Why what was typed is no amount that could be asked for at all. */
export type NoAmount = 'empty' | 'notAnAmount' | 'decimals' | 'zero' | 'tooLong';

type ReadAmount = { readonly value: string } | { readonly wrong: NoAmount };

/** Digits an amount may have in minor units (APY-1). */
const MOST_DIGITS = 16;

// Groups of three or none at all: "1,23" is a slip, and nobody knows which.
const SHAPE = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_YEN = '\uFFE5';

/** What an input method for Chinese leaves of digits and marks, as they are written elsewhere. */
const halfWidth = (text: string): string =>
  text
    .replaceAll(FULL_WIDTH, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(FULL_WIDTH_YEN, '¥');

/** Every way in which an amount of the currency may begin: a pasted one carries its sign. */
function signsOf(currency: Currency): string[] {
  const shown = ['zh-CN', 'en-GB'].flatMap((language) =>
    (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .filter(({ type }) => type === 'currency')
        .map(({ value }) => value)
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
  const text = halfWidth(typed).trim();
  const sign = signsOf(currency).find((one) => text.startsWith(one)) ?? '';
  const [, whole, decimals = ''] = SHAPE.exec(text.slice(sign.length).trim()) ?? [];
  if (whole === undefined) return { wrong: 'notAnAmount' };
  const digits = minorDigits(currency);
  if (decimals.length > digits) return { wrong: 'decimals' };
  const value = (whole.replaceAll(',', '') + decimals.padEnd(digits, '0')).replace(/^0+/, '');
  if (value === '') return { wrong: 'zero' };
  return value.length > MOST_DIGITS ? { wrong: 'tooLong' } : { value };
}

interface Props {
  readonly label: string;
  readonly currency: Currency;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Its range, or how it is understood. */
  readonly hint: string;
  readonly wrong: NoAmount | null;
  /** What the backend says of it. */
  readonly refused?: string | undefined;
}

/** Written in the currency's own decimals, for people to copy. */
const EXAMPLE = 123_456;

/** An amount in major units; what is typed is kept as it is, and what is wrong with it stands below. */
export function AmountField({ label, currency, value, onChange, hint, wrong, refused }: Props) {
  const wrongText = useWrongText(currency);
  return (
    <TextField
      label={label}
      hint={hint}
      value={value}
      onChange={onChange}
      inputMode="decimal"
      error={wrong ? wrongText(wrong) : refused}
    />
  );
}

/** Why it is no amount, in words that show how one is written. */
function useWrongText(currency: Currency): (wrong: NoAmount) => string {
  const t = useT('alipay');
  const { money } = useFormat();
  const digits = minorDigits(currency);
  return (wrong) => {
    if (wrong === 'notAnAmount')
      return t('ask.wrong.notAnAmount', { example: money({ currency, minor: EXAMPLE }) });
    if (wrong === 'decimals')
      return digits === 0
        ? t('ask.wrong.noDecimals', { currency })
        : t('ask.wrong.fewDecimals', { currency, digits });
    return t(`ask.wrong.${wrong}`);
  };
}
