import type { Translation } from '#contract/words';
import type { later as source } from '../zh-CN/later';
import { alibaba } from './alibaba';
import { alipay } from './alipay';
import { demo } from './demo';
import { desk } from './desk';
import { start } from './start';
import { huawei, policies } from './policies';
import { tencent } from './tencent';
import { topBar } from './topBar';

export const later = {
  alibaba,
  tencent,
  alipay,
  desk,
  demo,
  start,
  policies,
  huawei,
  topBar,
} as const satisfies Translation<typeof source>;
