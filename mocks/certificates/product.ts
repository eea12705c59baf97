import type { CertificateProduct } from '../../src/api/contract/certificate';
import type { Language, Words } from '../platform/language';

/** What a certificate covers, as stored. */
export type Product = Readonly<CertificateProduct>;

const COVERAGE: Readonly<Record<Product['coverage'], Words>> = {
  single: { 'zh-CN': '单域名', en: 'single domain' },
  wildcard: { 'zh-CN': '通配符', en: 'wildcard' },
  multi: { 'zh-CN': '多域名', en: 'multi-domain' },
};

/** The product in one line: `OV 单域名 · 1 年`. */
export function productText({ validation, free, coverage, years }: Product, language: Language): string {
  const covers = COVERAGE[coverage][language];
  const name = free ? { 'zh-CN': `免费 ${validation}`, en: `Free ${validation}` }[language] : validation;
  return `${name} ${covers} · ${yearsText(years, language)}`;
}

/** `1 年`, `2 years`. */
export const yearsText = (years: number, language: Language): string =>
  language === 'en' ? `${years} ${years === 1 ? 'year' : 'years'}` : `${years} 年`;
