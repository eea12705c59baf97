import type { PolicyRule } from '#contract/policies';
import type { Language, Words } from '#contract/words';
import type { Line } from '../../rules/table';
import { line, rowsInWords } from '../../rules/words';
import { tencentPolicy, type TencentRule } from './policy';

const at = (zh: string, en: string): Words => ({
  'zh-CN': `腾讯云 SSL 证书退款流程（英文），${zh}`,
  en: `SSL Certificate Refund Process, ${en}`,
});

/** The rules in words: what each decides, where it comes from, and why it is a reading where it is one. */
const ruleLines: Readonly<Record<TencentRule, Line>> = {
  'TCL-R1': line(
    'TCL-R1',
    {
      'zh-CN': '证书已签发：不退款，无论之后是否吊销或过期。',
      en: 'The certificate was issued: no refund, whatever happened to it since.',
    },
    at('开头一段', 'opening paragraph'),
  ),
  'TCL-R2': line(
    'TCL-R2',
    {
      'zh-CN': '待提交：点击证书 ID 进入证书详情，取消申请，之后列表中出现“退款”。',
      en: 'Pending Submission: open Certificate Details by the certificate ID and cancel the application; then Refund appears in the list.',
    },
    at('第 2 步的说明', 'note to step 2'),
  ),
  'TCL-R3': line(
    'TCL-R3',
    {
      'zh-CN': '已提交，正在验证或审核，或正在取消：先取消申请，或等待取消完成。',
      en: 'Submitted and being validated or reviewed, or being cancelled: cancel the application first, or wait for the cancellation.',
    },
    at('未列出的情形', 'a case it leaves open'),
    {
      'zh-CN': '来源只说明了待提交时先取消申请，没有说明提交之后、结果之前的订单；同样先取消。',
      en: 'The source tells to cancel first while submission is pending, and is silent about orders between submission and result; the same way is taken.',
    },
  ),
  'TCL-R4': line(
    'TCL-R4',
    {
      'zh-CN': '已付款、未签发，且申请失败、审核被暂停或已取消：可退款，无需审核。',
      en: 'Paid, not issued, and the application failed, its approval was suspended, or it was cancelled: refundable without review.',
    },
    at('开头一段和第 2 步的说明', 'opening paragraph and note to step 2'),
  ),
  'TCL-R5': line(
    'TCL-R5',
    {
      'zh-CN': '退款正在途中或已完成：不再退款；已完成的退款申请不能取消，提交前会说明。',
      en: 'A refund is on its way or done: there is no second one. A completed refund application cannot be cancelled, and the page says so before.',
    },
    at('开头的注意事项', 'the note before the directions'),
  ),
};

const flowLines: readonly Line[] = [
  line(
    'TCL-1',
    {
      'zh-CN':
        '在我的证书中点击“退款”，弹窗中先同意退款政策（默认不勾选，勾选后才能“下一步”），再点“确定”。“退款”只在可退款时出现；待提交时“操作”列显示“待提交”。',
      en: 'From My Certificates, Refund opens a pop-up: agree to the refund policy (unticked at first, Next waits for it), Next, then OK. Refund stands in the row only where it is possible; while submission is pending, Operation says so.',
    },
    at('第 1 至 4 步', 'steps 1 to 4'),
  ),
  line(
    'TCL-2',
    {
      'zh-CN':
        '款项按现金与礼品卡的支付比例退回腾讯云账户，各部分之和等于退款金额；权益点退回其权益包，权益包已过期时由专员办理。优惠和代金券不退。取整方式和过期权益包的去处为本产品自定。',
      en: 'The money returns to the Tencent Cloud account in the proportion of cash and gift card paid, in parts that add up to the unit; benefit points return to their package, or through a specialist when it has expired. Discounts and vouchers do not. How it rounds, and where points of an expired package go, is this product’s own choice.',
    },
    at('第 4 步的说明和开头的注意事项', 'note to step 4 and the note before the directions'),
  ),
  line(
    'TCL-3',
    {
      'zh-CN':
        '状态沿用腾讯云的编号：0 审核中、1 已签发、2 失败、3 已过期、5 待提交、6 取消中、7 已取消、9 吊销中、10 已吊销、14 已退款。取消申请后一小时内为 6，之后为 7，此时出现“退款”。“审核已暂停”没有编号，来自审核台的“风险核查未通过”。',
      en: 'States keep Tencent Cloud’s numbers: 0 reviewing, 1 issued, 2 failed, 3 expired, 5 pending submission, 6 cancelling, 7 cancelled, 9 revoking, 10 revoked, 14 refunded. Cancel Application leads to 6 for an hour, then to 7, and Refund appears. A suspended review has no number; a refusal at the desk for a risk check suspends it.',
    },
    at('第 2 步的说明，编号见其接口文档', 'note to step 2; the numbers are those of its API'),
  ),
  line(
    'TCL-4',
    {
      'zh-CN': '退款政策是本产品自己的中性文字，带版本号；同意的版本和时间随退款记录。',
      en: 'The refund policy is neutral wording of this product’s own, with a version; the version agreed to and the time are kept with the refund.',
    },
    at('第 3 步', 'step 3'),
  ),
];

/** Every numbered line of this console: the rules, then the flow. */
export const lineDefinitions: readonly Line[] = [...Object.values(ruleLines), ...flowLines];

/** The rows of the policy in words (GEN-5). */
export const ruleRows = (language: Language): PolicyRule[] =>
  rowsInWords(tencentPolicy.table, ruleLines, language);
