import fc from 'fast-check';
import {
  AlibabaCertificateState,
  type AlibabaDecideRequest,
  type AlibabaHeldCertificate,
  type AlibabaOrder,
} from '#contract/alibabaOrders';
import type { AlibabaCertificate } from '#contract/alibabaProducts';
import { openConsole, type Console } from '../../testing/console';
import { after, laterBy, MIDNIGHT, offset, priceFrom, written } from '../../testing/random';
import { alibaba } from './api';
import { subjectErrors } from './subject';
import { Builder } from './telling';

/** For tests only: random valid requests that crowd the edges of days and of the windows. */

const usually = <Value>(value: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const flag = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(true) }, { weight: 10 - weight, arbitrary: fc.constant(false) });

const windowDays = fc.constantFrom(null, null, 1, 2, 6, 7, 8, 14, 30, 365);
const name = fc.constantFrom('Double 11', 'Spring Sale');
const promotion = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.record({ name, refundPolicy: fc.constant('standard' as const), windowDays }) },
  {
    weight: 1,
    arbitrary: fc.record({ name, refundPolicy: fc.constant('none' as const), windowDays: fc.constant(null) }),
  },
);
const certificates: fc.Arbitrary<AlibabaHeldCertificate[]> = fc
  .record({
    sequences: fc.shuffledSubarray([1, 2, 3]),
    states: fc.array(fc.constantFrom(...AlibabaCertificateState.options), { minLength: 3, maxLength: 3 }),
  })
  .map(({ sequences, states }) =>
    sequences.map((sequence, index) => ({ sequence, state: states[index] ?? 'issued' })),
  );

const soon = laterBy(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 6, 7, 8));
const step = laterBy(
  fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(5, 6, 7, 8, 13, 14, 15, 29, 30, 31, 400)),
);
/** Days around the end of the window. */
const around = laterBy(fc.constantFrom(-1, 0, 0, 1));

const draft = fc.record({
  service: fc.constantFrom('ssl', 'ssl', 'pca', 'gateway', 'gateway', 'other'),
  used: flag(8),
  promotion,
  combined: usually(null, 'multiDomainWildcard' as const, 'hybrid' as const),
  earlyRenewal: flag(1),
  years: fc.constantFrom(1, 2, 3, 3, 3),
  certificates,
  isReset: flag(6),
  resetFrom: fc.constantFrom('placing', 'payment', 'windowEnd'),
  reset: step,
  visits: usually(0, 1, 5_000),
  outboundBytes: usually(0, 1, 7_000_000_000),
  refund: usually('none' as const, 'settling' as const, 'refunded' as const),
  price: priceFrom('alipay', 'card', 'accountBalance'),
  offset,
  placing: soon,
  payment: soon,
  nowFrom: fc.constantFrom('latest', 'placingWindow', 'paymentWindow'),
  now: step,
  around,
});
type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

function build(of: Draft): AlibabaDecideRequest {
  const placedAt = after(MIDNIGHT, of.placing);
  const paidAt = Math.max(placedAt, after(placedAt, of.payment));
  const window = of.promotion?.windowDays ?? 7;
  const near = (ms: number) => after(ms, { days: window + of.around.days, time: of.around.time });
  const resetAt = {
    placing: after(placedAt, of.reset),
    payment: after(paidAt, of.reset),
    windowEnd: near(placedAt),
  }[of.resetFrom];
  const isReset = of.used && of.isReset && (of.service === 'pca' || of.service === 'gateway');
  const now = {
    latest: after(Math.max(paidAt, isReset ? resetAt : paidAt), of.now),
    placingWindow: near(placedAt),
    paymentWindow: near(paidAt),
  }[of.nowFrom];
  const iso = (ms: number) => written(ms, of.offset);
  const inUse = of.used && !isReset;
  const none = { certificates: [], ca: null, gateway: null };
  const reset = isReset ? iso(resetAt) : null;
  const common = {
    placedAt: iso(placedAt),
    paidAt: iso(paidAt),
    used: of.used,
    promotion: of.promotion,
    combined: of.used ? of.combined : null,
    earlyRenewal: of.earlyRenewal,
    years: of.years,
    refund: of.refund,
    price: of.price,
    ...none,
  };
  const gateway = {
    domainAdded: inUse,
    visits: of.used ? of.visits : 0,
    outboundBytes: of.used ? of.outboundBytes : 0,
    resetAt: reset,
  };
  const subject = {
    ssl: { ...common, service: 'ssl' as const, certificates: of.used ? of.certificates : [] },
    pca: { ...common, service: 'pca' as const, ca: { enabled: inUse, resetAt: reset } },
    gateway: { ...common, service: 'gateway' as const, gateway },
    other: { ...common, service: 'other' as const },
  }[of.service];
  return { now: iso(now), subject };
}

/** Requests that the API answers with a decision. */
export const validRequest: fc.Arbitrary<AlibabaDecideRequest> = draft
  .map(build)
  .filter((request) => subjectErrors(request).length === 0);

/** For tests only: a past, and this console with the desk and the money. */

export const NOW = '2026-11-22T10:00:00+08:00';
export const FIRST = '/alibaba/certificates/abc-0001-1';
export const ORDER = '/alibaba/orders/ab-0001';

export type World = Console;

/** Opens a world at an instant in which a past was told; auto review unless told. */
export const openWorld = (
  build: (builder: Builder) => void,
  at = NOW,
  review: 'auto' | 'manual' = 'auto',
): Promise<World> =>
  openConsole(
    alibaba,
    at,
    (tx) => {
      const builder = new Builder(tx);
      build(builder);
      builder.end();
    },
    review,
  );

export const orderIn = async (world: World, path = ORDER): Promise<AlibabaOrder> =>
  (await world.get<AlibabaOrder>(path, 'customer', 'en')).body;

export const certificateIn = async (world: World, path = FIRST): Promise<AlibabaCertificate> =>
  (await world.get<AlibabaCertificate>(path, 'customer', 'en')).body;

/** What a guided run says, in short: `revoke#1 now`. */
export const stepsOf = ({ guide }: AlibabaOrder): string[] | undefined =>
  guide?.steps.map(({ kind, target, state }) => `${kind}${target === null ? '' : `#${target}`} ${state}`);
