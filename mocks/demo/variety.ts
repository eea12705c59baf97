import type { AccountId } from '#contract/session';
import type { Product } from '../certificates/certificate';
import type { RejectionRecord } from '../platform/language';
import type { PriceRecord } from '../refunds/record';

/** Who paid how much, minor units. */
export type Paid = PriceRecord['paid'];

/** What brings a list price down, and who paid the rest. */
export interface Less {
  readonly discount?: number;
  readonly voucher?: number;
  readonly paid?: Paid;
}

/** A price; what discount and voucher leave open was paid by Alipay unless `paid` says otherwise. */
export const priced = (
  currency: string,
  list: number,
  { discount = 0, voucher = 0, paid }: Less = {},
): PriceRecord => ({
  currency,
  list,
  discount,
  voucher,
  paid: paid ?? { alipay: list - discount - voucher },
});

/** A certificate that is paid for. */
export const product = (
  validation: Product['validation'],
  coverage: Product['coverage'] = 'single',
  years = 1,
): Product => ({ validation, free: false, coverage, years });

/** What the desk wrote when it said no, as a customer reads it. */
export const DOCUMENTS_MISSING: RejectionRecord = {
  reason: 'documentsIncomplete',
  explanation: {
    'zh-CN': '营业执照扫描件不清晰，请重新上传后再次提交。',
    en: 'The scan of the business licence cannot be read; upload it again and submit once more.',
  },
};
export const STILL_INSTALLED: RejectionRecord = {
  reason: 'policyNotMet',
  explanation: {
    'zh-CN': '该证书仍部署在生产域名上，请先替换证书后再次申请退款。',
    en: 'The certificate is still installed in production; replace it, then apply for the refund again.',
  },
};
export const REVOCATION_ON_HOLD: RejectionRecord = {
  reason: 'riskHold',
  explanation: {
    'zh-CN': '吊销申请人与证书联系人不一致，请由证书联系人重新提交。',
    en: 'The revocation was not asked for by the contact of the certificate, who has to submit it again.',
  },
};

/** What stands before the domain of a seeded certificate. */
export const HOSTS = (
  'www pay api mail cdn img static erp crm oa hr git ci docs wiki blog m app open auth sso vpn video live map search ' +
  'data bi iot edge news forum help status test stage beta portal partner supplier invoice tax ticket travel food health auto home labs jobs'
).split(' ');

interface Owner {
  readonly account: AccountId;
  /** Ids of what they own are counted from here. */
  readonly prefix: number;
  readonly zones: readonly [string, ...string[]];
}

/** The two customers whose things are seeded (GEN-10). */
export const OWNERS: readonly Owner[] = [
  { account: 'customer', prefix: 1000, zones: ['example.cn', 'example.com'] },
  { account: 'customer-2', prefix: 2000, zones: ['example.net', 'example.org'] },
];

/** The n-th of a list that begins again after its end. */
export const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** A time of day that differs from one case to the next. */
export const timeOf = (n: number): string =>
  `${String(8 + (n % 2)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`;
