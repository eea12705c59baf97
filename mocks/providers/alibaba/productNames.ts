import { productText, yearsText } from '../../certificates/product';
import type { Language, Words } from '../../platform/language';
import type { InstanceRecord, OrderRecord } from './records';
import { regionName } from './regions';

const CA: Readonly<Record<'root' | 'intermediate', Words>> = {
  root: { 'zh-CN': '私有根 CA', en: 'Private root CA' },
  intermediate: { 'zh-CN': '私有中间 CA', en: 'Private intermediate CA' },
};
const GATEWAY: Words = { 'zh-CN': 'HTTPS 加速网关', en: 'HTTPS acceleration gateway' };
const SERVICE: Words = { 'zh-CN': '其他服务', en: 'Another service' };

/** What was bought, in one line: `OV single domain · 3 years`, `Private root CA · Singapore`. */
export function orderName(
  { product, label, years }: OrderRecord,
  instance: InstanceRecord | undefined,
  language: Language,
): string {
  if (product) return productText({ ...product, years }, language);
  if (instance?.ca) return `${CA[instance.ca.kind][language]} · ${regionName(instance.ca.region)[language]}`;
  const name = (instance ? GATEWAY : (label ?? SERVICE))[language];
  return `${name} · ${yearsText(years, language)}`;
}
