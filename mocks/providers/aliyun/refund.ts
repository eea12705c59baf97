import type { RefundButton, RefundRequest } from '#contract/aliyun';
import type { Contact, RefundReasonCode } from '#contract/refund';
import type { AccountId } from '#contract/session';
import { naturalDays } from '../../platform/calendar';
import type { Language } from '#contract/words';
import { isBlank, isLongerThan } from '../../platform/listing';
import { invalid, type WrongField } from '../../platform/problems';
import type { Tx } from '../../platform/transaction';
import { cancelRefund, demandRefundable, inBoth, openRefund } from '../../refunds/application';
import { ownRefund, type RefundRecord } from '../../refunds/record';
import { reasonOf } from './decide';
import { readContact } from './operations';
import { ruleOn, type Subject } from './policy';
import {
  type AliyunRecord,
  certificateOf,
  CERTIFICATES,
  endOf,
  isExpired,
  PROVIDER,
  REASON_LABELS,
  referenceTo,
  toSubjectOf,
} from './record';

/** Natural days after issuance until the console stops offering the refund. */
const OFFERED_FOR = 30;

interface Case {
  readonly record: AliyunRecord;
  readonly refund: Subject['refund'];
  /** Epoch ms. */
  readonly now: number;
}

interface Visibility {
  readonly button: RefundButton;
  readonly when: (of: Case) => boolean;
}

/**
 * ALY-3: what stands in the row, the first that holds. A rule of its own beside the refund rules: on days 29 and 30
 * the button is there although the decision says no.
 */
const VISIBILITY: readonly Visibility[] = [
  { button: 'whyNot', when: ({ record }) => record.product.free },
  { button: 'cancelRefund', when: ({ refund }) => refund === 'underReview' },
  { button: 'openRefund', when: ({ refund }) => refund !== 'none' },
  { button: 'whyNot', when: ({ record, now }) => isExpired(record, now) },
  {
    button: 'whyNot',
    when: ({ record, now }) => record.issuedAt !== null && naturalDays(record.issuedAt, now) > OFFERED_FOR,
  },
];

/** ALY-3: 退款, 取消退款, a link to the refund, or "why not?"; never nothing. */
export function buttonOf(record: AliyunRecord, refund: Subject['refund'], now: number): RefundButton {
  return VISIBILITY.find(({ when }) => when({ record, refund, now }))?.button ?? 'refund';
}

/** Characters of the free text, as a person counts them (ALY-5). */
const LONGEST_TEXT = 500;
const WITH_ASSISTANCE: readonly RefundReasonCode[] = ['blocked', 'tooSlow'];

/** A refund request whose content is known to be good. */
interface GoodRequest {
  readonly reason: { readonly code: RefundReasonCode; readonly label: string; readonly text: string | null };
  readonly assistance: Contact | null;
}

function textError({ code, text }: RefundRequest['reason']): WrongField | null {
  const pointer = '/reason/text';
  if (code !== 'other') {
    if (text === null) return null;
    return {
      pointer,
      code: 'notAllowed',
      words: { 'zh-CN': '只有“其他”需要填写说明。', en: 'Only the reason "Other" takes a text.' },
    };
  }
  if (text === null || isBlank(text)) {
    return {
      pointer,
      code: 'required',
      words: { 'zh-CN': '请填写反馈或建议。', en: 'Please write your feedback or suggestion.' },
    };
  }
  if (!isLongerThan(text.trim(), LONGEST_TEXT)) return null;
  return {
    pointer,
    code: 'tooLong',
    words: { 'zh-CN': `最多 ${LONGEST_TEXT} 个字。`, en: `At most ${LONGEST_TEXT} characters.` },
  };
}

/** ALY-5: checks reason, text and contact and brings them into the stored form; 422 with every wrong field at once. */
export function readRequest({ reason, assistance }: RefundRequest, language: Language): GoodRequest {
  const wrong: WrongField[] = [];
  const text = textError(reason);
  if (text) wrong.push(text);
  let contact: Contact | null = null;
  if (assistance && !WITH_ASSISTANCE.includes(reason.code)) {
    const words = { 'zh-CN': '该退款原因不提供人工协助。', en: 'No assistance is offered for this reason.' };
    wrong.push({ pointer: '/assistance', code: 'notAllowed', words });
  } else if (assistance) {
    const read = readContact(assistance);
    if ('pointer' in read) wrong.push(read);
    else contact = read;
  }
  if (wrong.length > 0) throw invalid(...wrong);
  return {
    reason: {
      code: reason.code,
      label: REASON_LABELS[reason.code][language],
      text: reason.text?.trim() ?? null,
    },
    assistance: contact,
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
  const { reason, assistance } = readRequest(request, language);
  const record = certificateOf(tx, id, accountId);
  const ruling = ruleOn(toSubjectOf(tx, record), tx.now);
  demandRefundable(
    ruling,
    request.seenRule,
    inBoth((one) => reasonOf(ruling, one).text),
  );
  const refund = openRefund(tx, {
    provider: PROVIDER,
    accountId,
    subject: referenceTo(record),
    rule: ruling.row.id,
    review: ruling.review === null ? 'none' : 'manual',
    reason,
    assistance,
    price: record.price,
    amount: ruling.refund,
    dates: ruling.review,
    closesAt: endOf(record),
  });
  tx.put(CERTIFICATES, { ...record, refundId: refund.id });
  return refund;
}

/** ALY-8 取消退款: 404 for what is not one's own, 409 once it is decided. */
export function cancelOwnRefund(tx: Tx, id: string, accountId: AccountId): RefundRecord {
  ownRefund(tx, PROVIDER, id, accountId);
  return cancelRefund(tx, id);
}
