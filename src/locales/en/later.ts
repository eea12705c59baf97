import type { Translation } from '../catalog';
import type { later as source } from '../zh-CN/later';
import { alibaba } from './alibaba';

export const later = { alibaba } as const satisfies Translation<typeof source>;
