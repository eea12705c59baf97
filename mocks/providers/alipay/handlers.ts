import * as platform from '../../../src/api/contract/alipay';
import * as balance from '../../../src/api/contract/alipay-balance';
import * as methods from '../../../src/api/contract/alipay-methods';
import * as rail from '../../../src/api/contract/rail';
import { notFound } from '../../platform/problems';
import { type Route, reading, writing } from '../../platform/route';
import { answerInquiryPayment, answerInquiryRefund } from '../../rail/inquiry';
import { balanceOf } from '../../rail/ledger';
import { paymentAt } from '../../rail/payments';
import { answerRefund } from '../../rail/refund';
import { topUp } from '../../rail/topUp';
import { balancePage, toEntry } from './balanceViews';
import { methodsPage } from './methodViews';
import { toTransaction } from './transaction';
import { transactionsPage } from './transactions';
import { refusalInOwnWords } from './refusals';

/** APY-1: under /ams everything is said by the result. */
const onTheRail: readonly Route[] = [
  writing(rail.refundPayment, ({ tx, body, language }) => answerRefund(tx, body, language)),
  reading(rail.inquireRefund, ({ tx, body, language }) => answerInquiryRefund(tx, body, language)),
  reading(rail.inquirePayment, ({ tx, body, language }) => answerInquiryPayment(tx, body, language)),
].map((route) => ({ ...route, inOwnWords: refusalInOwnWords }));

/** APY-8: the merchant platform reads the same records, and refunds over the same API. */
const onThePlatform: readonly Route[] = [
  reading(platform.listAlipayTransactions, ({ tx, query, language }) =>
    transactionsPage(tx, query, language),
  ),
  reading(platform.readAlipayTransaction, ({ tx, params, language }) => {
    const payment = paymentAt(tx, params.id);
    if (!payment) throw notFound();
    return toTransaction(tx, payment, language);
  }),
  reading(balance.readAlipayBalance, ({ tx, query, language }) => balancePage(tx, query, language)),
  writing(balance.topUpAlipay, ({ tx, body: { currency, amount }, language }) => {
    const entry = toEntry(topUp(tx, currency, amount), language);
    return { entry, balance: { currency, minor: balanceOf(tx, currency) } };
  }),
  reading(methods.listAlipayMethods, ({ tx, language }) => methodsPage(tx, language)),
];

/** The rail's API and its merchant platform. */
export const handlers: readonly Route[] = [...onTheRail, ...onThePlatform];
