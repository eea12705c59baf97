import { alibaba } from './alibaba';
import { alipay } from './alipay';
import { demo } from './demo';
import { desk } from './desk';
import { start } from './start';
import { huawei, policies } from './policies';
import { tencent } from './tencent';
import { topBar } from './topBar';

/** Areas of the consoles that are not the first one; they come with their pages. */
export const later = { alibaba, tencent, alipay, desk, demo, start, policies, huawei, topBar } as const;
