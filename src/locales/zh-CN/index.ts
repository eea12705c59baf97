import { aliyun } from './aliyun';
import { common } from './common';
import { refunds } from './refunds';
import { shell } from './shell';

/** The source of the catalogs' types; one line per area. */
export const catalog = { common, shell, aliyun, refunds } as const;
