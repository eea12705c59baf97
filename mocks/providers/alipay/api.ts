import * as platform from '#contract/alipay';
import * as ledger from '#contract/alipayLedger';
import * as rail from '#contract/rail';
import { instantOf } from '../../platform/calendar';
import { notFound } from '../../platform/problems';
import { checked, reading, type Route, writing } from '../../platform/route';
import type { ProviderModule } from '../../provider';
import type { Reader } from '../../platform/transaction';
import { balanceOf } from '../../rail/ledger';
import { topUp } from '../../rail/outcome';
import { leftOf, windowEndOf } from '../../rail/checks';
import { paymentAt } from '../../rail/payments';
import { PAYMENTS, type RailPayment } from '../../rail/records';
import { answerInquiryPayment, answerInquiryRefund, answerRefund } from '../../rail/refund';
import { balancePage, methodsPage, refusalInOwnWords } from './balanceViews';
import { figuresPage, ledgerPage, ledgerToCsv, toEntry } from './ledgerViews';
import { ruleRows } from './lines';
import { railPolicy, subjectErrors, toSubject } from './policy';
import {
  findablePayments,
  quoteOf,
  toTransaction,
  transactionsPage,
  transactionsToCsv,
  timeNotices,
} from './views';

/** APY-1: under /ams everything is said by the result. */
const onTheRail: readonly Route[] = [
  writing(rail.refundPayment, ({ tx, body, language }) => answerRefund(tx, body, language)),
  reading(rail.inquireRefund, ({ tx, body, language }) => answerInquiryRefund(tx, body, language)),
  reading(rail.inquirePayment, ({ tx, body, language }) => answerInquiryPayment(tx, body, language)),
].map((route) => ({ ...route, inOwnWords: refusalInOwnWords }));

/** A payment by its id. Throws 404 for an unknown one. */
function known(reader: Reader, id: string): RailPayment {
  const payment = paymentAt(reader, id);
  if (!payment) throw notFound();
  return payment;
}

/** APY-8: the merchant platform reads the same records, and refunds over the same API. */
const onThePlatform: readonly Route[] = [
  reading(platform.listAlipayTransactions, ({ tx, query, language }) =>
    transactionsPage(tx, query, language),
  ),
  reading(platform.exportAlipayTransactions, ({ tx, query, language }) =>
    transactionsToCsv(tx, query, language),
  ),
  reading(platform.readAlipayTransaction, ({ tx, params, language }) =>
    toTransaction(tx, known(tx, params.id), language),
  ),
  reading(platform.quoteAlipayRefund, ({ tx, params, query, language }) =>
    quoteOf(tx, known(tx, params.id), query.value, language),
  ),
  reading(ledger.readAlipayBalance, ({ tx }) => balancePage(tx)),
  reading(ledger.listAlipayLedger, ({ tx, query, language }) => ledgerPage(tx, query, language)),
  reading(ledger.exportAlipayLedger, ({ tx, query, language }) => ledgerToCsv(tx, query, language)),
  reading(ledger.readAlipayFigures, ({ tx, query }) => figuresPage(tx, query)),
  writing(ledger.topUpAlipay, ({ tx, body: { currency, amount }, language }) => {
    const entry = toEntry(topUp(tx, currency, amount), language);
    return { entry, balance: { currency, minor: balanceOf(tx, currency) } };
  }),
  reading(platform.listAlipayMethods, ({ tx, language }) => methodsPage(tx, language)),
];

/** The rail's checks asked without a payment, like the policies of the consoles. */
const decide = checked(platform.decideAlipay, subjectErrors, (body, language) =>
  railPolicy.decide(toSubject(body.subject), instantOf(body.now), language),
);

/** The rail's API, its checks and its merchant platform. */
const routes: readonly Route[] = [...onTheRail, ...onThePlatform, decide];

/** What time has to do with payments; nobody applies for anything here. */
export const alipay: ProviderModule = {
  id: 'alipay',
  routes,
  events: {},
  timeNotices,
  limits: (reader) =>
    reader.all(PAYMENTS).map((payment) => {
      const end = leftOf(reader, payment).left === 0 ? null : windowEndOf(payment);
      const deadline = end !== null && end >= reader.now ? end : null;
      return { name: payment.id, ids: [payment.id], deadline, safeUntil: deadline };
    }),
  findable: findablePayments,
  rules: ruleRows,
};
