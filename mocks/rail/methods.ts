import type { Words } from '../platform/language';

/** What refunds of a payment method may be (APY-6). */
export interface Method {
  readonly id: string;
  readonly name: Words;
  readonly partial: boolean;
  readonly repeated: boolean;
  /** Smallest refund, minor units by currency; 1 in every other. */
  readonly minimums: Readonly<Record<string, number>>;
  /** Natural days after the payment, the last one included (GEN-1). */
  readonly windowDays: number;
  /** Basis points of what is settled. */
  readonly feeRate: number;
}

const method = (
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  rest: Omit<Method, 'id' | 'name'>,
): Method => ({ id, name: { 'zh-CN': zh, en }, ...rest });

/** Whose table this is. */
export const TABLE_NOTE: Words = {
  'zh-CN': '本演示自拟的能力表，用来展示每一种限制；实际能力以各支付方式的公布为准。',
  en: 'A table of this demo’s own, made to show every limit; what the real methods can do is for them to say.',
};

/** APY-6: the capability table, the usual method of the consoles first. */
export const METHODS: readonly [Method, ...Method[]] = [
  method('ALIPAY_CN', ['支付宝', 'Alipay'], {
    partial: true,
    repeated: true,
    minimums: { CNY: 1, USD: 1 },
    windowDays: 365,
    feeRate: 220,
  }),
  method('ALIPAY_HK', ['支付宝香港', 'AlipayHK'], {
    partial: true,
    repeated: true,
    minimums: { HKD: 100 },
    windowDays: 180,
    feeRate: 180,
  }),
  method('PAYPAY', ['PayPay（日本）', 'PayPay (Japan)'], {
    partial: true,
    repeated: true,
    minimums: { JPY: 1 },
    windowDays: 90,
    feeRate: 260,
  }),
  method('KAKAOPAY', ['Kakao Pay（韩国）', 'Kakao Pay (Korea)'], {
    partial: true,
    repeated: false,
    minimums: { KRW: 1_000 },
    windowDays: 180,
    feeRate: 240,
  }),
  method('GCASH', ['GCash（菲律宾）', 'GCash (Philippines)'], {
    partial: false,
    repeated: false,
    minimums: { PHP: 100 },
    windowDays: 30,
    feeRate: 250,
  }),
  method('TNG', ['Touch ’n Go（马来西亚）', 'Touch ’n Go (Malaysia)'], {
    partial: true,
    repeated: false,
    minimums: { MYR: 10 },
    windowDays: 60,
    feeRate: 210,
  }),
  method('TRUEMONEY', ['TrueMoney（泰国）', 'TrueMoney (Thailand)'], {
    partial: false,
    repeated: false,
    minimums: { THB: 2_000 },
    windowDays: 7,
    feeRate: 230,
  }),
];

/** The method of an id. Throws for an unknown one: payments name methods of the table only. */
export function methodOf(id: string): Method {
  const found = METHODS.find((one) => one.id === id);
  if (!found) throw new Error(`No payment method ${id}`);
  return found;
}

/** APY-E2: the smallest refund in a currency, minor units. */
export const minimumOf = ({ minimums }: Method, currency: string): number => minimums[currency] ?? 1;
