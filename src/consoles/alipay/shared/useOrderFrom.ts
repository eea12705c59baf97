import { useT } from '../../../locales/useT';

const KNOWN = ['aliyun', 'alibaba', 'tencent'] as const;
type Known = (typeof KNOWN)[number];

/** Consoles whose orders are paid on the rail, and `none` for payments of the merchant's own. */
export const ORIGINS = [...KNOWN, 'none'] as const;

const isKnown = (provider: string): provider is Known => KNOWN.some((known) => known === provider);

/** Where a payment's order came from, in words; an unknown console as it is written. */
export function useOrderFrom(): (provider: string) => string {
  const t = useT('alipay');
  return (provider) => {
    if (provider === 'none') return t('from.own');
    return isKnown(provider) ? t(`from.${provider}`) : provider;
  };
}
