import type { PolicyRule } from '#contract/policies';
import type { Language, Words } from '#contract/words';
import type { LineDefinition } from '../../provider';
import { linesOf, rowsInWords, type Stated, stated } from '../../rules/words';
import { alibabaPolicy } from './policy';
import type { AlibabaRule } from './reasons';

/** Where in the source document something stands. */
const at = (zh: string, en: string): Words => ({
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

const ONE_YEAR = at('一年期证书的状态表', 'the table of states for a one-year certificate');
const MULTI_YEAR = at('多年期证书的步骤', 'the steps for a multi-year certificate');
const PRIVATE = at(
  '“Refund policies for private certificates”一节',
  'section "Refund policies for private certificates"',
);
const AFTER_ONE_YEAR = at('一年期证书步骤之后的“Important”', 'the "Important" box after the one-year steps');

const RULES: Readonly<Record<AlibabaRule, Stated>> = {
  'ABC-R1': stated(
    '购于自身规定不退款的促销活动：不退款，并写明该活动。',
    'Bought in a promotional event whose own policy is "no refunds": no refund, and the event is named.',
    important(2),
  ),
  'ABC-R2': stated(
    '付款后超过 7 个自然日（活动另有期限的，以其为准）：不退款。',
    'More than 7 calendar days after payment, or the days an event gives instead: no refund.',
    important(1),
  ),
  'ABC-R3': stated(
    '期限内，从未进行任何操作：全额退款，无需审核。',
    'Within the window, and nothing was ever done with it: full refund, without review.',
    UNUSED,
  ),
  'ABC-R4': stated(
    '期限内，已使用 SSL 证书、私有 CA、HTTPS 加速网关之外的服务：不退款。',
    'Within the window, used, and a service other than SSL certificates, private CA and HTTPS acceleration gateway: no refund.',
    USED,
  ),
  'ABC-R5': stated(
    'SSL 配额已合并申请多域名通配符证书或混合证书：不退款。',
    'SSL, its quota combined into a multi-domain wildcard or hybrid certificate: no refund.',
    ssl(1),
  ),
  'ABC-R6': stated(
    '由控制台中的提前续费产生的订单：不能在此退款，请联系技术支持。',
    'A renewal order made by Renew in advance in the console: no refund here, contact technical support.',
    AFTER_ONE_YEAR,
  ),
  'ABC-R7': stated(
    'SSL，订单的证书仍在列表中且未吊销：先按顺序完成每张证书所需的操作。',
    'SSL, a certificate of the order still in the list and not revoked: first the operations each certificate needs, in order.',
    ssl(2),
  ),
  'ABC-R8': stated(
    'SSL，订单的证书均已移除（配额恢复）或已吊销：全额退款。',
    'SSL, every certificate of the order removed (quota restored) or revoked: full refund.',
    ssl(2),
  ),
  'ABC-R9': stated(
    '私有 CA 已启用且未重置：先重置。',
    'A private CA, enabled and not reset: reset it first.',
    PCA,
  ),
  'ABC-R10': stated(
    '私有 CA 已按时重置：全额退款，CA 状态变为“已退款”。',
    'A private CA, reset in time: full refund, and the CA’s status becomes Refunded.',
    PCA,
  ),
  'ABC-R11': stated(
    '网关已添加域名，GRCQ 未消耗（既无访问也无出站流量）：先重置，之后可退款。',
    'A gateway with a domain name added and no GRCQ consumed (neither visits nor outbound traffic): reset it first, then it is refundable.',
    GATEWAY,
  ),
  'ABC-R12': stated(
    '网关的 GRCQ 已有消耗：不退款。',
    'A gateway whose GRCQ was consumed: no refund.',
    GATEWAY,
  ),
  'ABC-R13': stated(
    '该订单的退款正在途中或已完成：不能再次退款。',
    'A refund of the order is on its way or done: there is no second one.',
    at('“Unused services”第 4 步之后', 'section "Unused services", after step 4'),
  ),
  'ABC-R14': stated(
    '网关已按时重置，GRCQ 从未消耗：全额退款，仍由客户点击“退款”。',
    'A gateway reset in time, its GRCQ never consumed: full refund, and the customer still clicks Refund.',
    GATEWAY,
    {
      'zh-CN': '来源先说重置后款项即退回，步骤中却仍要求在订单退款管理中点击“退款”；以步骤为准。',
      en: 'The source first says that the refund follows the reset, yet its steps still end with Refund on the Order Refund Management page; the steps decide.',
    },
  ),
  'ABC-R15': stated(
    '使用中的私有 CA 或网关，其重置（或若现在才重置）晚于下单后 7 个自然日（活动另有期限的，以其为准）：不退款。',
    'A private CA or gateway in use whose reset was, or would now be, more than 7 calendar days after the order was placed, or the days an event gives instead: no refund.',
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

const FLOW: Readonly<Record<string, Stated>> = {
  'ABC-1': stated(
    '无法退回原支付账户的款项退至阿里云账户；客户能看到两次尝试。',
    'What cannot return to the original payment account goes to the Alibaba Cloud account; the customer sees both attempts.',
    important(4),
  ),
  'ABC-2': stated(
    '吊销审核最长 5 个工作日。确认吊销或重置之前写明审核最晚何时结束、期限何时结束以及会失去什么；每个耗时步骤都有最后的稳妥时间。',
    'A revocation takes up to five business days. Before Revoke or Reset is confirmed it says when the review ends at the latest, when the window ends and what is lost; every slow step has its last safe moment.',
    at('状态表中 Issued 一行的“Warning”', 'the "Warning" in the row Issued'),
  ),
  'ABC-3': stated(
    '没有进行中或已完成退款的订单都有“退款”；仍占用配额的订单会被后台拒绝，并给出提示。',
    'Refund stands on every order without a running or done refund; on an order that still holds quota the backend refuses it and says so.',
    ssl(2),
  ),
  'ABC-S1': stated(
    '待申请：取消申请并在提示中确认；证书从列表移除，配额恢复。',
    'Pending Application: Cancel Apply, OK in the Note; the certificate leaves the list and the quota is restored.',
    ONE_YEAR,
  ),
  'ABC-S2': stated(
    '审核中：撤回并在提示中确认，状态变为待申请，然后取消申请。',
    'Validating Application: Withdraw, OK in the Note, which leads to Pending Application; then Cancel Apply.',
    ONE_YEAR,
  ),
  'ABC-S3': stated(
    '审核失败：修改并提交；若所选联系人缺少证件号码，补充号码或改选信息完整的联系人再次提交，然后撤回并取消申请。',
    'Validation Failed: Modify and Submit; where the selected contact lacks the ID number, add it or select one that has it and submit again, then Withdraw and Cancel Apply.',
    ONE_YEAR,
  ),
  'ABC-S4': stated(
    '已签发：吊销，确认两次；状态变为吊销审核中，最长 5 个工作日后为已吊销。',
    'Issued: Revoke, confirmed twice; it becomes Validating Revocation and, within five business days, Revoked.',
    ONE_YEAR,
  ),
  'ABC-S5': stated(
    '已签发：操作中的续费会产生提前续费订单；对话框事先说明该订单不能在此退款。',
    'Issued: Renew in Actions makes an early-renewal order; the dialog says beforehand that it cannot be refunded here.',
    AFTER_ONE_YEAR,
  ),
  'ABC-M1': stated(
    '多年期订单的第一张证书为待申请、审核中或审核失败：只处理第一张；移除后第二、第三张自动移除。',
    'A multi-year order whose first certificate is pending, validating or failed: only the first is dealt with; its removal removes the second and third.',
    MULTI_YEAR,
  ),
  'ABC-M2': stated(
    '第一张已签发：先取消未激活的第二、第三张，再吊销第一张。',
    'The first certificate issued: cancel the second and third, which are not activated, then revoke the first.',
    MULTI_YEAR,
    {
      'zh-CN': '来源只写了这一顺序；先吊销也允许，退款等待两者都完成。',
      en: 'The source gives this order only; revoking first is allowed too, and the refund waits for both.',
    },
  ),
  'ABC-P1': stated(
    '私有 CA：选择地域，重置并勾选“我确认重置操作会删除全部数据。”，再到订单退款管理页签退款；CA 状态变为“已退款”。',
    'Private CA: choose the region, Reset with its checkbox, then Refund on the Order Refund Management tab; the CA’s status becomes Refunded.',
    PCA,
  ),
  'ABC-P2': stated(
    '从未启用的私有 CA 的订单以同样方式直接退款，同样须在期限内。',
    'An order whose private CA was never enabled is refunded directly in the same way, within the same window.',
    PRIVATE,
    {
      'zh-CN': '该节没有提到 7 天；按未使用的服务处理，因此期限同样适用。',
      en: 'That section does not mention the seven days; such an order is an unused service like any other, so they hold for it too.',
    },
  ),
  'ABC-H1': stated(
    '网关：在域名管理页签重置实例，再到订单退款管理退款。',
    'Gateway: Reset on the Domain Name Management tab, then Refund in Order Refund Management.',
    GATEWAY,
  ),
  'ABC-O1': stated(
    '综合管理 > 订单退款管理：找到订单，点击退款，在退款申请中确认；订单状态变为“退款成功”。',
    'Comprehensive Management > Order Refund Management: find the order, Refund, confirm in Refund Application; the order becomes Refund successfully.',
    at('“Unused services”的步骤', 'section "Unused services", the steps'),
  ),
};

/** Every numbered line of this console: the rules, then the flow. */
const lines = linesOf({ ...RULES, ...FLOW });

export const lineDefinitions: readonly LineDefinition[] = Object.values(lines);

/** The rows of the policy in words (GEN-5). */
export const ruleRows = (language: Language): PolicyRule[] =>
  rowsInWords(alibabaPolicy.table, lines, language);
