import type { Provider } from '../provider';
import { aliyun } from './aliyun';

/** The one list of providers: a new one is a folder beside these and a line here. */
export const providers: readonly Provider[] = [aliyun];
