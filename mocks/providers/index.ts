import type { Provider } from '../provider';
import { alibaba } from './alibaba';
import { aliyun } from './aliyun';

/** The one list of providers: a new one is a folder beside these and a line here. */
export const providers: readonly Provider[] = [aliyun, alibaba];
