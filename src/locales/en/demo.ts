import type { Translation } from '../catalog';
import type { demo as source } from '../zh-CN/demo';

export const demo = {
  title: 'Start page',
} as const satisfies Translation<typeof source>;
