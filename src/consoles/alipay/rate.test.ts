import { expect, it } from 'vitest';
import { rateText, shareText } from './shared';

it('APY-5 a rate is written with all its six decimals', () => {
  expect([6712, 1_000_000, 141_230_000, 0].map((millionths) => rateText({ millionths }))).toEqual([
    '0.006712',
    '1.000000',
    '141.230000',
    '0.000000',
  ]);
});

it('APY-4 a fee rate is written in per cent', () => {
  expect([220, 5, 10_000].map(shareText)).toEqual(['2.20%', '0.05%', '100.00%']);
});
