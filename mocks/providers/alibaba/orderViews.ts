import type {
  AlibabaOrder,
  AlibabaOrderRow,
  Guide,
  GuideStep,
  listAlibabaOrders,
  OrderedThing,
} from '#contract/alibabaOrders';
import { CERTIFICATE_STATES } from '#contract/alibabaProducts';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { standsSince } from '../../certificates/history';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { HistoryEntry } from '../../platform/language';
import { isWithin } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import type { Watched } from '../../provider';
import { wayBackOf } from '../../refunds/channels';
import { askedOnce, recordPage, summaryOf } from '../../refunds/list';
import { dueOf, factsOf, termsOf } from '../../refunds/terms';
import { toShortRefund } from '../../refunds/record';
import { toRefundApplication } from '../../refunds/views';
import { REVOCATION_DAYS, safetyOf } from '../../rules/outlook';
import { paidIn } from '../../rules/subject';
import {
  awaitedOf,
  judge,
  type Judged,
  judging,
  kindOf,
  listedOf,
  nameOf,
  quotaOf,
  refundSubjects,
  type Standing,
  standingOf,
  statusOf,
  timelineOf,
  untilWritten,
} from './order';
import { alibabaPolicy } from './policy';
import { certificatePreview, resetPreview } from './previews';
import {
  type CertificateRecord,
  type EventCode,
  type InstanceRecord,
  operationsOf,
  orderName,
  type OrderRecord,
  ownOrders,
  PROVIDER,
} from './record';
import { windowEndFrom } from './subject';

function toRow(
  reader: Reader,
  judged: Judged,
  language: Language,
  awaited = awaitedOf(reader, judged, language),
): AlibabaOrderRow {
  const { order, ruling, instance } = judged;
  const { standing } = judged.money;
  const { subject } = ruling;
  const { currency } = order.price;
  const running = subject.refund !== 'none';
  return {
    id: order.id,
    service: order.service,
    product: orderName(order, instance, language),
    name: nameOf(judged),
    kind: order.kind,
    years: order.years,
    status: statusOf(subject.refund),
    placedAt: isoOf(order.placedAt),
    paidAt: isoOf(order.paidAt),
    promotion: order.promotion,
    combined: order.combined,
    used: order.used,
    quota: quotaOf(judged),
    region: instance?.ca?.region ?? null,
    ...termsOf(ruling, order.paidAt, awaited, alibabaPolicy.briefOf(ruling, language)),
    reason: alibabaPolicy.reasonOf(ruling, language).text,
    amount: { currency, minor: ruling.refund },
    paid: { currency, minor: paidIn(order.price) },
    refund: standing && standing.fact !== 'none' ? toShortRefund(standing) : null,
    nextStep: nextStepOf(judged),
    offersRefund: !running,
  };
}

/** The first step that can be taken at once, or the refund where it brings money; null while somebody else is at it. */
function nextStepOf(judged: Judged): AlibabaOrderRow['nextStep'] {
  const { ruling } = judged;
  if (ruling.row.outcome.verdict === 'notRefundable' || ruling.refund === 0) return null;
  const step = [...openSteps(judged), refundStep(judged)].find(({ state }) => state === 'now');
  return step ? { kind: step.kind, record: step.record } : null;
}

const certificateThing = (
  { id, domain, sequence, state }: CertificateRecord,
  language: Language,
): OrderedThing => ({
  kind: 'certificate',
  id,
  name: domain,
  sequence,
  state,
  stateText: CERTIFICATE_STATES[state][language],
});

function instanceThing(
  instance: InstanceRecord,
  { status, words }: Standing,
  language: Language,
): OrderedThing {
  const { id, name } = instance;
  return { kind: kindOf(instance), id, name, sequence: null, state: status, stateText: words[language] };
}

/** What an order pays for and still has; and the irreversible steps possible on it, with what is at stake (ABC-2). */
function contentsOf(judged: Judged, language: Language): Pick<AlibabaOrder, 'things' | 'previews'> {
  const { instance, ruling } = judged;
  const listed = listedOf(judged);
  const revocable = listed.filter((record) => operationsOf(record).includes('revoke'));
  const things = listed.map((record) => certificateThing(record, language));
  const previews = revocable.map((record) => ({
    record: certificateThing(record, language),
    preview: certificatePreview('revoke', record, judged, language),
  }));
  if (!instance) return { things, previews };
  const standing = standingOf(instance, ruling.subject.refund);
  const record = instanceThing(instance, standing, language);
  const reset = { record, preview: resetPreview(instance, judged, language) };
  return { things: [...things, record], previews: standing.canReset ? [reset] : previews };
}

type StepKind = GuideStep['kind'];

/** What happened that is a step on the way out, and which. */
const STEP_DONE: { readonly [Code in EventCode]?: StepKind } = {
  applicationModified: 'submit',
  applicationWithdrawn: 'withdraw',
  applicationCancelled: 'cancelApply',
  cancelled: 'cancel',
  revocationRequested: 'revoke',
  revoked: 'wait',
  reset: 'reset',
};

/** What sends a certificate back to where another way out begins: what was done before does not count any more. */
const BEGINS_ANEW: ReadonlySet<string> = new Set<EventCode>([
  'applied',
  'applicationFailed',
  'issued',
  'revocationRejected',
]);

/** What is done something with on the way out. */
interface Thing extends Pick<GuideStep, 'record' | 'target'> {
  readonly history: readonly HistoryEntry[];
}

const thing = (
  record: Thing['record'],
  target: Thing['target'],
  { history }: Pick<Thing, 'history'>,
): Thing => ({ record, target, history });

const thingsOf = ({ certificates, instance }: Judged): Thing[] => [
  ...certificates.map((one) =>
    thing({ kind: 'certificate', id: one.id, name: one.domain }, one.sequence, one),
  ),
  ...(instance
    ? [thing({ kind: kindOf(instance), id: instance.id, name: instance.name }, null, instance)]
    : []),
];

interface Done extends Thing {
  readonly kind: StepKind;
  readonly at: number;
}

function doneOf(thing: Thing): Done[] {
  let done: Done[] = [];
  for (const { code, at } of thing.history) {
    const kind = STEP_DONE[code as EventCode];
    if (BEGINS_ANEW.has(code)) done = [];
    else if (kind) done.push({ ...thing, kind, at });
  }
  return done;
}

const IRREVERSIBLE: ReadonlySet<StepKind> = new Set<StepKind>(['revoke', 'reset']);

/** A step without any date. */
const stepOf = (
  kind: StepKind,
  { record, target }: Pick<GuideStep, 'record' | 'target'>,
  state: GuideStep['state'],
): GuideStep => ({
  kind,
  target,
  record,
  state,
  doneAt: null,
  takesUpTo: null,
  startBy: null,
  safety: 'none',
  endsBy: null,
  irreversible: IRREVERSIBLE.has(kind),
});

/** The steps the decision asks for; of each thing the first can be taken now, in whatever order the person likes (ABC-M2). */
function openSteps(judged: Judged): GuideStep[] {
  const begun = new Set<number | null>();
  return judged.ruling.steps.flatMap((step) => {
    const thing = thingsOf(judged).find(({ target }) => target === step.target);
    if (!thing) throw new Error(`${judged.order.id}: a step for a certificate it does not have`);
    const first = !begun.has(step.target);
    begun.add(step.target);
    const waiting = step.operation === 'wait';
    // The policy of this site asks for nothing but these.
    const kind = step.operation as StepKind;
    const dated: GuideStep = {
      ...stepOf(kind, thing, waiting ? 'waiting' : first ? 'now' : 'later'),
      takesUpTo: step.takesUpTo,
      startBy: isoOrNull(step.startBy),
    };
    const one = { ...dated, safety: safetyOf(step.startBy, judged.now, judged.order.paidAt) };
    if (waiting) return [{ ...one, endsBy: reviewEnds(judged, step.target) }];
    // A revocation takes two steps: asking for it, and its review.
    const review = { ...stepOf('wait', thing, 'later'), takesUpTo: REVOCATION_DAYS };
    return kind === 'revoke' ? [one, review] : [one];
  });
}

const reviewEnds = ({ certificates }: Judged, target: number | null): string | null =>
  isoOrNull(certificates.find(({ sequence }) => sequence === target)?.revocation.latestBy ?? null);

const REFUND_STEP = { refundable: 'now', actionRequired: 'later', notRefundable: 'waiting' } as const;

function refundStep(judged: Judged): GuideStep {
  const { order, ruling, now } = judged;
  const record = { kind: 'order', id: order.id, name: nameOf(judged) ?? order.id } as const;
  const finished = judged.money.standing?.finishedAt ?? null;
  // Done with what comes first, it can be asked for as long as the window from payment lasts.
  const { verdict } = ruling.row.outcome;
  const last = verdict === 'notRefundable' ? null : windowEndFrom(order.paidAt, ruling.subject);
  const state = finished === null ? REFUND_STEP[verdict] : 'done';
  return {
    ...stepOf('refund', { record, target: null }, state),
    doneAt: isoOrNull(finished),
    startBy: isoOrNull(last),
    safety: safetyOf(last, now, order.paidAt),
  };
}

/**
 * The whole way from here to the money: what was done, what comes now, what later. Read off the present state and the
 * histories every time, so it can be left and taken up again, and it does not matter whether the menus or the run were
 * used. Null where the rules give no money back and none is on its way.
 */
function guideOf(judged: Judged): Guide | null {
  const { ruling, money } = judged;
  if (ruling.row.outcome.verdict === 'notRefundable' && !money.standing) return null;
  const done = thingsOf(judged)
    .flatMap(doneOf)
    .toSorted((a, b) => a.at - b.at)
    .map((one): GuideStep => ({ ...stepOf(one.kind, one, 'done'), doneAt: isoOf(one.at) }));
  return {
    steps: [...done, ...openSteps(judged), refundStep(judged)],
    windowEndsAt: isoOrNull(ruling.deadline),
  };
}

/** Everything the page of an order, its panel and the guided run show. */
export function toOrder(reader: Reader, order: OrderRecord, language: Language): AlibabaOrder {
  const judged = judge(reader, order);
  const { ruling } = judged;
  const { standing } = judged.money;
  return {
    ...toRow(reader, judged, language),
    ...contentsOf(judged, language),
    decision: alibabaPolicy.inWords(ruling, language, wayBackOf(reader, PROVIDER, order.id)),
    guide: guideOf(judged),
    application: standing ? toRefundApplication(reader, standing, refundSubjects, language) : null,
    timeline: timelineOf(reader, judged, language),
  };
}

/** ABC-O1: one page of an account's orders, filtered by the very status and verdict the rows show. */
export function ordersPage(
  reader: Reader,
  accountId: AccountId,
  { service, region, status, since, until, ...query }: QueryOf<typeof listAlibabaOrders>,
  language: Language,
): AnswerOf<typeof listAlibabaOrders> {
  const all = ownOrders.all(reader, accountId).map(judging(reader));
  const awaited = askedOnce((one: Judged) => awaitedOf(reader, one, language));
  const called = ({ order, instance }: Judged) => orderName(order, instance, language);
  const listed = {
    keys: {
      id: ({ order }: Judged) => order.id,
      paidAt: ({ order }: Judged) => order.paidAt,
      deadline: ({ ruling }: Judged) => dueOf(ruling),
      amount: ({ ruling }: Judged) => ruling.refund,
    },
    texts: (one: Judged) => [nameOf(one) ?? called(one), one.order.id, called(one)],
    stateOf: ({ ruling }: Judged) => statusOf(ruling.subject.refund),
    factsOf: askedOnce((one: Judged) => factsOf(one, awaited(one))),
    rulingOf: ({ ruling }: Judged) => ruling,
    also: ({ order, instance }: Judged) =>
      isWithin(order.paidAt, { since, until }) &&
      (service === undefined || service === order.service) &&
      (region === undefined || region === instance?.ca?.region),
  };
  const toAnswer = (one: Judged) => toRow(reader, one, language, awaited(one));
  return {
    ...recordPage(all, { ...query, state: status }, reader.now, listed, toAnswer),
    summary: summaryOf(all, listed, reader.now, language, toAnswer),
  };
}

const watched = untilWritten(() => new Map<AccountId, readonly Watched[]>());

/** GEN-15: an account's own orders, whose terms time ends, and the certificates they paid for. */
export function watchedThings(reader: Reader, accountId: AccountId): readonly Watched[] {
  const known = watched(reader);
  const things = known.get(accountId) ?? watchedAnew(reader, accountId);
  known.set(accountId, things);
  return things;
}

function watchedAnew(reader: Reader, accountId: AccountId): readonly Watched[] {
  const judged = judging(reader);
  return ownOrders.all(reader, accountId).flatMap((order) => {
    const { money, ruling, certificates, instance } = judged(order);
    const histories = [...certificates.map(({ history }) => history), instance?.history ?? []];
    const since = standsSince(order.paidAt, histories, money.standing);
    const one = { ruleOn: null, since };
    return [
      {
        ...one,
        id: order.id,
        name: nameOf({ order, certificates, instance }),
        path: `/alibaba/orders/${order.id}`,
        ruleOn: (at: number) => alibabaPolicy.ruleOn(ruling.subject, at),
        history: [],
      },
      ...certificates.map(({ id, domain, history }) => ({
        ...one,
        id,
        name: domain,
        path: `/alibaba/certificates/${id}`,
        history,
      })),
    ];
  });
}
