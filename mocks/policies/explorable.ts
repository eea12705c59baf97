import type * as z from 'zod/mini';
import type { Decision } from '#contract/decision';
import type { Asked, ComparedState, KnownWay, MapSegment } from '#contract/explorer';
import type { Language, Words } from '#contract/words';
import { instantOf, instantOrNull, isoOf, MS_PER_DAY } from '../platform/calendar';
import { sumMinor } from '../platform/listing';
import { check } from '../platform/serve';
import type { Reader } from '../platform/transaction';
import { closesAt, wayBackBy, wayBackTo } from '../refunds/channels';
import { leftParts, type Priced, type Ruling } from '../rules/evaluation';
import type { WayBack } from '../rules/policy';
import type { Boundary, SubjectError } from '../rules/subject';
import { type Case, type Facts, factsAt, type Line, type Policy, type Row } from '../rules/table';
import { contradiction } from './faults';
import type { OtherReading } from './readings';
import type { SourceSentence } from './sources';

/** One row of the map: its name, and what is asked on each day or in each column. */
export interface AxisRow {
  readonly id: string;
  readonly label: Words;
  /** On an axis of days: one subject, and the instant from which its days count. Else one for each column. */
  readonly asked: readonly Asked[];
  readonly day0: string | null;
}

/** One axis of the map with its rows. */
export interface Axis {
  readonly label: Words;
  readonly columns: readonly Words[] | null;
  readonly rows: readonly AxisRow[];
}

/** A stored record as somebody may ask about it. */
export interface RecordAsked extends Asked {
  readonly id: string;
  readonly accountId: string;
  readonly way: KnownWay | null;
}

/** What is asked, as the table sees it; `left`: what was paid and neither came back nor is on its way. */
export interface Posed {
  readonly facing: Case;
  /** When its outlook begins, epoch ms. */
  readonly start: number;
  readonly now: number;
  readonly facts: Facts;
  readonly row: Row;
  readonly warnings: readonly string[];
  /** What is to be done first. */
  readonly steps: readonly string[];
  readonly left: { readonly currency: string; readonly minor: number };
}

/** POL: a policy as the explorer shows it. Everything is asked in the shape in which callers write it. */
export interface Explorable {
  readonly id: string;
  readonly table: Policy;
  readonly lines: readonly Line[];
  /** The other reading of each line that is one, by its id. */
  readonly others: Readonly<Record<string, OtherReading>>;
  /** Why the rows stand in this order, where that is a reading. */
  readonly precedence: { readonly why: Words; readonly other: OtherReading } | null;
  readonly boundaries: readonly Boundary<unknown, string>[];
  /** POL-7: every sentence of its source. */
  readonly sentences: readonly SourceSentence[];
  readonly axes: readonly Axis[];
  /** POL-2: the rows of the map that something went through, up to now. */
  readonly wayOver: (asked: Asked) => readonly MapSegment[];
  /** Throws the refusal of what cannot be decided. */
  readonly decide: (asked: Asked, way: KnownWay | null, language: Language) => Decision;
  readonly pose: (asked: Asked, way?: KnownWay | null) => Posed;
  /** A subject that shows these facts; null where none is known to. */
  readonly caseAt: (facts: Facts) => Asked | null;
  /** POL-5: a subject paid today whose one certificate is in a state since, seen `day` days later; absent where a policy decides on no certificates. */
  readonly shared?: (state: ComparedState, day: number) => Asked['subject'];
  /** What is stored of it. */
  readonly records: (reader: Reader) => readonly RecordAsked[];
}

interface Given<Body, Subject extends Priced, Warning extends string> extends Omit<
  Explorable,
  'decide' | 'pose' | 'table' | 'boundaries' | 'wayOver'
> {
  readonly request: z.ZodMiniType<{ now: string; subject: Body }>;
  readonly errorsOf: (request: { now: string; subject: Body }) => readonly SubjectError[];
  readonly toSubject: (body: Body) => Subject;
  readonly caseOf: (subject: Subject) => Case;
  readonly startOf: (subject: Subject, now: number) => number;
  readonly boundaries: readonly Boundary<Body, string>[];
  /** `now`: epoch ms. */
  readonly wayOf: (subject: Subject, now: number) => readonly MapSegment[];
  readonly policy: {
    readonly table: Policy;
    readonly ruleOn: (subject: Subject, now: number) => Ruling<Subject, Warning>;
    readonly inWords: (ruling: Ruling<Subject, Warning>, language: Language, way?: WayBack) => Decision;
  };
}

/** A policy with what the explorer needs besides. Throws a 422 for bodies that the policy's `decide` refuses, too. */
export function explorableOf<Body, Subject extends Priced, Warning extends string>(
  given: Given<Body, Subject, Warning>,
): Explorable {
  const { policy, request, errorsOf, toSubject, caseOf, startOf } = given;
  const read = (asked: Asked, way: KnownWay | null) => {
    const data = check(request, { now: asked.now, subject: asked.subject });
    const errors = errorsOf(data);
    if (errors.length > 0) throw contradiction(errors);
    const subject = { ...toSubject(data.subject), ...(way?.returned && { returned: way.returned }) };
    return { subject, now: instantOf(data.now) };
  };
  return {
    ...given,
    table: policy.table,
    decide(asked, way, language) {
      const { subject, now } = read(asked, way);
      return policy.inWords(policy.ruleOn(subject, now), language, way ? knownWay(way) : undefined);
    },
    wayOver(asked) {
      const { subject, now } = read(asked, null);
      return given.wayOf(subject, now);
    },
    pose(asked, way = null) {
      const { subject, now } = read(asked, way);
      const facing = caseOf(subject);
      const { row, warnings, steps: timed } = policy.ruleOn(subject, now);
      const steps = timed.map(({ operation }) => operation);
      const left = {
        currency: subject.price.currency,
        minor: sumMinor(leftParts(subject).map((one) => one.minor)),
      };
      const facts = factsAt(policy.table.facts, facing, now);
      return { facing, start: startOf(subject, now), now, facts, row, warnings, steps, left };
    },
  };
}

const knownWay = ({ toBalance, closesAt }: KnownWay): WayBack =>
  wayBackBy(
    (source) => (source === 'alipay' && toBalance ? 'accountBalance' : source),
    instantOrNull(closesAt),
  );

/** Where examples stand in time: the day of the seeded state, at ten. */
const EXAMPLE_DAY = instantOf('2026-11-22T00:00:00+08:00');

/** An instant some days after the day of the examples, at an hour of it (UTC+8). */
export const onDay = (days: number, hour = 10): string =>
  isoOf(EXAMPLE_DAY + days * MS_PER_DAY + hour * 3_600_000);

/** What a stored order knows of its money; null where that is nothing beyond the subject. */
export function knownWayOf(
  reader: Reader,
  provider: string,
  id: string,
  { price, returned }: Pick<Priced, 'price' | 'returned'>,
): KnownWay | null {
  const alipay = leftParts({ price, returned }).find(({ source }) => source === 'alipay');
  const toBalance =
    alipay !== undefined && wayBackTo(reader, provider, id)('alipay', alipay.minor) !== 'alipay';
  const closes = closesAt(reader, provider, id);
  if (returned === undefined && !toBalance && closes === null) return null;
  return {
    returned: returned
      ? Object.fromEntries(Object.entries(returned).map(([to, minor]) => [to, minor ?? 0]))
      : null,
    toBalance,
    closesAt: closes === null ? null : isoOf(closes),
  };
}
