import * as alibabaCertificates from './alibaba-certificates';
import * as alibabaInstances from './alibaba-instances';
import * as alibabaOrders from './alibaba-orders';
import * as alipay from './alipay';
import * as alipayBalance from './alipay-balance';
import * as alipayMethods from './alipay-methods';
import * as aliyun from './aliyun';
import * as demo from './demo';
import type { Endpoint } from './endpoint';
import * as policies from './policies';
import * as rail from './rail';
import * as review from './review';
import * as session from './session';
import * as tencent from './tencent';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value;

/** Every endpoint of the contract; OpenAPI and the tests walk this list. */
export const endpoints: readonly Endpoint[] = [
  session,
  demo,
  policies,
  aliyun,
  alibabaCertificates,
  alibabaOrders,
  alibabaInstances,
  tencent,
  rail,
  alipay,
  alipayBalance,
  alipayMethods,
  review,
]
  .flatMap((room) => Object.values(room))
  .filter(isEndpoint);
