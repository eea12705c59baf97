import type {
  AlipayContract,
  AlipayMethod,
  listAlipayMethods,
} from '../../../src/api/contract/alipay-methods';
import type { AnswerOf } from '../../../src/api/contract/endpoint';
import { dayOf } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { REQUIREMENTS } from '../../rail/checks';
import { CODES } from '../../rail/codes';
import { METHODS, type Method, TABLE_NOTE } from '../../rail/methods';
import { toRate } from '../../rail/rates';
import { feesReturned, settlementCurrencyOf } from '../../rail/terms';

const RETURNED: Words = {
  'zh-CN': '退款时按比例退还手续费。人民币以人民币结算，其他币种以美元结算。',
  en: 'Fees are given back with a refund, in proportion. Renminbi is settled in renminbi, everything else in US dollars.',
};
const RETAINED: Words = {
  'zh-CN': '退款时不退还手续费，全额退款需要比原到账更多的余额。人民币以人民币结算，其他币种以美元结算。',
  en: 'Fees are not given back: a full refund needs more balance than the payment brought. Renminbi is settled in renminbi, everything else in US dollars.',
};

/** What the contract says, in words (APY-4). */
export const toContract = (returned: boolean, language: Language): AlipayContract => ({
  feesReturned: returned,
  text: (returned ? RETURNED : RETAINED)[language],
});

/** A row of the capability table (APY-6). */
export const toMethod = (method: Method, language: Language): AlipayMethod => ({
  id: method.id,
  name: method.name[language],
  partial: method.partial,
  repeated: method.repeated,
  minimums: Object.entries(method.minimums).map(([currency, minor]) => ({ currency, minor })),
  windowDays: method.windowDays,
  feeRate: method.feeRate,
});

const exchanged = (): string[] => [
  ...new Set(
    METHODS.flatMap(({ minimums }) => Object.keys(minimums)).filter(
      (currency) => settlementCurrencyOf(currency) !== currency,
    ),
  ),
];

/** APY-6, APY-9: capabilities, contract, rates of the day, and every code in words. */
export const methodsPage = (reader: Reader, language: Language): AnswerOf<typeof listAlipayMethods> => ({
  note: TABLE_NOTE[language],
  methods: METHODS.map((method) => toMethod(method, language)),
  contract: toContract(feesReturned(reader), language),
  rates: exchanged().map((currency) => toRate(dayOf(reader.now), currency, settlementCurrencyOf(currency))),
  codes: CODES.map(({ code, status, meaning, whatToDo }) => ({
    code,
    status,
    requirement: REQUIREMENTS.find((one) => one.code === code)?.id ?? null,
    meaning: meaning[language],
    whatToDo: whatToDo[language],
  })),
});
