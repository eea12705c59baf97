import { minorDigits } from '../../src/api/contract/currency';
import type { Language } from '../platform/language';

/** GEN-3: an amount as decimal text without a float on the way: `1500.00`, JPY `1500`, KWD `1.500`. */
export function decimalOf(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const GROUPED = new Intl.NumberFormat('en-GB');

/** A number of things inside a sentence of either language: `1,200`. */
export const countText = (count: number): string => GROUPED.format(count);

/** An amount inside a sentence: `¥1,500.00`, `CN¥1,500.00`. */
export function moneyText(minor: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimalOf(minor, currency) as Intl.StringNumericLiteral);
}
