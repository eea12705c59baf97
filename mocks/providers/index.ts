import type { Provider, Seeder } from '../provider';
import { alibaba } from './alibaba';
import { alipay } from './alipay';
import { aliyun } from './aliyun';
import { tencent } from './tencent';

/** The one list of providers: a new one is a folder beside these and a line here (and one in `seeds.ts`). */
export const providers: readonly Provider[] = [aliyun, alibaba, tencent, alipay];

/** Loads what fills the seeded state; most visits find a filled store and never need it. */
export const loadSeeders = async (): Promise<readonly Seeder[]> => (await import('./seeds')).seeders;
