import type { AlipayContract, AlipayMethod, listAlipayMethods } from '#contract/alipay';
import type { AlipayWaiting, readAlipayBalance } from '#contract/alipayLedger';
import { SettlementCurrency } from '#contract/rail';
import type { AnswerOf } from '#contract/endpoint';
import type { RailResult } from '#contract/rail';
import type { Language, Words } from '#contract/words';
import { dayOf, isoOf } from '../../platform/calendar';
import { Refusal } from '../../platform/problems';
import type { Reader } from '../../platform/transaction';
import {
  chargeOf,
  type Method,
  METHODS,
  minorOf,
  REQUIREMENTS,
  TABLE_NOTE,
  windowEndOf,
} from '../../rail/checks';
import { CODES, resultOf } from '../../rail/codes';
import { balanceOf } from '../../rail/ledger';
import { waitingRefunds } from '../../rail/outcome';
import { paymentAt } from '../../rail/payments';
import { feesReturned, type RailRefund, settlementCurrencyOf, toRate } from '../../rail/records';

function toWaiting(reader: Reader, refund: RailRefund): AlipayWaiting[] {
  const payment = paymentAt(reader, refund.paymentId);
  const end = payment && windowEndOf(payment);
  if (!payment?.settled || !end) return [];
  const minor = minorOf(refund);
  return [
    {
      refundId: refund.refundId,
      refundRequestId: refund.id,
      paymentId: payment.id,
      amount: { currency: payment.currency, minor },
      needs: {
        currency: payment.settled.currency,
        minor: chargeOf(reader, payment, minor, reader.now).debited,
      },
      requestedAt: isoOf(refund.requestedAt),
      waitsUntil: isoOf(end),
    },
  ];
}

/** APY-E5: balances, and what waits for them. */
export const balancePage = (reader: Reader): AnswerOf<typeof readAlipayBalance> => ({
  balances: SettlementCurrency.options.map((currency) => ({ currency, minor: balanceOf(reader, currency) })),
  waiting: waitingRefunds(reader).flatMap((refund) => toWaiting(reader, refund)),
});

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

/** A request that never reached the rail, in the rail's words: malformed, with the fields, or nobody knows (APY-1, APY-9). */
export function refusalInOwnWords(thrown: unknown, language: Language): { result: RailResult } {
  if (!(thrown instanceof Refusal) || thrown.status >= 500)
    return { result: resultOf('UNKNOWN_EXCEPTION', language) };
  const fields = thrown.fields.map(({ pointer }) => pointer).filter((pointer) => pointer !== '');
  const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
  return { result: resultOf('PARAM_ILLEGAL', language, where) };
}
