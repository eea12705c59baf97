import type { Words } from '../platform/language';

/** Said once when stored data of another version was replaced. */
export const replacedNotice: Words = {
  'zh-CN': '浏览器中保存的数据来自其他版本，已恢复为初始数据。',
  en: 'The data kept in this browser came from another version and was replaced by the seeded state.',
};
