import type { AlipayRate } from '../../../api/contract/alipay-methods';
import { useT } from '../../../locales/useT';
import { rateText } from './rate';

/** A day's rate in one line, with the day it holds for (APY-5). */
export function useRateText(): (rate: AlipayRate) => string {
  const t = useT('alipay');
  return (rate) => t('rateOf', { from: rate.from, to: rate.to, rate: rateText(rate), day: rate.day });
}
