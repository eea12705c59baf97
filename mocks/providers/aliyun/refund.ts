import { REFUND_REASONS, type RefundRequest } from '#contract/aliyun';
import type { Contact, RefundReasonCode } from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { isBlank, isLongerThan, plain } from '#contract/text';
import { invalid, type WrongField } from '../../platform/problems';
import type { Tx } from '../../platform/transaction';
import { applyFor } from '../../refunds/application';
import type { RefundRecord } from '../../refunds/record';
import { aliyunPolicy } from './decide';
import { judge } from './overview';
import { closingOf, endOf } from './policy';
import { certificates, PROVIDER } from './record';

const MOBILE = /^1[3-9]\d{9}$/;
const DINGTALK = /^[A-Za-z0-9_.-]{4,64}$/;

const wrong = (pointer: string, code: string, zh: string, en: string): WrongField => ({
  pointer,
  code,
  words: { 'zh-CN': zh, en },
});

/** GEN-11: the contact as it is stored (a phone without spaces and +86), or what is wrong with it. */
function readContact({ kind, value }: Contact): Contact | WrongField {
  const pointer = '/assistance/value';
  if (kind === 'dingtalk') {
    const id = plain(value);
    return DINGTALK.test(id)
      ? { kind, value: id }
      : wrong(
          pointer,
          'invalidDingtalk',
          '钉钉号为 4 至 64 个字母、数字、下划线、连字符或点。',
          'A DingTalk id has 4 to 64 letters, digits, underscores, hyphens or dots.',
        );
  }
  const number = plain(value).replaceAll(' ', '').replace(/^\+86/, '');
  return MOBILE.test(number)
    ? { kind, value: number }
    : wrong(
        pointer,
        'invalidPhone',
        '请填写中国大陆手机号码，可带 +86。示例：138 0013 8000',
        'A mainland mobile number is needed, with or without +86. Example: 138 0013 8000',
      );
}

/** Characters of the free text, as a person counts them (ALY-5). */
const LONGEST_TEXT = 500;
const WITH_ASSISTANCE: readonly RefundReasonCode[] = ['blocked', 'tooSlow'];

function textError({ code, text }: RefundRequest['reason']): WrongField | null {
  const pointer = '/reason/text';
  if (code !== 'other')
    return text === null
      ? null
      : wrong(pointer, 'notAllowed', '只有“其他”需要填写说明。', 'Only the reason "Other" takes a text.');
  if (text === null || isBlank(text))
    return wrong(pointer, 'required', '请填写反馈或建议。', 'Please write your feedback or suggestion.');
  return isLongerThan(text.trim(), LONGEST_TEXT)
    ? wrong(pointer, 'tooLong', `最多 ${LONGEST_TEXT} 个字。`, `At most ${LONGEST_TEXT} characters.`)
    : null;
}

function assistanceOf({ reason, assistance }: RefundRequest): Contact | WrongField | null {
  if (!assistance || WITH_ASSISTANCE.includes(reason.code)) return assistance && readContact(assistance);
  return wrong(
    '/assistance',
    'notAllowed',
    '该退款原因不提供人工协助。',
    'No assistance is offered for this reason.',
  );
}

const isWrong = (read: Contact | WrongField | null): read is WrongField => read !== null && 'pointer' in read;

/** ALY-5: reason, text and contact in the stored form; 422 with every wrong field at once. */
function readRequest(request: RefundRequest, language: Language) {
  const { code, text } = request.reason;
  const assistance = assistanceOf(request);
  const errors = [textError(request.reason), assistance].filter(isWrong);
  if (isWrong(assistance) || errors.length > 0) throw invalid(...errors);
  return {
    reason: { code, label: REFUND_REASONS[code][language], text: text?.trim() ?? null },
    assistance,
  };
}

/**
 * ALY-5, ALY-6 退款申请: R1 settles in the same transaction, R2 and R4 wait for the desk. 422 for the request's
 * content, 404, 409 `notRefundable`, `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function applyForRefund(
  tx: Tx,
  id: string,
  accountId: AccountId,
  request: RefundRequest,
  language: Language,
): RefundRecord {
  const asked = readRequest(request, language);
  const record = certificates.of(tx, id, accountId);
  const { ruling } = judge(tx, record);
  const refund = applyFor(
    tx,
    {
      ...asked,
      provider: PROVIDER,
      accountId,
      subject: certificates.reference(record),
      price: record.price,
      closesAt: endOf(record),
      closing: closingOf(record),
    },
    ruling,
    request.seenRule,
    aliyunPolicy.reasonOf,
  );
  certificates.save(tx, { ...record, refundId: refund.id });
  return refund;
}
