import type { Words } from '../../platform/language';
import { line } from '../../rules/lines';
import type { Line } from '../../rules/table';

const at = (zh: string, en: string): Words => ({
  'zh-CN': `腾讯云 SSL 证书退款流程（英文），${zh}`,
  en: `SSL Certificate Refund Process, ${en}`,
});

export type TencentRule = 'TCL-R1' | 'TCL-R2' | 'TCL-R3' | 'TCL-R4' | 'TCL-R5';

/** The rules in words: what each decides, where it comes from, and why it is a reading where it is one. */
export const ruleLines: Readonly<Record<TencentRule, Line>> = {
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
