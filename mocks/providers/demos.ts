import { commonLines } from '../demo/lines';
import { type Snapshot, snapshotOf } from '../demo/seed';
import type { ProviderDemo } from '../provider';
import { demo as alibaba } from './alibaba/seed';
import { demo as alipay } from './alipay/seed';
import { demo as aliyun } from './aliyun/seed';
import { demo as tencent } from './tencent/seed';

/** In the order of the list of providers; one file, since nobody asks for a part of it. */
export const demos: readonly ProviderDemo[] = [aliyun, alibaba, tencent, alipay];

export { commonLines };

/** For the build: the seeded state of all providers. */
export const seededState = (): Snapshot => snapshotOf(demos);
