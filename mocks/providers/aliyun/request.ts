import type { RefundRequest } from '../../../src/api/contract/aliyun';
import type { Contact, RefundReasonCode } from '../../../src/api/contract/refund';
import type { Language } from '../../platform/language';
import { type WrongField, invalid } from '../../platform/problems';
import { readContact } from './contact';
import { REASON_LABELS } from './labels';
import { isBlank, isLongerThan } from '../../platform/characters';

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
