import * as z from 'zod/mini';
import { AlibabaDecideRequest } from './alibabaOrders';
import { AliyunDecideRequest } from './aliyun';
import { Decision, Verdict } from './decision';
import { endpoint } from './endpoint';
import { TencentDecideRequest } from './tencent';

export const decideAliyun = endpoint({
  id: 'decideAliyun',
  method: 'POST',
  path: '/policies/aliyun/decide',
  summary: 'Decide a subject by the Aliyun policy; nothing is stored',
  auth: 'none',
  body: AliyunDecideRequest,
  answer: Decision,
});

export const decideAlibaba = endpoint({
  id: 'decideAlibaba',
  method: 'POST',
  path: '/policies/alibaba/decide',
  summary: 'Decide a subject by the Alibaba Cloud policy; nothing is stored',
  auth: 'none',
  body: AlibabaDecideRequest,
  answer: Decision,
});

export const decideTencent = endpoint({
  id: 'decideTencent',
  method: 'POST',
  path: '/policies/tencent/decide',
  summary: 'Decide a subject by the Tencent Cloud policy; nothing is stored',
  auth: 'none',
  body: TencentDecideRequest,
  answer: Decision,
});

/** A row of a policy in words: what the trace's ids mean. */
export const PolicyRule = z.strictObject({
  id: z.string(),
  verdict: Verdict,
  text: z.string(),
  source: z.string(),
  reading: z.nullable(z.string()),
});
export type PolicyRule = z.infer<typeof PolicyRule>;

export const readPolicy = endpoint({
  id: 'readPolicy',
  method: 'GET',
  path: '/policies/:policy',
  summary: 'The rows of a policy, in precedence order',
  auth: 'none',
  still: true,
  params: z.strictObject({ policy: z.string() }),
  answer: z.strictObject({ policy: z.string(), rules: z.array(PolicyRule) }),
});

export const readOpenApi = endpoint({
  id: 'readOpenApi',
  method: 'GET',
  path: '/openapi.json',
  summary: 'This contract as OpenAPI 3.1',
  auth: 'none',
  answer: z.record(z.string(), z.unknown()),
});
