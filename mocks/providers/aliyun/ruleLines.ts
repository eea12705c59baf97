import type { Words } from '../../platform/language';
import { line } from '../../rules/lines';
import type { Line } from '../../rules/table';

const tableRow = (n: number): Words => ({
  'zh-CN': `SSL证书退款说明，“支持退款的条件”表第 ${n} 行`,
  en: `SSL certificate refunds (zh-CN), table 支持退款的条件, row ${n}`,
});

const note = (n: number): Words => ({
  'zh-CN': `SSL证书退款说明，“支持退款的条件”说明第 ${n} 条`,
  en: `SSL certificate refunds (zh-CN), 支持退款的条件, note ${n}`,
});

const gap: Words = {
  'zh-CN': 'SSL证书退款说明，“支持退款的条件”表未列出的情形',
  en: 'SSL certificate refunds (zh-CN), a case the table 支持退款的条件 leaves open',
};

export type AliyunRule =
  | 'ALY-R0'
  | 'ALY-R1'
  | 'ALY-R2'
  | 'ALY-R3'
  | 'ALY-R4'
  | 'ALY-R5'
  | 'ALY-R6'
  | 'ALY-G1'
  | 'ALY-G2'
  | 'ALY-G3'
  | 'ALY-G4'
  | 'ALY-G5';

/** The rules in words: what each decides, where it comes from, and why it is a reading where it is one. */
export const ruleLines: Readonly<Record<AliyunRule, Line>> = {
  'ALY-R0': line(
    'ALY-R0',
    {
      'zh-CN': '免费 DV 证书在任何情况下都不退款。',
      en: 'A free DV certificate is never refunded, whatever else holds.',
    },
    note(4),
  ),
  'ALY-R1': line(
    'ALY-R1',
    {
      'zh-CN': '未签发，购买未超过 5 个自然日，申请未提交或审核失败：全额退款，无需审核，即时到账。',
      en: 'Unissued, bought within 5 natural days, application not submitted or failed: full refund at once, without review.',
    },
    tableRow(1),
  ),
  'ALY-R2': line(
    'ALY-R2',
    {
      'zh-CN':
        '未签发，购买已超过 5 个自然日，距服务到期至少 15 个自然日，申请未提交或审核失败：全额退款，需人工审核，平均 5 个、最长 15 个工作日。',
      en: 'Unissued, bought more than 5 natural days ago, at least 15 natural days before the service ends, application not submitted or failed: full refund after a manual review of 5 working days on average and 15 at most.',
    },
    tableRow(2),
  ),
  'ALY-R3': line(
    'ALY-R3',
    {
      'zh-CN': '未签发，距服务到期不足 15 个自然日：不退款，与审核状态无关。',
      en: 'Unissued and less than 15 natural days before the service ends: no refund, whatever the review state.',
    },
    tableRow(3),
    {
      'zh-CN':
        '购买未超过 5 个自然日且临近到期时，第 1 行与第 3 行同时成立；以第 3 行为准，因为它不论审核状态如何都不退款。',
      en: 'Bought within 5 days and close to the end, rows 1 and 3 both hold; row 3 wins, because it refuses whatever the review state.',
    },
  ),
  'ALY-R4': line(
    'ALY-R4',
    {
      'zh-CN':
        '已签发，并在签发后 28 个自然日内完成吊销：全额退款，需人工审核，平均 5 个、最长 15 个工作日。',
      en: 'Issued, and revoked within 28 natural days after issuance: full refund after a manual review of 5 working days on average and 15 at most.',
    },
    tableRow(4),
  ),
  'ALY-R5': line(
    'ALY-R5',
    {
      'zh-CN': '签发超过 28 个自然日，未过期，且未在期限内完成吊销：不退款。',
      en: 'Issued more than 28 natural days ago, not expired, and not revoked in time: no refund.',
    },
    tableRow(5),
  ),
  'ALY-R6': line(
    'ALY-R6',
    { 'zh-CN': '已过期，无论是否签发：不退款。', en: 'Expired, issued or not: no refund.' },
    tableRow(6),
  ),
  'ALY-G1': line(
    'ALY-G1',
    {
      'zh-CN': '未签发，申请正在审核：先撤回申请，或等待审核结果，之后按 ALY-R1 或 ALY-R2 处理。',
      en: 'Unissued with the application under review: withdraw it first, or wait for the result; then ALY-R1 or ALY-R2 applies.',
    },
    gap,
    {
      'zh-CN': '表中只有“未提交”和“审核失败”两种情形，没有“审核中”。',
      en: 'The table knows "not submitted" and "failed", but not an application under review.',
    },
  ),
  'ALY-G2': line(
    'ALY-G2',
    {
      'zh-CN': '签发未超过 28 个自然日，尚未吊销：先吊销，并须在第 28 天结束前完成。',
      en: 'Issued within 28 natural days and not revoked: revoke first; the revocation must be completed by the end of day 28.',
    },
    gap,
    {
      'zh-CN':
        '表中只有已完成吊销和超过 28 天两种情形，没有期限内尚未吊销的情形。吊销审核的时长取自国际站说明：5 个工作日。',
      en: 'The table knows a completed revocation and more than 28 days, but not the time in between. How long a revocation takes (5 working days) is taken from the international site.',
    },
  ),
  'ALY-G3': line(
    'ALY-G3',
    {
      'zh-CN': '签发未超过 28 个自然日，吊销审核中：等待；自第 29 天起即使仍在审核，也按 ALY-R5 处理。',
      en: 'Issued within 28 natural days with the revocation under review: wait; from day 29 it is ALY-R5 even while under review.',
    },
    gap,
    {
      'zh-CN': '表中要求期限内“完成”吊销，没有说明吊销正在审核时如何处理。',
      en: 'The table asks for a completed revocation and is silent about one still under review.',
    },
  ),
  'ALY-G4': line(
    'ALY-G4',
    {
      'zh-CN': '退款正在审核、正在途中或已完成：不能再次退款。',
      en: 'A refund is under review, on its way or done: there is no second one.',
    },
    gap,
    {
      'zh-CN': '表中没有说明已有退款申请的证书；同一笔款项只退一次。',
      en: 'The table is silent about a certificate that already has a refund; the same money comes back once.',
    },
  ),
  'ALY-G5': line(
    'ALY-G5',
    {
      'zh-CN': '在期限内完成吊销，但签发已超过 30 个自然日：不退款。',
      en: 'Revoked in time, but more than 30 natural days after issuance: no refund.',
    },
    {
      'zh-CN': 'SSL证书退款说明，“退款流程”第 2 步的说明',
      en: 'SSL certificate refunds (zh-CN), 退款流程, note to step 2',
    },
    {
      'zh-CN': '来源同时写有 28 天和 30 天：28 天是完成吊销的期限，30 天是控制台提供退款的期限。',
      en: 'The source names 28 and 30 days: 28 to finish revoking, 30 until the console stops offering the refund.',
    },
  ),
};
