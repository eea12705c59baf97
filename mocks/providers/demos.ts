import { commonLines } from '../demo/lines';
import { type Snapshot, snapshotOf } from '../demo/seed';
import { readBefore } from '../marks';
import { MS_PER_DAY } from '../platform/calendar';
import type { Transaction } from '../platform/transaction';
import type { ProviderDemo } from '../provider';
import { demo as alibaba } from './alibaba/seed';
import { demo as alipay } from './alipay/seed';
import { demo as aliyun } from './aliyun/seed';
import { demo as tencent } from './tencent/seed';

/** The last one also says what of all that was read long ago (GEN-15). */
function seedLast(tx: Transaction): void {
  const { now } = tx;
  alipay.seed(tx);
  readBefore(tx, now - MS_PER_DAY);
}

/** In the order of the list of providers; one file, since nobody asks for a part of it. */
export const demos: readonly ProviderDemo[] = [aliyun, alibaba, tencent, { ...alipay, seed: seedLast }];

export { commonLines };

/** For the build: the seeded state of all providers. */
export const seededState = (): Snapshot => snapshotOf(demos);
