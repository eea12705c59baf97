import { useFormat } from '../../../locales/useFormat';

/** Minor units in digits as money; what is too long to be counted exactly keeps its digits. */
export function useAmountText(): (asked: { readonly currency: string; readonly value: string }) => string {
  const { money } = useFormat();
  return ({ currency, value }) => {
    const minor = Number(value);
    return Number.isSafeInteger(minor) ? money({ currency, minor }) : `${currency} ${value}`;
  };
}
