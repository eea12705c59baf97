import type { Contact } from '../../../src/api/contract/refund';
import type { WrongField } from '../../platform/problems';

const POINTER = '/assistance/value';
const MOBILE = /^1[3-9]\d{9}$/;
const DINGTALK = /^[A-Za-z0-9_.-]{4,64}$/;

const INVALID_PHONE: WrongField = {
  pointer: POINTER,
  code: 'invalidPhone',
  words: {
    'zh-CN': '请填写中国大陆手机号码，可带 +86。示例：138 0013 8000',
    en: 'A mainland mobile number is needed, with or without +86. Example: 138 0013 8000',
  },
};
const INVALID_DINGTALK: WrongField = {
  pointer: POINTER,
  code: 'invalidDingtalk',
  words: {
    'zh-CN': '钉钉号为 4 至 64 个字母、数字、下划线、连字符或点。',
    en: 'A DingTalk id has 4 to 64 letters, digits, underscores, hyphens or dots.',
  },
};

/** GEN-11: the contact as it is stored (a phone without spaces and +86), or what is wrong with it. */
export function readContact({ kind, value }: Contact): Contact | WrongField {
  if (kind === 'dingtalk') {
    const id = value.trim();
    return DINGTALK.test(id) ? { kind, value: id } : INVALID_DINGTALK;
  }
  const number = value.replaceAll(/\s/g, '').replace(/^\+86/, '');
  return MOBILE.test(number) ? { kind, value: number } : INVALID_PHONE;
}
