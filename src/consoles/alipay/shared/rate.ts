import type { AlipayRate } from '../../../api/contract/alipay-methods';

const DECIMALS = 6;

/** A day's rate as it is written, in all its six decimals and without a float: 6712 millionths are `0.006712`. */
export function rateText({ millionths }: Pick<AlipayRate, 'millionths'>): string {
  const text = String(millionths).padStart(DECIMALS + 1, '0');
  return `${text.slice(0, -DECIMALS)}.${text.slice(-DECIMALS)}`;
}

/** A share in basis points: 220 is `2.20%`. */
export function shareText(basisPoints: number): string {
  const text = String(basisPoints).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}%`;
}
