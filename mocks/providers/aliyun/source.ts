import { at, BECAUSE, type SourceSentence } from '../../explorer/readings';

const top = at('开头', 'opening');
const conditions = at('支持退款的条件', 'refund conditions');
const note = (n: number) => at(`说明第 ${n} 条`, `note ${n}`);
const row = (n: number) => at(`表第 ${n} 行`, `table, row ${n}`);
const step = (n: number) => at(`退款流程第 ${n} 步`, `refund step ${n}`);
const related = at('相关操作', 'related operations');

/** POL-7: every sentence of the document on refunds of the China site. */
export const sentences: readonly SourceSentence[] = [
  top.idle('关键词与标题。', 'Keywords and title.', BECAUSE.heading, 2),
  top.line(
    '符合条件的证书可以全额退款。',
    'Certificates that meet the conditions are refunded in full.',
    'ALY-R1 ALY-R2 ALY-R4',
  ),
  top.idle(
    '文档介绍退款的条件和操作。',
    'The document tells the conditions and the steps.',
    BECAUSE.announces,
  ),
  conditions.line(
    '符合条件时在控制台申请。',
    'Where the conditions are met, the console takes the application.',
    'ALY-5',
  ),
  note(1).line(
    '须在有效期内、提前至少 15 个工作日申请，才能在过期前完成。',
    'Apply within the validity and 15 working days ahead, so that it is done before expiry.',
    'ALY-2',
  ),
  note(2).line(
    '代金券抵扣的部分不退，只退实际支付的金额。',
    'What a voucher covered does not come back, only what was paid.',
    'GEN-4',
  ),
  note(3).line(
    '未签发的证书退款未成功，可继续使用。',
    'An unissued certificate stays usable if the refund does not succeed.',
    'ALY-4',
  ),
  note(4).line('免费 DV 证书一律不退。', 'Free DV certificates are never refunded.', 'ALY-R0'),
  conditions.idle('条件详见下表。', 'The table has the details.', BECAUSE.refers),
  row(1).line(
    '未签发，购买 5 个自然日内，未提交或审核失败：全额退款。',
    'Unissued, bought within 5 natural days, not submitted or failed: full refund.',
    'ALY-R1 ALY-G1',
  ),
  row(1).line('无需审核，即时到账。', 'No review, and it arrives at once.', 'ALY-R1 ALY-6'),
  row(2).line(
    '未签发，超过 5 个自然日、到期前 15 个自然日以上，未提交或审核失败：全额退款。',
    'Unissued, more than 5 natural days ago and 15 before expiry, not submitted or failed: full refund.',
    'ALY-R2 ALY-1 ALY-G1',
  ),
  row(2).line(
    '需审核，最长 15 个、平均 5 个工作日，通过后即时到账。',
    'Reviewed within 15 working days, 5 on average; it arrives when approved.',
    'ALY-R2',
    2,
  ),
  row(2).idle('到期时间的查看方法见相关操作。', 'How to look up the expiry stands below.', BECAUSE.refers),
  row(3).line(
    '未签发，到期前不足 15 个自然日，不论审核状态：不退款。',
    'Unissued and less than 15 natural days before expiry, whatever the review: no refund.',
    'ALY-R3',
  ),
  row(3).line(
    '过期前不足 15 个工作日的申请来不及完成。',
    'An application less than 15 working days before expiry comes too late.',
    'ALY-2',
  ),
  row(4).line(
    '签发后 28 个自然日内完成吊销：全额退款。',
    'Revoked within 28 natural days after issuance: full refund.',
    'ALY-R4 ALY-G2 ALY-G3',
  ),
  row(4).line(
    '需审核，最长 15 个、平均 5 个工作日，通过后即时到账。',
    'Reviewed within 15 working days, 5 on average; it arrives when approved.',
    'ALY-R4',
    2,
  ),
  row(5).line(
    '签发超过 28 个自然日，未过期：不退款。',
    'Issued more than 28 natural days ago and not expired: no refund.',
    'ALY-R5',
  ),
  row(6).line('已过期，无论是否签发：不退款。', 'Expired, issued or not: no refund.', 'ALY-R6'),
  conditions.line(
    '在列表中找到已签发的证书，详情页有签发日期。',
    'From an issued certificate in the list, its details show the issue date.',
    'ALY-10',
    2,
  ),
  conditions.idle('签发日期的截图。', 'A picture of the issue date.', BECAUSE.picture),
  step(1).line('登录控制台。', 'Sign in to the console.', 'GEN-10'),
  step(2).line(
    '在概览中找到证书，点击退款。',
    'Find the certificate in the overview and choose Refund.',
    'ALY-5',
  ),
  step(2).line(
    '列表中能看到可以退款的证书。',
    'The list shows which certificates can be refunded.',
    'ALY-3 ALY-10',
  ),
  step(2).line(
    '签发超过 30 个自然日，不再显示退款按钮。',
    'Issued more than 30 natural days ago, it shows no Refund button.',
    'ALY-3 ALY-G5',
  ),
  step(3).line('选择退款原因，共五个。', 'Choose one of five refund reasons.', 'ALY-5', 2),
  step(3).line(
    '原因一、二：下一步，选择是否需要人工协助。',
    'Reasons 1 and 2: Next, and choose whether assistance is wanted.',
    'ALY-5',
    2,
  ),
  step(3).line(
    '需要协助时填写钉钉或手机，服务人员尽快联系。',
    'For assistance leave a DingTalk id or phone; staff will be in touch soon.',
    'ALY-5 REV-1',
    2,
  ),
  step(3).line('联系方式必须真实有效。', 'The contact must be valid.', 'GEN-11', 2),
  step(3).line('原因三、四：直接进行第 4 步。', 'Reasons 3 and 4: straight to step 4.', 'ALY-5', 2),
  step(3).line('其他：填写反馈或建议。', 'Other: enter feedback or a suggestion.', 'ALY-5'),
  step(4).line('点击确定。', 'Choose OK.', 'ALY-6'),
  step(4).line(
    '提交后状态变为申请审核中。',
    'Submitted, the state becomes "Refund under review".',
    'ALY-6 ALY-G4',
  ),
  step(4).line(
    '最长 15 个、平均 5 个工作日处理完成。',
    'It is handled within 15 working days, 5 on average.',
    'ALY-R2 ALY-R4',
  ),
  step(4).line(
    '金额退至下单时支付的支付宝、网银或阿里云账号。',
    'The money goes to the Alipay account, online bank or Aliyun account that paid.',
    'ALY-7',
  ),
  step(4).line(
    '提交后可取消、查看进度和有效期。',
    'Afterwards it can be cancelled, followed, and its expiry looked up.',
    'ALY-6',
  ),
  related.line('在概览中点击取消退款。', 'Cancel refund stands in the overview.', 'ALY-8'),
  related.line('仅申请审核中的证书可以取消退款。', 'Only a refund under review can be cancelled.', 'ALY-8'),
  related.line(
    '在退款列表中查看审核的进度和状态。',
    'The refund list shows progress and state of the review.',
    'ALY-9',
  ),
  related.line('审核失败时，该页有提示和说明。', 'After a failed review it says why.', 'ALY-9'),
  related.line('已签发：在列表中查看到期时间。', 'Issued: the list shows the expiry.', 'ALY-10'),
  related.line('到期时间从签发之日起算。', 'Expiry runs from the issuance.', 'ALY-1'),
  related.line('未签发的证书没有到期时间。', 'An unissued certificate has no expiry.', 'ALY-1'),
  at('相关文档', 'related documents').idle('指向计费方式。', 'A link to billing.', BECAUSE.refers),
];
