import * as compare from '../explorer/compare';
import * as map from '../explorer/map';
import * as prove from '../explorer/prove';
import type { Explorer } from '../explorer/routes';
import { explored as alibaba } from './alibaba/explored';
import { explored as aliyun } from './aliyun/explored';
import { explored as alipay } from './alipay/explored';
import { explored as huawei } from './huawei/explored';
import { explored as tencent } from './tencent/explored';

/** What the policy explorer shows, fetched when somebody explores. */
export const explorer: Explorer = {
  ...compare,
  ...map,
  ...prove,
  explored: [aliyun, alibaba, tencent, alipay, huawei],
};
