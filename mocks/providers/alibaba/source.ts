import { at, BECAUSE, type SourceSentence } from '../../explorer/readings';

const top = at('页面开头', 'top of the page');
const important = (n: number) => at(`“Important”第 ${n} 条`, `"Important", item ${n}`);
const unused = at('Unused services', 'Unused services');
const pcaPolicy = at('Refund policies for private certificates', 'Refund policies for private certificates');
const used = at('Used services', 'Used services');
const ssl = at('SSL certificates', 'SSL certificates');
const oneYear = at('一年期订单', 'one-year order');
const state = (name: string) => at(`一年期订单，${name}`, `one-year order, ${name}`);
const multiYear = at('多年期订单', 'multi-year order');
const multiState = (name: string) => at(`多年期订单，${name}`, `multi-year order, ${name}`);
const pca = at('PCA', 'PCA');
const gateway = at('HTTPS acceleration gateway', 'HTTPS acceleration gateway');

type Place = ReturnType<typeof at>;

/** The three ends of every way: find the order, Refund, and what becomes of it. */
const refundSteps = (place: Place): SourceSentence[] => [
  place.line(
    '进入综合管理 > 订单退款管理，找到订单，点击退款。',
    'Under Comprehensive Management > Order Refund Management find the order and choose Refund.',
    'ABC-O1',
    2,
  ),
  place.line('在退款申请中点击退款。', 'Choose Refund in the Refund Application panel.', 'ABC-O1'),
  place.line(
    '款项退回后，订单状态变为退款成功。',
    'Once the money is back the order is Refund successfully.',
    'ABC-O1 ABC-R13',
  ),
];
const signIn = (place: Place): SourceSentence =>
  place.line('登录控制台。', 'Log on to the console.', 'GEN-10');

/** What a certificate that is not issued yet needs; the multi-year table repeats it word for word. */
const untilRemoved = (of: (name: string) => Place, also = ''): SourceSentence[] => [
  of('Pending Application').line(
    '取消申请并在提示中确认，移出列表并恢复配额。',
    'Cancel Apply and OK in the Note: removed, and the quota restored.',
    `ABC-S1${also} ABC-R8`,
    3,
  ),
  of('Validating Application').line(
    '撤回并确认，状态变为待申请。',
    'Withdraw and OK: it becomes Pending Application.',
    `ABC-S2${also}`,
    3,
  ),
  of('Validating Application').line(
    '再取消申请并确认，移出列表并恢复配额。',
    'Then Cancel Apply and OK: removed, and the quota restored.',
    `ABC-S2${also}`,
    3,
  ),
  of('Validation Failed').line(
    '修改，在申请证书面板中提交。',
    'Modify, and Submit in the Apply for Certificate panel.',
    `ABC-S3${also}`,
    2,
  ),
  of('Validation Failed').line(
    '出错（如缺少证件号码）时按提示改正后再提交。',
    'On an error, such as a missing ID number, correct it and submit again.',
    `ABC-S3${also}`,
  ),
  of('Validation Failed').line(
    '提交后状态变为审核中。',
    'Submitted, it becomes Validating Application.',
    `ABC-S3${also}`,
  ),
  of('Validation Failed').line(
    '撤回并确认，再取消申请并确认，移出列表并恢复配额。',
    'Withdraw and OK, Cancel Apply and OK: removed, and the quota restored.',
    `ABC-S3${also}`,
    6,
  ),
];

const revokeSteps = (place: Place): SourceSentence[] => [
  place.line(
    '在更多中选择吊销，核对信息并确认。',
    'Choose Revoke in the menu, check the request and confirm.',
    'ABC-S4 ABC-R7',
    2,
  ),
  place.line(
    '吊销的证书不能恢复；期限已过则不能退款。',
    'A revoked certificate cannot be restored, and past the period there is no refund.',
    'ABC-2 ABC-R2',
    2,
  ),
  place.idle('为保证业务，不建议随意吊销。', 'Do not revoke without need.', BECAUSE.advice),
  place.line(
    '在提示中确认，状态变为吊销审核中。',
    'OK in the Note: it becomes Validating Revocation.',
    'ABC-S4',
    2,
  ),
  place.line(
    '等待审核，最长 5 个工作日；状态变为已吊销即完成。',
    'Wait up to five business days; Revoked means it is done.',
    'ABC-S4 ABC-2',
    2,
  ),
  place.line('之后可以进行下一步。', 'Then the next step is possible.', 'ABC-R8'),
];

/** POL-7: every sentence of the refund policies of the international site. */
export const sentences: readonly SourceSentence[] = [
  top.idle('站点导航、标题和日期。', 'Navigation, title and date.', BECAUSE.heading, 5),
  top.idle('文档说明购买之后如何退款。', 'The topic tells how to ask for a refund.', BECAUSE.announces),
  important(1).idle('SSL 证书由 CA 签发。', 'SSL certificates are issued by a CA.', BECAUSE.announces),
  important(1).line(
    '七天内购买的证书可以申请退款。',
    'Certificates bought within seven days can be refunded.',
    'ABC-R2 ABC-R3',
  ),
  important(2).line(
    '促销活动中购买的，按活动的退款规定。',
    'Bought in a promotional event, its own policy holds.',
    'ABC-R1',
  ),
  important(3).line(
    '只退实际支付的金额，代金券和优惠券不退。',
    'Only what was paid comes back, not vouchers or coupons.',
    'GEN-4',
    2,
  ),
  important(4).line(
    '无法退回原账户的，退至阿里云账户。',
    'What cannot return to the original account goes to the Alibaba Cloud account.',
    'ABC-1',
  ),
  unused.line(
    '付款后 7 个自然日内没有任何操作，可全额退款。',
    'Without any operation within seven calendar days after payment: full refund.',
    'ABC-R3 ABC-R2',
  ),
  signIn(unused),
  ...refundSteps(unused),
  signIn(pcaPolicy),
  pcaPolicy.line(
    '在 PCA 证书管理中选择 PCA 所在地域。',
    'Choose the region of the PCA under PCA Certificate Management.',
    'ABC-P1',
    2,
  ),
  pcaPolicy.line(
    '在订单退款管理中找到订单，点击退款，再点确定。',
    'On Order Refund Management find the order, Refund, then OK.',
    'ABC-P2 ABC-P1',
    2,
  ),
  pcaPolicy.line(
    '款项退回后，根 CA 或中间 CA 的状态变为已退款。',
    'Once the money is back the root or intermediate CA is Refunded.',
    'ABC-P1 ABC-R10',
  ),
  used.idle(
    '本节说明 7 天内已使用的服务。',
    'The section is about services used within seven days.',
    BECAUSE.announces,
  ),
  used.line(
    '涉及 SSL 证书、PCA 和 HTTPS 加速网关。',
    'They are SSL certificates, PCA and HTTPS acceleration gateway.',
    'ABC-R4',
  ),
  used.line('使用了其他服务，不能退款。', 'Other services that were used are not refunded.', 'ABC-R4'),
  ssl.line(
    '合并多个证书申请了多域名通配符或混合证书，不能退款。',
    'Combined into a multi-domain wildcard or hybrid certificate: no refund.',
    'ABC-R5',
  ),
  ssl.line(
    '用配额申请过证书的，须先取消申请或吊销证书。',
    'Quota that was used has to be freed first, by cancelling or revoking.',
    'ABC-R7 ABC-R8',
  ),
  ssl.line(
    '否则系统提示该订单不能退款。',
    'Otherwise the system says that the order cannot be refunded.',
    'ABC-3',
  ),
  oneYear.idle('小标题。', 'The heading.', BECAUSE.heading),
  signIn(oneYear),
  oneYear.line(
    '在 SSL 证书管理的正式证书中，按状态操作。',
    'On Official Certificate do what the state asks for.',
    'ABC-R7',
    2,
  ),
  ...untilRemoved(state),
  ...revokeSteps(state('Issued')),
  oneYear.line(
    '提前续费产生的订单不能在此退款，须联系技术支持。',
    'An order made by renewing in advance is not refunded here: contact support.',
    'ABC-R6 ABC-S5',
    2,
  ),
  oneYear.idle('更多信息请联系客户经理。', 'For more, contact the account manager.', BECAUSE.outside),
  ...refundSteps(oneYear),
  multiYear.idle('小标题。', 'The heading.', BECAUSE.heading),
  multiYear.line(
    '已消耗配额的多年期订单，按以下步骤退款。',
    'A multi-year order whose quota was consumed is refunded by these steps.',
    'ABC-R7 ABC-M1 ABC-M2',
  ),
  signIn(multiYear),
  multiYear.line(
    '在正式证书中找到证书，移出列表。',
    'On Official Certificate find the certificate and remove it from the list.',
    'ABC-M1',
    2,
  ),
  multiYear.line(
    '第一张未签发时，按其状态操作。',
    'While the first is not issued, do what its state asks for.',
    'ABC-M1',
    2,
  ),
  multiYear.line(
    '第一张移除后，第二、第三张自动移除。',
    'With the first removed, the second and third go along.',
    'ABC-M1',
  ),
  ...untilRemoved(multiState, ' ABC-M1'),
  multiYear.line(
    '第一张已签发：取消未激活的第二、第三张并确认。',
    'The first issued: Cancel the second and third, which are not activated, and OK.',
    'ABC-M2',
    2,
  ),
  multiYear.idle('截图。', 'A picture.', BECAUSE.picture),
  multiYear.line('未激活的证书随之移出列表。', 'The certificates not activated leave the list.', 'ABC-M2'),
  multiYear.line('再吊销第一张。', 'Then revoke the first.', 'ABC-M2'),
  ...revokeSteps(multiState('Issued')),
  ...refundSteps(multiYear),
  pca.line(
    '已启用的 CA 在下单后 7 个自然日内重置，可以退款。',
    'An enabled CA that is reset within seven calendar days after the order can be refunded.',
    'ABC-R9 ABC-R10 ABC-R15',
  ),
  signIn(pca),
  pca.line(
    '选择地域，在私有 CA 页签点击重置。',
    'Choose the region; Reset stands on the Private CAs tab.',
    'ABC-P1',
    3,
  ),
  pca.line(
    '核对并勾选确认删除全部数据，点击确定。',
    'Check, tick that all data are deleted, and OK.',
    'ABC-P1',
  ),
  pca.line(
    '在订单退款管理页签点击退款，再点确定。',
    'Refund on the Order Refund Management tab, then OK.',
    'ABC-P1',
    2,
  ),
  pca.line('款项退回后，CA 状态变为已退款。', 'Once the money is back the CA is Refunded.', 'ABC-P1'),
  gateway.line(
    '添加了域名而 GRCQ 未消耗，可在下单后 7 个自然日内重置。',
    'With a domain added and no GRCQ consumed, it can be reset within seven calendar days after the order.',
    'ABC-R11 ABC-R12 ABC-R15',
  ),
  gateway.line('之后退款。', 'Then the refund is returned.', 'ABC-R14'),
  gateway.line(
    'GRCQ 包含访问次数和出站流量。',
    'GRCQ counts visits and outbound traffic.',
    'ABC-R11 ABC-R12',
  ),
  signIn(gateway),
  gateway.line(
    '在域名管理页签找到实例，点击重置。',
    'On the Domain Name Management tab find the instance and Reset.',
    'ABC-H1',
    2,
  ),
  ...refundSteps(gateway).slice(0, 2),
];
