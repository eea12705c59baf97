import type { Money } from '../api/contract/money';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { useProvider } from './provider';

const NAMED = ['alipay', 'onlineBank', 'card', 'cash', 'giftCard'] as const;

/** Where money goes, by the console's own names; an unknown one as it is written. */
export function useChannelName(): (channel: string) => string {
  const t = useT('refunds');
  const { balance } = useProvider();
  return (channel) => {
    if (channel === 'accountBalance') return balance;
    const named = NAMED.find((name) => name === channel);
    return named === undefined ? channel : t(`to.${named}`);
  };
}

/** Several destinations in one line. */
export function useDestinations(): (channels: readonly string[]) => string {
  const t = useT('refunds');
  const nameOf = useChannelName();
  return (channels) =>
    channels.length === 0 ? t('to.nothing') : channels.map(nameOf).join(t('to.separator'));
}

/** ALY-7, ABC-1: each part of the amount with where it goes. */
export function useParts(): (
  parts: readonly { readonly to: string; readonly minor: number }[],
  currency: Money['currency'],
) => string {
  const t = useT('refunds');
  const { money } = useFormat();
  const nameOf = useChannelName();
  return (parts, currency) => {
    const [only] = parts;
    if (!only) return t('to.nothing');
    if (parts.length === 1) return t('to.original', { to: nameOf(only.to) });
    return parts
      .map(({ to, minor }) => t('to.part', { to: nameOf(to), amount: money({ currency, minor }) }))
      .join(t('to.separator'));
  };
}
