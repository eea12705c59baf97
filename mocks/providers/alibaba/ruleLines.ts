import type { Words } from '../../platform/language';
import { line } from '../../rules/lines';
import type { Line } from '../../rules/table';

/** Where in the source document something stands. */
export const at = (zh: string, en: string): Words => ({
  'zh-CN': `证书管理服务退款政策（国际站，英文），${zh}`,
  en: `Certificate Management Service, refund policies (international site), ${en}`,
});

const important = (n: number): Words =>
  at(`开头“Important”第 ${n} 条`, `the "Important" box at the top, item ${n}`);
const ssl = (n: number): Words => at(`“SSL certificates”第 ${n} 条`, `section "SSL certificates", item ${n}`);
const PCA = at('“PCA”一节', 'section "PCA"');
const GATEWAY = at('“HTTPS acceleration gateway”一节', 'section "HTTPS acceleration gateway"');
const UNUSED = at('“Unused services”一节', 'section "Unused services"');
const USED = at('“Used services”一节首段', 'section "Used services", first paragraph');

export type AlibabaRule = `ABC-R${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

/** The rules in words: what each decides, where it comes from, and why it is a reading where it is one. */
export const ruleLines: Readonly<Record<AlibabaRule, Line>> = {
  'ABC-R1': line(
    'ABC-R1',
    {
      'zh-CN': '购于自身规定不退款的促销活动：不退款，并写明该活动。',
      en: 'Bought in a promotional event whose own policy is "no refunds": no refund, and the event is named.',
    },
    important(2),
  ),
  'ABC-R2': line(
    'ABC-R2',
    {
      'zh-CN': '付款后超过 7 个自然日（活动另有期限的，以其为准）：不退款。',
      en: 'More than 7 calendar days after payment, or the days an event gives instead: no refund.',
    },
    important(1),
  ),
  'ABC-R3': line(
    'ABC-R3',
    {
      'zh-CN': '期限内，从未进行任何操作：全额退款，无需审核。',
      en: 'Within the window, and nothing was ever done with it: full refund, without review.',
    },
    UNUSED,
  ),
  'ABC-R4': line(
    'ABC-R4',
    {
      'zh-CN': '期限内，已使用 SSL 证书、私有 CA、HTTPS 加速网关之外的服务：不退款。',
      en: 'Within the window, used, and a service other than SSL certificates, private CA and HTTPS acceleration gateway: no refund.',
    },
    USED,
  ),
  'ABC-R5': line(
    'ABC-R5',
    {
      'zh-CN': 'SSL 配额已合并申请多域名通配符证书或混合证书：不退款。',
      en: 'SSL, its quota combined into a multi-domain wildcard or hybrid certificate: no refund.',
    },
    ssl(1),
  ),
  'ABC-R6': line(
    'ABC-R6',
    {
      'zh-CN': '由控制台中的提前续费产生的订单：不能在此退款，请联系技术支持。',
      en: 'A renewal order made by Renew in advance in the console: no refund here, contact technical support.',
    },
    at('一年期证书步骤之后的“Important”', 'the "Important" box after the one-year steps'),
  ),
  'ABC-R7': line(
    'ABC-R7',
    {
      'zh-CN': 'SSL，订单的证书仍在列表中且未吊销：先按顺序完成每张证书所需的操作。',
      en: 'SSL, a certificate of the order still in the list and not revoked: first the operations each certificate needs, in order.',
    },
    ssl(2),
  ),
  'ABC-R8': line(
    'ABC-R8',
    {
      'zh-CN': 'SSL，订单的证书均已移除（配额恢复）或已吊销：全额退款。',
      en: 'SSL, every certificate of the order removed (quota restored) or revoked: full refund.',
    },
    ssl(2),
  ),
  'ABC-R9': line(
    'ABC-R9',
    {
      'zh-CN': '私有 CA 已启用且未重置：先重置。',
      en: 'A private CA, enabled and not reset: reset it first.',
    },
    PCA,
  ),
  'ABC-R10': line(
    'ABC-R10',
    {
      'zh-CN': '私有 CA 已按时重置：全额退款，CA 状态变为“已退款”。',
      en: 'A private CA, reset in time: full refund, and the CA’s status becomes Refunded.',
    },
    PCA,
  ),
  'ABC-R11': line(
    'ABC-R11',
    {
      'zh-CN': '网关已添加域名，GRCQ 未消耗（既无访问也无出站流量）：先重置，之后可退款。',
      en: 'A gateway with a domain name added and no GRCQ consumed (neither visits nor outbound traffic): reset it first, then it is refundable.',
    },
    GATEWAY,
  ),
  'ABC-R12': line(
    'ABC-R12',
    { 'zh-CN': '网关的 GRCQ 已有消耗：不退款。', en: 'A gateway whose GRCQ was consumed: no refund.' },
    GATEWAY,
  ),
  'ABC-R13': line(
    'ABC-R13',
    {
      'zh-CN': '该订单的退款正在途中或已完成：不能再次退款。',
      en: 'A refund of the order is on its way or done: there is no second one.',
    },
    at('“Unused services”第 4 步之后', 'section "Unused services", after step 4'),
  ),
  'ABC-R14': line(
    'ABC-R14',
    {
      'zh-CN': '网关已按时重置，GRCQ 从未消耗：全额退款，仍由客户点击“退款”。',
      en: 'A gateway reset in time, its GRCQ never consumed: full refund, and the customer still clicks Refund.',
    },
    GATEWAY,
    {
      'zh-CN': '来源先说重置后款项即退回，步骤中却仍要求在订单退款管理中点击“退款”；以步骤为准。',
      en: 'The source first says that the refund follows the reset, yet its steps still end with Refund on the Order Refund Management page; the steps decide.',
    },
  ),
  'ABC-R15': line(
    'ABC-R15',
    {
      'zh-CN':
        '使用中的私有 CA 或网关，其重置（或若现在才重置）晚于下单后 7 个自然日（活动另有期限的，以其为准）：不退款。',
      en: 'A private CA or gateway in use whose reset was, or would now be, more than 7 calendar days after the order was placed, or the days an event gives instead: no refund.',
    },
    at(
      '“PCA”与“HTTPS acceleration gateway”首句',
      'sections "PCA" and "HTTPS acceleration gateway", first sentence',
    ),
    {
      'zh-CN':
        '来源中退款期限自付款起算，重置期限却自下单起算，且没有说明错过后者会怎样；因此两个期限都须遵守。',
      en: 'The source counts the refund from payment but the reset from placing the order, and does not say what becomes of a reset that is late; so both windows have to be kept.',
    },
  ),
};
