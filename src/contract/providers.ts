import type { Account } from './session';
import type { Words } from './words';

interface Provider {
  readonly id: string;
  readonly name: Words;
  /** Where its console begins. */
  readonly home: `/${string}`;
  /** Whose console it is; the bar offers it to them, and that of a customer to everybody. */
  readonly role: Account['role'];
}

/** Every console there is, in the order in which they are shown; a new one is a line here. */
export const PROVIDERS = [
  { id: 'aliyun', name: { 'zh-CN': '阿里云', en: 'Aliyun' }, home: '/aliyun/certificates', role: 'customer' },
  {
    id: 'alibaba',
    name: { 'zh-CN': '阿里云国际站', en: 'Alibaba Cloud' },
    home: '/alibaba/orders',
    role: 'customer',
  },
  {
    id: 'tencent',
    name: { 'zh-CN': '腾讯云', en: 'Tencent Cloud' },
    home: '/tencent/certificates',
    role: 'customer',
  },
  { id: 'alipay', name: { 'zh-CN': '支付宝', en: 'Alipay' }, home: '/alipay/transactions', role: 'operator' },
] as const satisfies readonly Provider[];

/** The provider of an id; undefined where none is known by it. */
export const providerOf = (id: string): Provider | undefined => PROVIDERS.find((one) => one.id === id);
