import type { Translation } from '#contract/words';
import type { catalog as source } from '../zh-CN';
import { aliyun } from './aliyun';
import { common } from './common';
import { refunds } from './refunds';
import { shell } from './shell';

export const catalog = { common, shell, aliyun, refunds } as const satisfies Translation<typeof source>;
