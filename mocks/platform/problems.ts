import type { FieldError, Problem } from '#contract/endpoint';
import { RANGE_REVERSED } from '#contract/labels';
import type { Language, Words } from '#contract/words';

/** A wrong field before it is put into words. */
export interface WrongField {
  /** JSON Pointer into the body, or `?name` for a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly words?: Words;
}

/** Where requests and what is kept of them end; the description of the API names the same numbers. */
export const LIMITS = {
  /** Characters of a body. */
  body: 200_000,
  /** Characters of an address, and of all headers together. */
  address: 8_000,
  headers: 32_000,
  /** Characters of an `Idempotency-Key` and of the name of a world. */
  key: 200,
  world: 100,
  /** How many are kept; the oldest give way. */
  keys: 1_000,
  sessions: 1_000,
  worlds: 200,
} as const;

/** Thrown by operations, turned into `application/problem+json` in one place (GEN-9). */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: Words | undefined;
  readonly state: string | undefined;
  readonly fields: readonly WrongField[];

  constructor(
    status: number,
    code: string,
    more: { words?: Words; state?: string; fields?: readonly WrongField[] } = {},
  ) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.words = more.words;
    this.state = more.state;
    this.fields = more.fields ?? [];
  }
}

/** 404: unknown, or somebody else's, and nobody can tell which. */
export const notFound = () => new Refusal(404, 'notFound');

/** 409: illegal in the present state, which is named. */
export const conflict = (code: string, state: string, words?: Words) =>
  new Refusal(409, code, words ? { state, words } : { state });

/** 422: wrong content, field by field. */
export const invalid = (...fields: WrongField[]) => new Refusal(422, 'invalid', { fields });

/** By code, else by status. */
const TITLES: Record<string | number, Words> = {
  malformed: { 'zh-CN': '请求无法识别', en: 'The request cannot be read as HTTP' },
  foreignHost: {
    'zh-CN': '不接受以该主机名发来的请求',
    en: 'Requests to a host of this name are not answered',
  },
  foreignOrigin: {
    'zh-CN': '不接受来自该站点的请求',
    en: 'Requests from pages of this site are not answered',
  },
  400: { 'zh-CN': '请求不是有效的 JSON', en: 'The request is not valid JSON' },
  401: { 'zh-CN': '请先登录', en: 'Sign in first' },
  403: { 'zh-CN': '当前角色无权执行此操作', en: 'This role may not do that' },
  404: { 'zh-CN': '找不到该记录', en: 'No such record' },
  405: { 'zh-CN': '不支持该方法', en: 'Method not allowed' },
  408: { 'zh-CN': '请求超时', en: 'The request took too long to arrive' },
  409: { 'zh-CN': '当前状态不允许此操作', en: 'Not possible in the present state' },
  413: { 'zh-CN': '请求内容过大', en: 'The request is too large' },
  414: { 'zh-CN': '请求地址过长', en: 'The address is too long' },
  415: { 'zh-CN': '请以 UTF-8 编码的 application/json 发送', en: 'Send application/json in UTF-8' },
  422: { 'zh-CN': '内容有误，请检查标出的字段', en: 'Some content is wrong; see the marked fields' },
  431: { 'zh-CN': '请求标头过大', en: 'The headers are too large' },
  500: { 'zh-CN': '服务出错，未做任何更改', en: 'The service failed; nothing was changed' },
  503: { 'zh-CN': '服务暂不可用，请稍后重试', en: 'The service is unavailable; try again shortly' },
  507: { 'zh-CN': '存储空间已满，未做任何更改', en: 'The storage is full; nothing was changed' },
};

const FIELD_WORDS: Record<string, Words> = {
  required: { 'zh-CN': '必填', en: 'Required' },
  unknownField: { 'zh-CN': '未知字段', en: 'Unknown field' },
  wrongType: { 'zh-CN': '类型不正确', en: 'Wrong type' },
  notAllowed: { 'zh-CN': '不是允许的值', en: 'Not one of the allowed values' },
  invalidFormat: { 'zh-CN': '格式不正确', en: 'Wrong format' },
  tooLong: { 'zh-CN': '内容过长', en: 'Too long' },
  tooShort: { 'zh-CN': '内容过短', en: 'Too short' },
  tooSmall: { 'zh-CN': '数值过小', en: 'Too small' },
  tooBig: { 'zh-CN': '数值过大', en: 'Too large' },
  repeated: { 'zh-CN': '只能出现一次', en: 'Only once, please' },
  rangeReversed: RANGE_REVERSED,
  invalid: { 'zh-CN': '内容有误', en: 'Not valid' },
};

/** A refusal as RFC 9457 body in the asked language. */
export function toProblem(refusal: Refusal, language: Language): Problem {
  const title = (TITLES[refusal.code] ?? TITLES[refusal.status] ?? TITLES[500])?.[language] ?? '';
  const errors: FieldError[] = refusal.fields.map(({ pointer, code, words }) => ({
    pointer,
    code,
    message: (words ?? FIELD_WORDS[code] ?? FIELD_WORDS.invalid)?.[language] ?? '',
  }));
  return {
    type: `urn:certificate-refund-console:problem:${refusal.code}`,
    title,
    status: refusal.status,
    code: refusal.code,
    ...(refusal.words && { detail: refusal.words[language] }),
    ...(refusal.state !== undefined && { state: refusal.state }),
    ...(errors.length > 0 && { errors }),
  };
}

/** Code of the backend that comes late: asked for twice; where it is gone for good, whoever asked is told to load the page anew. */
export const loaded = <T>(load: () => Promise<T>): Promise<T> =>
  load()
    .catch(load)
    .catch(() => {
      throw new Refusal(503, 'notLoaded', { words: NOT_LOADED });
    });

const NOT_LOADED: Words = {
  'zh-CN': '后台有一部分没有加载出来：可能刚刚发布了新版本，或网络中断。未做任何更改，请重新加载本页。',
  en: 'A part of the backend did not load: a new version may just have been published, or the connection was lost. Nothing was changed; please reload this page.',
};
