import type { Seeder } from '../provider';
import { seed as alibaba } from './alibaba/seed';
import { seed as alipay } from './alipay/seed';
import { seed as aliyun } from './aliyun/seed';
import { seed as tencent } from './tencent/seed';

/** What fills the seeded state, in the order of the list of providers; one file, since nobody asks for a part of it. */
export const seeders: readonly Seeder[] = [aliyun, alibaba, tencent, alipay];
