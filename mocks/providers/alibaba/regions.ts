import type { Words } from '../../platform/language';

/** The regions private CAs may stand in, in the order of the selector. */
export const REGIONS = {
  'ap-southeast-1': { 'zh-CN': '新加坡', en: 'Singapore' },
  'eu-central-1': { 'zh-CN': '德国（法兰克福）', en: 'Germany (Frankfurt)' },
  'ap-southeast-5': { 'zh-CN': '印度尼西亚（雅加达）', en: 'Indonesia (Jakarta)' },
} as const satisfies Record<string, Words>;

export type Region = keyof typeof REGIONS;

export const REGION_IDS = Object.keys(REGIONS) as Region[];

/** The name of a region, or its id where it is none of ours. */
export const regionName = (id: string): Words =>
  (REGIONS as Readonly<Record<string, Words>>)[id] ?? { 'zh-CN': id, en: id };
