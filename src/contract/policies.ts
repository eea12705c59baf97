import * as z from 'zod/mini';
import { AlibabaDecideRequest } from './alibabaOrders';
import { AliyunDecideRequest } from './aliyun';
import { Decision, Verdict } from './decision';
import { endpoint } from './endpoint';
import { TencentDecideRequest } from './tencent';

const decides = {
  method: 'POST',
  auth: 'none',
  answer: Decision,
  summary: 'Decide a subject by this policy; nothing is stored',
} as const;

export const decideAliyun = endpoint({
  ...decides,
  id: 'decideAliyun',
  path: '/policies/aliyun/decide',
  body: AliyunDecideRequest,
});

export const decideAlibaba = endpoint({
  ...decides,
  id: 'decideAlibaba',
  path: '/policies/alibaba/decide',
  body: AlibabaDecideRequest,
});

export const decideTencent = endpoint({
  ...decides,
  id: 'decideTencent',
  path: '/policies/tencent/decide',
  body: TencentDecideRequest,
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
