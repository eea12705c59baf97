import * as z from 'zod/mini';
import { EVERYONE } from './common';
import { endpoint, Search } from './endpoint';
import type { Words } from './words';

/** What can be found, in the order in which it is shown. */
export const FoundKind = z.enum(['certificate', 'order', 'instance', 'refund', 'payment', 'item']);
export type FoundKind = z.infer<typeof FoundKind>;

/** What the results of a kind are called together. */
export const FOUND_KINDS: Readonly<Record<FoundKind, Words>> = {
  certificate: { 'zh-CN': '证书', en: 'Certificates' },
  order: { 'zh-CN': '订单', en: 'Orders' },
  instance: { 'zh-CN': '私有 CA 与网关', en: 'Private CAs and gateways' },
  refund: { 'zh-CN': '退款', en: 'Refunds' },
  payment: { 'zh-CN': '支付', en: 'Payments' },
  item: { 'zh-CN': '审核事项', en: 'Desk items' },
};

/** How many of a kind are shown at most; `total` says how many there are. */
export const FOUND_AT_MOST = 5;

/** One thing that was found: what it is called, how it stands, and the page that shows it. */
const Found = z.strictObject({
  id: z.string(),
  provider: z.string(),
  /** Its domain or own name; null where it has none. */
  name: z.nullable(z.string()),
  /** Its own state in words, by Accept-Language. */
  state: z.string(),
  /** Path of its page, below the root of the console. */
  path: z.string(),
});
export type Found = z.infer<typeof Found>;

export const searchEverything = endpoint({
  id: 'searchEverything',
  method: 'GET',
  path: '/search',
  summary: 'Everything the account may see whose id or name contains the text; nothing for an empty text',
  auth: EVERYONE,
  query: z.strictObject({ search: Search }),
  answer: z.strictObject({
    groups: z.array(
      z.strictObject({
        kind: FoundKind,
        total: z.int(),
        items: z.array(Found).check(z.maxLength(FOUND_AT_MOST)),
      }),
    ),
  }),
});
