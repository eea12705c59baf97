import { type Sentence, en, say, zh } from '../../certificates/consequences';
import type { Words } from '../../platform/language';

/** `alone`: the only one of its order, or not the first; else the others leave with it (ABC-M1). */
export const removed = (others: number): Sentence =>
  others === 0
    ? say(
        'info',
        '证书将从列表移除，占用的配额随之恢复。',
        'The certificate leaves the list, and the quota it took is restored.',
      )
    : say(
        'info',
        `证书将从列表移除，订单中未激活的 ${others} 张证书随之移除，配额全部恢复。`,
        `The certificate leaves the list, and with it the ${others} of its order that ${others === 1 ? 'is' : 'are'} not activated; all quota is restored.`,
      );

/** What else has to be done after it. */
export const moreToDo = (): Sentence =>
  say(
    'info',
    '订单还有其他证书在列表中，处理完之后才能退款。',
    'Other certificates of the order are still in the list; the refund waits for them.',
  );

/** `deadline`: end of the window (epoch ms), null without end; `amount` in words. */
export const thenRefundable = (amount: Words, deadline: number | null): Sentence =>
  deadline === null
    ? say(
        'info',
        `之后可全额退款 ${amount['zh-CN']}，没有截止日期。`,
        `After that the full ${amount.en} can be asked for; there is no deadline.`,
      )
    : say(
        'info',
        `之后可全额退款 ${amount['zh-CN']}，请在 ${zh(deadline)} 之前申请。`,
        `After that the full ${amount.en} can be asked for, by ${en(deadline)}.`,
      );

/** The operation brings no money back. */
export const noRefund = (reason: Words): Sentence =>
  say('warning', `此操作不会带来退款：${reason['zh-CN']}`, `This brings no refund. ${reason.en}`);

/** A revocation completed in time; `deadline` as above. */
export const refundOnceRevoked = (amount: Words, deadline: number): Sentence =>
  say(
    'info',
    `按时完成吊销后，可全额退款 ${amount['zh-CN']}，请在 ${zh(deadline)} 之前申请。`,
    `Once it is completed in time, the full ${amount.en} can be asked for, by ${en(deadline)}.`,
  );

export const backToPending = (): Sentence =>
  say(
    'info',
    '审核终止，证书回到“待申请”；再取消申请，配额才会恢复。',
    'The validation ends and the certificate is "Pending Application" again; Cancel Apply then restores the quota.',
  );

/** `due`: end of the validation (epoch ms). */
export const validationAhead = (due: number): Sentence =>
  say(
    'info',
    `提交后为“审核中”，预计 ${zh(due)} 前有结果；退款须先撤回再取消申请。`,
    `Once submitted it is "Validating Application", with a result expected by ${en(due)}; for a refund, Withdraw and then Cancel Apply.`,
  );

export const mayBeIssued = (): Sentence =>
  say(
    'warning',
    '若在撤回之前签发，退款就须先吊销证书，吊销审核最长 5 个工作日，而吊销的证书无法恢复。',
    'Should it be issued before it is withdrawn, the refund needs a revocation first: up to 5 business days of review, and a revoked certificate cannot be restored.',
  );

/** `deadline`: end of the refund window, epoch ms. */
export const refundWindow = (deadline: number): Words => ({
  'zh-CN': `退款期限于 ${zh(deadline)} 结束`,
  en: `the refund window ends ${en(deadline)}`,
});

export const renewalNotRefundable = (amount: Words): Sentence =>
  say(
    'warning',
    `续费会立即产生一个已付款的提前续费订单（${amount['zh-CN']}），该订单不能在此退款，只能通过客户经理联系技术支持。`,
    `Renewing makes a paid early-renewal order (${amount.en}) at once. That order cannot be refunded here; it takes technical support, through your account manager.`,
  );

export const originalUnchanged = (): Sentence =>
  say('info', '原订单的退款条件不变。', 'The refund terms of the present order stay as they are.');

/** `certificates`: how many it has issued. */
export const caDeleted = (name: string, certificates: number): Sentence =>
  say(
    'danger',
    `重置会删除 ${name} 的全部数据，包括它签发的 ${certificates} 张证书，无法恢复。`,
    `A reset deletes all data of ${name}, the ${certificates} certificates it has issued among it. They cannot be restored.`,
  );

export const gatewayDeleted = (name: string, domains: readonly string[]): Sentence =>
  say(
    'danger',
    `重置会删除 ${name} 的全部数据，${domains.join('、')} 将不再经由它访问，无法恢复。`,
    `A reset deletes all data of ${name}; ${domains.join(', ')} ${domains.length === 1 ? 'is' : 'are'} no longer reached through it. This cannot be undone.`,
  );

export const noReview = (): Sentence =>
  say('info', '重置立即完成，无需审核。', 'A reset is done at once; nobody reviews it.');
