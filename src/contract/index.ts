import * as alibabaOrders from './alibabaOrders';
import * as alibabaProducts from './alibabaProducts';
import * as alipay from './alipay';
import * as alipayLedger from './alipayLedger';
import * as aliyun from './aliyun';
import * as common from './common';
import * as decision from './decision';
import * as demo from './demo';
import * as demoState from './demoState';
import * as now from './now';
import * as desk from './desk';
import * as endpoint from './endpoint';
import * as explorer from './explorer';
import * as huawei from './huawei';
import * as messages from './messages';
import * as policies from './policies';
import * as rail from './rail';
import * as refund from './refund';
import * as search from './search';
import * as session from './session';
import * as tencent from './tencent';

type Endpoint = endpoint.Endpoint;

/** Every file of the contract; OpenAPI names its schemas after their exports. */
export const parts: readonly Readonly<Record<string, unknown>>[] = [
  common,
  endpoint,
  session,
  demo,
  demoState,
  now,
  decision,
  policies,
  explorer,
  aliyun,
  alibabaProducts,
  alibabaOrders,
  rail,
  huawei,
  alipay,
  alipayLedger,
  tencent,
  refund,
  desk,
  search,
  messages,
];

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value;

/** Every endpoint of the contract; OpenAPI and the tests walk this list. */
export const endpoints: readonly Endpoint[] = parts.flatMap((part) => Object.values(part)).filter(isEndpoint);
