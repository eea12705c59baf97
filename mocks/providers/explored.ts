import type { Explorer } from '../policies/routes';
import { comparisonOf } from '../policies/compare';
import { mapOf, recordsOnMap } from '../policies/map';
import { proofOf, rulesOf, sourceOf, tableOf, vectorsOf } from '../policies/prove';
import { explored as alibaba } from './alibaba/explored';
import { explored as aliyun } from './aliyun/explored';
import { explored as alipay } from './alipay/explored';
import { explored as huawei } from './huawei/explored';
import { explored as tencent } from './tencent/explored';

/** What the policy explorer shows, fetched when somebody explores. */
export const explorer: Explorer = {
  explored: [aliyun, alibaba, tencent, alipay, huawei],
  tableOf,
  proofOf,
  rulesOf,
  vectorsOf,
  mapOf,
  recordsOnMap,
  comparisonOf,
  sourceOf,
};
