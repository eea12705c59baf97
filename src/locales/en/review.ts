import type { Translation } from '../catalog';
import type { review as source } from '../zh-CN/review';

export const review = {
  title: 'Review desk',
} as const satisfies Translation<typeof source>;
