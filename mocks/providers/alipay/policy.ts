import { type RailDecideRequest, RailMethod, type RailSubject } from '#contract/alipay';
import type { RailCode } from '#contract/rail';
import { instantOf, instantOrNull, isoOf, isoOrNull } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import { isCovered, leftOf, type RailFacts, REQUIREMENTS, windowEndOf } from '../../rail/checks';
import { codeOf } from '../../rail/codes';
import type { RailPayment } from '../../rail/records';
import type { Ruling as RulingOn, SharedWarning } from '../../rules/evaluation';
import { policyOf } from '../../rules/policy';
import { contradictions, type Price, type SubjectError } from '../../rules/subject';
import {
  ACTION_REQUIRED,
  AT_ONCE,
  type Case,
  type Clause,
  flag,
  NOT_REFUNDABLE,
  type Policy,
  reached,
  type Row,
} from '../../rules/table';
import { sentence, toldReason } from '../../rules/words';

/** What the rail decides on; times are epoch ms, and what is asked for is its price. */
export interface Subject extends Omit<RailSubject, 'payment'> {
  readonly payment: Omit<RailSubject['payment'], 'paidAt'> & { readonly paidAt: number | null };
  readonly price: Price;
  readonly returned?: undefined;
}

export const toSubject = ({ payment, ...asked }: RailSubject): Subject => ({
  ...asked,
  payment: { ...payment, paidAt: instantOrNull(payment.paidAt) },
  price: {
    currency: asked.request.currency,
    list: asked.request.amount,
    discount: 0,
    voucher: 0,
    paid: { alipay: asked.request.amount },
  },
});

/** GEN-9: nothing was paid later than now, and no more came back than was paid. */
export function subjectErrors({ now, subject: { payment } }: RailDecideRequest): readonly SubjectError[] {
  const paidAt = instantOrNull(payment.paidAt);
  return contradictions([
    ['payment/paidAt', 'afterNow', paidAt !== null && paidAt > instantOf(now)],
    ['payment/paidAt', 'paidNeedsDate', payment.status === 'SUCCESS' && paidAt === null],
    ['payment/refunded', 'aboveAmount', payment.refunded > payment.amount],
  ]);
}

/** What the rows ask: of each requirement whether it holds. The window is the one that time closes. */
const facts = {
  currencyMatches: flag(),
  amountFits: flag(),
  partFits: flag(),
  repeatFits: flag(),
  paymentSucceeded: flag(),
  windowOver: reached('windowEnd'),
  balanceCovers: flag(),
};

/** The fact in which a requirement is told, and what it is where the requirement holds. */
const TOLD_IN: Readonly<Record<string, readonly [fact: keyof typeof facts, holds: boolean]>> = {
  CURRENCY_NOT_SUPPORT: ['currencyMatches', true],
  REFUND_AMOUNT_EXCEED: ['amountFits', true],
  PARTIAL_REFUND_NOT_SUPPORTED: ['partFits', true],
  MULTIPLE_REFUNDS_NOT_SUPPORTED: ['repeatFits', true],
  ORDER_STATUS_INVALID: ['paymentSucceeded', true],
  REFUND_WINDOW_EXCEED: ['windowOver', false],
  MERCHANT_BALANCE_NOT_ENOUGH: ['balanceCovers', true],
};

function toldIn(code: RailCode) {
  const told = TOLD_IN[code];
  if (!told) throw new Error(`no fact tells of ${code}`);
  return told;
}

/** The condition that a requirement holds, or that it does not. */
const clauseOf = (code: RailCode, met: boolean): Clause => {
  const [fact, holds] = toldIn(code);
  return { fact, op: 'is', value: met ? holds : !holds };
};

/** The subject as the rules see it: every requirement is asked by the rail's own check. */
export function caseOf(subject: Subject): Case {
  const asked = railFacts(subject);
  const fixed = REQUIREMENTS.flatMap(({ code, holds }) => {
    const [fact] = toldIn(code);
    return fact === 'windowOver' ? [] : [[fact, holds(asked)] as const];
  });
  const end = windowEndOf(asked.payment);
  return { fixed: Object.fromEntries(fixed), anchors: { windowEnd: end === null ? null : end + 1 } };
}

function railFacts({ payment, request, covered }: Subject): RailFacts {
  const { amount, refunded, refunds } = payment;
  return {
    payment: payment as unknown as RailPayment,
    currency: request.currency,
    minor: request.amount,
    left: amount - refunded,
    taken: refunds,
    // The window is told by its anchor.
    now: Number.NEGATIVE_INFINITY,
    covered: () => covered,
  };
}

/** The rail's checks as a table: the first requirement that is not met answers, and without one the refund succeeds (APY-1). */
const ids = [...new Set(REQUIREMENTS.map(({ id }) => id))];
const rows: readonly Row[] = [
  ...ids.map((id) => ({
    id,
    outcome: id === 'APY-E5' ? ACTION_REQUIRED : NOT_REFUNDABLE,
    when: REQUIREMENTS.filter((one) => one.id === id).map(({ code }) => [clauseOf(code, false)]),
    unless: REQUIREMENTS.slice(
      0,
      REQUIREMENTS.findIndex((one) => one.id === id),
    ).map((above) => ({ clause: clauseOf(above.code, true), by: above.id })),
  })),
  { id: 'APY-2', outcome: AT_ONCE, when: [REQUIREMENTS.map(({ code }) => clauseOf(code, true))], unless: [] },
];

const table: Policy = { id: 'alipay', facts, reachable: () => true, rows };

/** GEN-14: from the payment on; before it, and where there is none, from now. */
export const startOf = ({ payment: { paidAt } }: Subject, now: number): number => paidAt ?? now;

type Ruling = RulingOn<Subject, SharedWarning>;

/** The code that answers: of several requirements with one number, the first that is not met. */
function codeFor({ row, subject }: Ruling): RailCode {
  if (row.id === 'APY-2') return 'SUCCESS';
  const asked = railFacts(subject);
  const unmet = REQUIREMENTS.filter(({ id }) => id === row.id);
  return (unmet.find(({ holds }) => !holds(asked)) ?? unmet[0])?.code ?? 'SUCCESS';
}

/** APY: everything the rail says of a refund that is asked for, and the same in words. */
export const railPolicy = policyOf<Subject, never>({
  policy: table,
  caseOf,
  startOf,
  stepsFor: (_subject, rule) =>
    rule === 'APY-E5' ? [{ operation: 'wait', target: null, takesUpTo: null }] : [],
  reviewDays: null,
  warningsOn: () => [],
  reasonOf(ruling, language) {
    const { code, meaning, whatToDo } = codeOf(codeFor(ruling));
    const reason = sentence(
      code,
      () => `${code}：${meaning['zh-CN']}${whatToDo['zh-CN']}`,
      () => `${code}: ${meaning.en} ${whatToDo.en}`,
    );
    return toldReason(ruling, reason, language);
  },
  briefs: Object.fromEntries(rows.map(({ id }) => [id, (ruling: Ruling) => codeOf(codeFor(ruling)).meaning])),
  warnings: {},
});

/** POL-3: what the rail decides on when all that is left of a payment is asked for now. */
export function restAsked(reader: Reader, payment: RailPayment): RailDecideRequest {
  const { left, taken } = leftOf(reader, payment);
  const amount = Math.max(0, left);
  return {
    now: isoOf(reader.now),
    subject: {
      payment: {
        method: RailMethod.parse(payment.method),
        status: payment.status,
        paidAt: isoOrNull(payment.paidAt),
        currency: payment.currency,
        amount: payment.amount,
        refunded: payment.amount - amount,
        refunds: taken,
      },
      request: { currency: payment.currency, amount },
      covered: payment.settled !== null && isCovered(reader, payment, amount),
    },
  };
}
