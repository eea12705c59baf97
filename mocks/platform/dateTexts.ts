import { localParts } from './days';
import type { Language } from './language';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A UTC+8 date inside a sentence: `2026年11月22日`, `22 Nov 2026` (GEN-12). */
export function dateText(ms: number, language: Language): string {
  const { year, month, day } = localParts(ms);
  return language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** A UTC+8 date with its time: `2026年11月22日 23:59`, `22 Nov 2026, 23:59`. */
export function momentText(ms: number, language: Language): string {
  const { hour, minute } = localParts(ms);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dateText(ms, language)}${language === 'en' ? ',' : ''} ${time}`;
}
