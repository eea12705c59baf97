import { type Currency, minorDigits } from '#contract/common';
import { useFormat } from '../../locales/format';
import { useT } from '../../locales/i18n';
import { TextField } from '../../ui/fields';
import type { NoAmount } from './amount';

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
