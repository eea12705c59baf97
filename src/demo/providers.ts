import { useT } from '../locales/useT';

const KNOWN = ['aliyun', 'alibaba', 'tencent', 'alipay', 'common'] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (provider: string): provider is Known => KNOWN.some((known) => known === provider);

/** A provider in words; an unknown one as it is written. */
export function useProviderName(): (provider: string) => string {
  const t = useT('demo');
  return (provider) => (isKnown(provider) ? t(`provider.${provider}`) : provider);
}
