import type { Guide, GuideStep } from '#contract/alibaba';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { HistoryEntry } from '../../platform/language';
import { finishedAt } from '../../refunds/record';
import { REVOCATION_DAYS, safetyOf, type TimedStep } from '../../rules/outlook';
import { type Judged, kindOf, nameOf } from './order';
import type { CertificateRecord, EventCode, InstanceRecord } from './record';

type Kind = GuideStep['kind'];
type Record = GuideStep['record'];

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

interface Thing {
  readonly record: Record;
  readonly target: number | null;
  readonly history: readonly HistoryEntry[];
}

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

const ofCertificate = (record: CertificateRecord): Thing => ({
  record: { kind: 'certificate', id: record.id, name: record.domain },
  target: record.sequence,
  history: record.history,
});

const ofInstance = (instance: InstanceRecord): Thing => ({
  record: { kind: kindOf(instance), id: instance.id, name: instance.name },
  target: null,
  history: instance.history,
});

const thingsOf = ({ certificates, instance }: Judged): Thing[] => [
  ...certificates.map(ofCertificate),
  ...(instance ? [ofInstance(instance)] : []),
];

const IRREVERSIBLE: ReadonlySet<Kind> = new Set<Kind>(['revoke', 'reset']);

const doneStep = ({ kind, target, record, at }: Done): GuideStep => ({
  kind,
  target,
  record,
  state: 'done',
  doneAt: isoOf(at),
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
    const one = openStep(judged, thing, step, first, now);
    return step.operation === 'revoke' ? [one, laterWait(one)] : [one];
  });
}

function openStep(
  judged: Judged,
  { record, target }: Thing,
  step: TimedStep,
  first: boolean,
  now: number,
): GuideStep {
  const waiting = step.operation === 'wait';
  const waited = judged.certificates.find(({ sequence }) => sequence === target)?.revocation.latestBy ?? null;
  return {
    // The policy of this site asks for nothing but these.
    kind: step.operation as Kind,
    target,
    record,
    state: waiting ? 'waiting' : first ? 'now' : 'later',
    doneAt: null,
    takesUpTo: step.takesUpTo,
    startBy: isoOrNull(step.startBy),
    safety: waiting ? 'none' : safetyOf(step.startBy, now, judged.order.paidAt),
    endsBy: waiting ? isoOrNull(waited) : null,
    irreversible: IRREVERSIBLE.has(step.operation as Kind),
  };
}

/** A revocation takes two steps: asking for it, and its review. */
const laterWait = (revoke: GuideStep): GuideStep => ({
  ...revoke,
  kind: 'wait',
  state: 'later',
  takesUpTo: REVOCATION_DAYS,
  startBy: null,
  safety: 'none',
  irreversible: false,
});

function refundStep(judged: Judged, now: number): GuideStep {
  const { order, ruling, refund } = judged;
  const { verdict } = ruling.row.outcome;
  const state = { refundable: 'now', actionRequired: 'later', notRefundable: 'waiting' } as const;
  const finished = refund ? finishedAt(refund) : null;
  return {
    kind: 'refund',
    target: null,
    record: { kind: 'order', id: order.id, name: nameOf(judged) ?? order.id },
    state: finished === null ? state[verdict] : 'done',
    doneAt: isoOrNull(finished),
    takesUpTo: null,
    startBy: isoOrNull(ruling.deadline),
    safety: safetyOf(ruling.deadline, now, order.paidAt),
    endsBy: null,
    irreversible: false,
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
    .toSorted((a, b) => a.at - b.at);
  return {
    steps: [...done.map(doneStep), ...openSteps(judged, now), refundStep(judged, now)],
    windowEndsAt: isoOrNull(ruling.deadline),
  };
}
