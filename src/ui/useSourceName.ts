import { useT } from '../locales/useT';

const KNOWN = ['alipay', 'onlineBank', 'accountBalance', 'card', 'cash', 'giftCard'] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (source: string): source is Known => KNOWN.some((known) => known === source);

/** A funding source or destination in words; an unknown one as it is written. */
export function useSourceName(): (source: string) => string {
  const t = useT('common');
  return (source) => (isKnown(source) ? t(`source.${source}`) : source);
}
