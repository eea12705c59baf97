import type { PolicyRule } from '#contract/policies';
import type { Language, Words } from '#contract/words';
import type { LineDefinition } from '../../provider';
import { linesOf, rowsInWords, type Stated, stated } from '../../rules/words';
import { aliyunPolicy } from './decide';
import type { AliyunRule } from './policy';

const at = (zh: string, en: string): Words => ({
  'zh-CN': `SSL证书退款说明，${zh}`,
  en: `SSL certificate refunds (zh-CN), ${en}`,
});

const tableRow = (n: number): Words =>
  at(`“支持退款的条件”表第 ${n} 行`, `table of refund conditions, row ${n}`);
const note = (n: number): Words => at(`“支持退款的条件”说明第 ${n} 条`, `refund conditions, note ${n}`);
const GAP = at('“支持退款的条件”表未列出的情形', 'a case the table of refund conditions leaves open');
const STEP_2 = at('“退款流程”第 2 步的说明', 'note to refund step 2');

/** The rules in words: what each decides, where it comes from, and why it is a reading where it is one. */
const RULES: Readonly<Record<AliyunRule, Stated>> = {
  'ALY-R0': stated(
    '免费 DV 证书在任何情况下都不退款。',
    'A free DV certificate is never refunded, whatever else holds.',
    note(4),
  ),
  'ALY-R1': stated(
    '未签发，购买未超过 5 个自然日，申请未提交或审核失败：全额退款，无需审核，即时到账。',
    'Unissued, bought within 5 natural days, application not submitted or failed: full refund at once, without review.',
    tableRow(1),
  ),
  'ALY-R2': stated(
    '未签发，购买已超过 5 个自然日，距服务到期至少 15 个自然日，申请未提交或审核失败：全额退款，需人工审核，平均 5 个、最长 15 个工作日。',
    'Unissued, bought more than 5 natural days ago, at least 15 natural days before the service ends, application not submitted or failed: full refund after a manual review of 5 working days on average and 15 at most.',
    tableRow(2),
  ),
  'ALY-R3': stated(
    '未签发，距服务到期不足 15 个自然日：不退款，与审核状态无关。',
    'Unissued and less than 15 natural days before the service ends: no refund, whatever the review state.',
    tableRow(3),
    {
      'zh-CN':
        '购买未超过 5 个自然日且临近到期时，第 1 行与第 3 行同时成立；以第 3 行为准，因为它不论审核状态如何都不退款。',
      en: 'Bought within 5 days and close to the end, rows 1 and 3 both hold; row 3 wins, because it refuses whatever the review state.',
    },
  ),
  'ALY-R4': stated(
    '已签发，并在签发后 28 个自然日内完成吊销：全额退款，需人工审核，平均 5 个、最长 15 个工作日。',
    'Issued, and revoked within 28 natural days after issuance: full refund after a manual review of 5 working days on average and 15 at most.',
    tableRow(4),
  ),
  'ALY-R5': stated(
    '签发超过 28 个自然日，未过期，且未在期限内完成吊销：不退款。',
    'Issued more than 28 natural days ago, not expired, and not revoked in time: no refund.',
    tableRow(5),
  ),
  'ALY-R6': stated('已过期，无论是否签发：不退款。', 'Expired, issued or not: no refund.', tableRow(6)),
  'ALY-G1': stated(
    '未签发，申请正在审核：先撤回申请，或等待审核结果，之后按 ALY-R1 或 ALY-R2 处理。',
    'Unissued with the application under review: withdraw it first, or wait for the result; then ALY-R1 or ALY-R2 applies.',
    GAP,
    {
      'zh-CN': '表中只有“未提交”和“审核失败”两种情形，没有“审核中”。',
      en: 'The table knows "not submitted" and "failed", but not an application under review.',
    },
  ),
  'ALY-G2': stated(
    '签发未超过 28 个自然日，尚未吊销：先吊销，并须在第 28 天结束前完成。',
    'Issued within 28 natural days and not revoked: revoke first; the revocation must be completed by the end of day 28.',
    GAP,
    {
      'zh-CN':
        '表中只有已完成吊销和超过 28 天两种情形，没有期限内尚未吊销的情形。吊销审核的时长取自国际站说明：5 个工作日。',
      en: 'The table knows a completed revocation and more than 28 days, but not the time in between. How long a revocation takes (5 working days) is taken from the international site.',
    },
  ),
  'ALY-G3': stated(
    '签发未超过 28 个自然日，吊销审核中：等待；自第 29 天起即使仍在审核，也按 ALY-R5 处理。',
    'Issued within 28 natural days with the revocation under review: wait; from day 29 it is ALY-R5 even while under review.',
    GAP,
    {
      'zh-CN': '表中要求期限内“完成”吊销，没有说明吊销正在审核时如何处理。',
      en: 'The table asks for a completed revocation and is silent about one still under review.',
    },
  ),
  'ALY-G4': stated(
    '退款正在审核、正在途中或已完成：不能再次退款。',
    'A refund is under review, on its way or done: there is no second one.',
    GAP,
    {
      'zh-CN': '表中没有说明已有退款申请的证书；同一笔款项只退一次。',
      en: 'The table is silent about a certificate that already has a refund; the same money comes back once.',
    },
  ),
  'ALY-G5': stated(
    '在期限内完成吊销，但签发已超过 30 个自然日：不退款。',
    'Revoked in time, but more than 30 natural days after issuance: no refund.',
    STEP_2,
    {
      'zh-CN': '来源同时写有 28 天和 30 天：28 天是完成吊销的期限，30 天是控制台提供退款的期限。',
      en: 'The source names 28 and 30 days: 28 to finish revoking, 30 until the console stops offering the refund.',
    },
  ),
};

const FLOW: Readonly<Record<string, Stated>> = {
  'ALY-1': stated(
    '有效期自签发起算，未签发的证书没有到期时间；对它而言，“到期”是订单服务期的结束，没有服务期则永不到期。',
    'Expiry runs from issuance, so an unissued certificate has none; for it, the end of its order’s service period takes that place, and without one it never expires.',
    at('“相关操作”中查看到期时间', 'related operations, looking up the expiry'),
    {
      'zh-CN': '来源说未签发的证书没有到期时间，表中却用它计算；否则超过 5 天的未签发订单没有任何一行适用。',
      en: 'The source says an unissued certificate has no expiry, yet its table counts from one; otherwise no row fits an unissued order older than 5 days.',
    },
  ),
  'ALY-2': stated(
    '最晚审核日期晚于到期时间的申请仍被受理，提交前后都会提示；若先到期，退款因此失败。',
    'An application whose latest review date falls after expiry is accepted, with a warning before and after; if expiry comes first, the refund fails for that reason.',
    note(1),
    {
      'zh-CN': '来源要求提前 15 个工作日，表中却允许更晚的申请；因此受理并提示。',
      en: 'The source asks for 15 working days, its table allows less; so it is accepted with a warning.',
    },
  ),
  'ALY-3': stated(
    '“退款”按钮有自己的规则：免费、已有退款、已过期或签发超过 30 个自然日时没有按钮；没有按钮处总能查看原因。',
    'The Refund button has a rule of its own: none for free, already refunding, expired, or issued more than 30 natural days ago; where there is none, the reason is one click away.',
    STEP_2,
  ),
  'ALY-4': stated(
    '退款未成功时，未签发的证书可照常使用；已吊销的证书仍为已吊销。规则允许时可再次申请。',
    'If a refund does not succeed, an unissued certificate is usable as before and a revoked one stays revoked. A new application is possible while the rules allow it.',
    note(3),
  ),
  'ALY-5': stated(
    '在概览中点击“退款”，在退款申请页面查看结论与明细，并从五个退款原因中选择一个；前两个可请求人工协助，“其他”需填写说明。',
    'From the overview, Refund opens the application with the decision, the breakdown and five reasons to choose from; the first two offer assistance, “Other” asks for words.',
    at('“退款流程”第 2、3 步', 'refund steps 2 and 3'),
  ),
  'ALY-6': stated(
    '确定后：ALY-R1 立即进入结算；ALY-R2 和 ALY-R4 进入申请审核中，期间证书的其他操作不可用。',
    'After OK: ALY-R1 settles at once; ALY-R2 and ALY-R4 wait in “Refund under review”, and every other operation on the certificate is blocked.',
    at('“退款流程”第 4 步', 'refund step 4'),
    {
      'zh-CN':
        '来源说提交后状态变为申请审核中，又说 ALY-R1 无需审核且即时到账；因此 ALY-R1 不经过该状态，也不能取消。',
      en: 'The source lets every application become “Refund under review”, yet says ALY-R1 needs no review and arrives at once; so ALY-R1 skips that state and cannot be cancelled.',
    },
  ),
  'ALY-7': stated(
    '款项按原支付渠道退回：支付宝账号、网银或阿里云账号余额；页面写明是哪一个。',
    'The money returns to where it came from: Alipay account, online bank or Aliyun balance; the panel says which.',
    at('“退款流程”第 4 步的说明', 'note to refund step 4'),
  ),
  'ALY-8': stated(
    '仅在申请审核中可以取消退款，取消后恢复之前的状态；若审核已先有结论，取消会被明确拒绝。',
    'Cancel refund exists only in “Refund under review” and restores the state before; a decision that lands first wins, and the late one is told.',
    at('“相关操作”中取消退款', 'related operations, cancelling a refund'),
  ),
  'ALY-9': stated(
    '退款列表显示每次申请的阶段、日期、预计与最晚日期、金额和去向；审核失败时显示说明。',
    'The refund list shows every application with stage, dates, expected and latest date, amount and destination; after a failed review, the explanation.',
    at('“相关操作”中查看退款审核进度', 'related operations, following the review'),
  ),
  'ALY-10': stated(
    '列表可搜索，可按状态和结论筛选；已签发的证书显示到期时间，详情页显示签发日期。',
    'The list can be searched and filtered by state and verdict; issued certificates show their expiry, and the detail page the issue date.',
    at(
      '“支持退款的条件”表后的说明，及“相关操作”中查看到期时间',
      'refund conditions, after the table, and related operations, looking up the expiry',
    ),
  ),
  'ALY-11': stated(
    '除退款外还可申请、撤回、修改和吊销；确认前写明它对退款的影响和期限。',
    'Besides Refund there are Apply, Withdraw, Modify and Revoke; each says before it is confirmed what it does to the refund and by when.',
    at(
      '来源未描述，由 ALY-G1 至 ALY-G3 和 ALY-4 推出',
      'not described; follows from ALY-G1 to ALY-G3 and ALY-4',
    ),
    {
      'zh-CN': '来源只提到吊销、审核失败等状态，没有描述进入和离开这些状态的操作。',
      en: 'The source names the states, such as revoked or failed, but not the operations that lead in and out of them.',
    },
  ),
};

/** Every numbered line of this console: the rules, then the flow. */
const lines = linesOf({ ...RULES, ...FLOW });

export const lineDefinitions: readonly LineDefinition[] = Object.values(lines);

/** The rows of the policy in words (GEN-5). */
export const ruleRows = (language: Language): PolicyRule[] =>
  rowsInWords(aliyunPolicy.table, lines, language);
