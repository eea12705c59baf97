import { at, BECAUSE, type SourceSentence } from '../../explorer/readings';

const overview = at('开头一段', 'opening paragraph');
const note = at('注意事项', 'the note before the directions');
const step = (n: number) => at(`第 ${n} 步`, `step ${n}`);

/** POL-7: every sentence of the document on refunds; the menu around it is one entry. */
export const sentences: readonly SourceSentence[] = [
  at('目录', 'menu').idle('站点的目录，129 项。', 'The menu of the site, 129 entries.', BECAUSE.heading, 129),
  overview.idle('标题。', 'The title.', BECAUSE.heading),
  overview.line(
    '已付款，申请失败、审核被暂停且证书未签发，可以退款。',
    'Paid, the application failed or its approval was suspended, and nothing was issued: it can be refunded.',
    'TCL-R4 TCL-R1',
  ),
  overview.idle('文档说明如何操作。', 'The document tells how.', BECAUSE.announces),
  note.line('优惠和代金券不退。', 'Discounts and vouchers do not come back.', 'GEN-4 TCL-2'),
  note.line('已完成的退款申请不能取消。', 'A completed refund application cannot be cancelled.', 'TCL-R5'),
  note.line('请谨慎操作。', 'Proceed with caution.', 'TCL-R5'),
  step(1).line('登录控制台，进入我的证书。', 'Sign in and open My Certificates.', 'GEN-10 TCL-1'),
  step(2).line('选择目标订单，点击退款。', 'Choose the order and Refund.', 'TCL-1'),
  step(2).line(
    '没有退款而显示待提交时，点击证书 ID，在详情中取消申请。',
    'Without Refund and with Pending Submission shown, open the details by the certificate ID and cancel the application.',
    'TCL-R2 TCL-R3',
  ),
  step(2).line('之后列表中出现退款。', 'Then Refund appears in the list.', 'TCL-R4 TCL-3'),
  step(3).line(
    '在弹窗中同意退款政策，点击下一步。',
    'In the pop-up agree to the refund policy and choose Next.',
    'TCL-1 TCL-4',
  ),
  step(4).line('点击确定。', 'Choose OK.', 'TCL-1'),
  step(4).line(
    '按支付的现金与礼品卡比例退至腾讯云账户。',
    'The money returns to the account in the proportion of cash and gift cards paid.',
    'TCL-2',
  ),
  step(4).line('权益点退回其权益包。', 'Benefit points return to their package.', 'TCL-2'),
];
