import type { Account } from './session';
import { CHANNELS, REFUND_FIELDS } from './labels';
import type { Channel } from './refund';
import type { Words } from './words';

interface Provider {
  readonly id: string;
  readonly name: Words;
  /** Where its console begins. */
  readonly home: `/${string}`;
  /** Whose console it is; the bar offers it to them, and that of a customer to everybody. */
  readonly role: Account['role'];
  /** The balance that money goes to where it cannot return the way it came. */
  readonly balance?: Words;
  /** What its applications are about, by the console's own names: the id, and what it is called. */
  readonly subject?: Readonly<Record<'id' | 'name', Words>>;
  /** Some of its applications are decided by people: there are dates to wait for, and explanations. */
  readonly reviewed?: boolean;
}

/** Every console there is, in the order in which they are shown; a new one is a line here. */
export const PROVIDERS = [
  {
    id: 'aliyun',
    name: { 'zh-CN': '阿里云', en: 'Aliyun' },
    home: '/aliyun/certificates',
    role: 'customer',
    balance: { 'zh-CN': '阿里云账户余额', en: 'Aliyun account balance' },
    subject: { id: REFUND_FIELDS.certificate, name: REFUND_FIELDS.domain },
    reviewed: true,
  },
  {
    id: 'alibaba',
    name: { 'zh-CN': '阿里云国际站', en: 'Alibaba Cloud' },
    home: '/alibaba/orders',
    role: 'customer',
    balance: { 'zh-CN': '阿里云账户余额', en: 'Alibaba Cloud account' },
    subject: {
      id: { 'zh-CN': '订单号', en: 'Order ID' },
      name: { 'zh-CN': '域名或实例', en: 'Domain or instance' },
    },
  },
  {
    id: 'tencent',
    name: { 'zh-CN': '腾讯云', en: 'Tencent Cloud' },
    home: '/tencent/certificates',
    role: 'customer',
    balance: { 'zh-CN': '腾讯云账户余额', en: 'Tencent Cloud account balance' },
    subject: { id: { 'zh-CN': '证书 ID', en: 'Certificate ID' }, name: REFUND_FIELDS.domain },
  },
  { id: 'alipay', name: { 'zh-CN': '支付宝', en: 'Alipay' }, home: '/alipay/transactions', role: 'operator' },
] as const satisfies readonly Provider[];

/** A channel by its label; a console names its own balance. */
export const channelLabel = (channel: Channel, provider: string): Words =>
  (channel === 'accountBalance' ? providerOf(provider)?.balance : undefined) ?? CHANNELS[channel];

/** The provider of an id; undefined where none is known by it. */
export const providerOf = (id: string): Provider | undefined => PROVIDERS.find((one) => one.id === id);

/** What an application with a provider is about, in its own words; an unknown one has a certificate's. */
export const subjectOf = (provider: string): Readonly<Record<'id' | 'name', Words>> =>
  providerOf(provider)?.subject ?? { id: REFUND_FIELDS.certificate, name: REFUND_FIELDS.domain };
