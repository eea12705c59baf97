import type { AliyunRow } from '../../../api/contract/aliyun';
import type { Money } from '../../../api/contract/money';
import { Channel } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';

const isChannel = (name: string): name is Channel => Channel.options.some((channel) => channel === name);

/** `OV 单域名 · 1 年` */
export function useProductText(): (product: AliyunRow['product']) => string {
  const t = useT('aliyun');
  return ({ validation, coverage, years, free }) => {
    const line = t('product.line', { validation, coverage: t(`product.${coverage}`), count: years });
    return free ? t('product.free', { line }) : line;
  };
}

/** Where money goes, by this console's own names (ALY-7); an unknown one as it is written. */
export function useChannelName(): (channel: string) => string {
  const t = useT('aliyun');
  return (channel) => (isChannel(channel) ? t(`panel.to.${channel}`) : channel);
}

/** Several destinations in one line. */
export function useDestinations(): (channels: readonly string[]) => string {
  const t = useT('aliyun');
  const nameOf = useChannelName();
  return (channels) => (channels.length === 0 ? t('panel.nothingPaid') : channels.map(nameOf).join(t('panel.separator')));
}

/** ALY-7: each part of the amount with where it goes. */
export function useParts(): (parts: readonly { readonly to: string; readonly minor: number }[], currency: Money['currency']) => string {
  const t = useT('aliyun');
  const { money } = useFormat();
  const nameOf = useChannelName();
  return (parts, currency) => {
    const [only] = parts;
    if (!only) return t('panel.nothingPaid');
    if (parts.length === 1) return t('panel.original', { to: nameOf(only.to) });
    return parts
      .map(({ to, minor }) => t('panel.part', { to: t('panel.original', { to: nameOf(to) }), amount: money({ currency, minor }) }))
      .join(t('panel.separator'));
  };
}
