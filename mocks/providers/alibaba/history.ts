import type { Guide, GuideStep } from '#contract/alibabaOrders';
import type { TimelineEntry } from '#contract/common';
import type { Language, Words } from '#contract/words';
import {
  happened,
  inOrder,
  type OwnEvents,
  revoking,
  termsEnd,
  validating,
} from '../../certificates/history';
import { DESK } from '../../desk/items';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { HistoryEntry } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { finishedAt } from '../../refunds/record';
import { refundEntries } from '../../refunds/views';
import { REVOCATION_DAYS, safetyOf } from '../../rules/outlook';
import { type Judged, kindOf, listedOf, nameOf } from './order';
import { type CertificateRecord, type EventCode, orderName, type OwnEvent } from './record';

const done = (zh: string, en: string) =>
  ({ tone: 'done', title: { 'zh-CN': zh, en } satisfies Words }) as const;

/** What happens on this console alone, in words. */
const OWN: OwnEvents<OwnEvent['code']> = {
  applied: {
    ...done('使用配额申请证书', 'Certificate quota used'),
    detail: ({ domain }) => String(domain),
  },
  applicationCancelled: done(
    '取消申请，证书移除，配额恢复',
    'Application cancelled, certificate removed, quota restored',
  ),
  takenAlong: done('随第一张证书移除，配额恢复', 'Removed along with the first certificate, quota restored'),
  cancelled: done('取消未激活的证书，配额恢复', 'Certificate not activated cancelled, quota restored'),
  renewed: { ...done('提前续费', 'Renewed in advance'), detail: ({ order }) => String(order) },
  enabled: done('启用私有 CA', 'Private CA enabled'),
  domainAdded: done('添加域名', 'Domain name added'),
  reset: done('重置，数据已删除', 'Reset, its data deleted'),
};

function ordered({ order, instance }: Judged, language: Language): TimelineEntry[] {
  const entry = (code: string, at: number, words: Words, detail: string): TimelineEntry => ({
    at: isoOf(at),
    actor: 'customer',
    code,
    tone: 'done',
    title: words[language],
    detail,
  });
  const what = `${order.id} · ${orderName(order, instance, language)}`;
  return [
    entry('orderPlaced', order.placedAt, { 'zh-CN': '下单', en: 'Order placed' }, what),
    entry('orderPaid', order.paidAt, { 'zh-CN': '付款', en: 'Order paid' }, order.id),
  ];
}

/** Several certificates of one order are told apart by their numbers. */
const numbered = (entries: TimelineEntry[], { sequence, domain }: CertificateRecord): TimelineEntry[] =>
  entries.map((entry) => ({
    ...entry,
    detail: [
      `#${sequence} ${domain}`,
      ...(entry.detail === null || entry.detail === domain ? [] : [entry.detail]),
    ].join(' · '),
  }));

function awaited(
  reader: Reader,
  { state, application, revocation }: CertificateRecord,
  language: Language,
): TimelineEntry[] {
  if (state === 'validatingRevocation') return [revoking(revocation.latestBy, language)];
  if (state !== 'validatingApplication') return [];
  const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
  return [validating(item?.dueBy ?? null, language)];
}

/**
 * GEN-13: one timeline of an order: purchase, certificates or instance, and its refund; then what is awaited and what
 * comes next. Of one certificate alone where it is named.
 */
export function timelineOf(
  reader: Reader,
  judged: Judged,
  language: Language,
  only?: CertificateRecord,
): TimelineEntry[] {
  const { instance, refund, ruling } = judged;
  const certificates = only ? [only] : judged.certificates;
  const told = certificates.map((record) => {
    const entries = [...happened(record.history, OWN, language), ...awaited(reader, record, language)];
    return certificates.length > 1 ? numbered(entries, record) : entries;
  });
  // With the money back, nothing more is of interest; nor is it of a certificate when none is left in the list.
  const over = ruling.subject.refund === 'refunded' || (only && listedOf(judged).length === 0);
  return inOrder(
    [
      ...ordered(judged, language),
      ...told.flat(),
      ...happened(instance?.history ?? [], OWN, language),
      ...(refund ? refundEntries(refund, language) : []),
    ],
    over ? [] : termsEnd(ruling.deadline),
    language,
  );
}

type Kind = GuideStep['kind'];

/** What happened that is a step on the way out, and which. */
const STEP_DONE: { readonly [Code in EventCode]?: Kind } = {
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

const thingsOf = ({ certificates, instance }: Judged): Thing[] => [
  ...certificates.map(({ id, domain, sequence, history }) => ({
    record: { kind: 'certificate' as const, id, name: domain },
    target: sequence,
    history,
  })),
  ...(instance
    ? [
        {
          record: { kind: kindOf(instance), id: instance.id, name: instance.name },
          target: null,
          history: instance.history,
        },
      ]
    : []),
];

interface Done extends Thing {
  readonly kind: Kind;
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

const IRREVERSIBLE: ReadonlySet<Kind> = new Set<Kind>(['revoke', 'reset']);

/** A step without any date. */
const stepOf = (
  kind: Kind,
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
function openSteps(judged: Judged, now: number): GuideStep[] {
  const begun = new Set<number | null>();
  return judged.ruling.steps.flatMap((step) => {
    const thing = thingsOf(judged).find(({ target }) => target === step.target);
    if (!thing) throw new Error(`${judged.order.id}: a step for a certificate it does not have`);
    const first = !begun.has(step.target);
    begun.add(step.target);
    const waiting = step.operation === 'wait';
    // The policy of this site asks for nothing but these.
    const kind = step.operation as Kind;
    const dated: GuideStep = {
      ...stepOf(kind, thing, waiting ? 'waiting' : first ? 'now' : 'later'),
      takesUpTo: step.takesUpTo,
      startBy: isoOrNull(step.startBy),
    };
    if (waiting) return [{ ...dated, endsBy: reviewEnds(judged, step.target) }];
    const one = { ...dated, safety: safetyOf(step.startBy, now, judged.order.paidAt) };
    // A revocation takes two steps: asking for it, and its review.
    const review = { ...stepOf('wait', thing, 'later'), takesUpTo: REVOCATION_DAYS };
    return kind === 'revoke' ? [one, review] : [one];
  });
}

const reviewEnds = ({ certificates }: Judged, target: number | null): string | null =>
  isoOrNull(certificates.find(({ sequence }) => sequence === target)?.revocation.latestBy ?? null);

const REFUND_STEP = { refundable: 'now', actionRequired: 'later', notRefundable: 'waiting' } as const;

function refundStep(judged: Judged, now: number): GuideStep {
  const { order, ruling, refund } = judged;
  const record = { kind: 'order', id: order.id, name: nameOf(judged) ?? order.id } as const;
  const finished = refund ? finishedAt(refund) : null;
  const state = finished === null ? REFUND_STEP[ruling.row.outcome.verdict] : 'done';
  return {
    ...stepOf('refund', { record, target: null }, state),
    doneAt: isoOrNull(finished),
    startBy: isoOrNull(ruling.deadline),
    safety: safetyOf(ruling.deadline, now, order.paidAt),
  };
}

/**
 * The whole way from here to the money: what was done, what comes now, what later. Read off the present state and the
 * histories every time, so it can be left and taken up again, and it does not matter whether the menus or the run were
 * used. Null where the rules give no money back and none is on its way.
 */
export function guideOf(judged: Judged, now: number): Guide | null {
  const { ruling, refund } = judged;
  if (ruling.row.outcome.verdict === 'notRefundable' && !refund) return null;
  const done = thingsOf(judged)
    .flatMap(doneOf)
    .toSorted((a, b) => a.at - b.at)
    .map((one): GuideStep => ({ ...stepOf(one.kind, one, 'done'), doneAt: isoOf(one.at) }));
  return {
    steps: [...done, ...openSteps(judged, now), refundStep(judged, now)],
    windowEndsAt: isoOrNull(ruling.deadline),
  };
}
