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
import { invalid, type Refusal } from '../platform/problems';
import type { OtherReading, SourceSentence } from './readings';

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

/** What a subject contradicts itself in, told at its field: a person fills in the form of the what-if. */
const WORDS: Readonly<Record<string, Words>> = {
  freeNeedsDv: { 'zh-CN': '只有 DV 证书有免费的', en: 'Only DV certificates can be free' },
  afterNow: { 'zh-CN': '不能晚于“现在”', en: 'Not later than "now"' },
  notAfterPurchase: { 'zh-CN': '须晚于购买时间', en: 'Must be after the purchase' },
  doesNotAddUp: {
    'zh-CN': '目录价减去优惠和代金券，须等于各项实际支付之和',
    en: 'List price less discount and voucher must add up to what was paid',
  },
  issuedNeedsPassed: { 'zh-CN': '已签发时须为“通过”', en: 'Must be "passed" once issued' },
  passedNeedsIssuance: {
    'zh-CN': '通过的申请须有签发时间',
    en: 'A passed application was issued at some time',
  },
  beforePurchase: { 'zh-CN': '不能早于购买时间', en: 'Not before the purchase' },
  needsIssuance: { 'zh-CN': '签发之后才有', en: 'Only once it was issued' },
  issuedNeedsExpiry: { 'zh-CN': '已签发的证书有到期时间', en: 'An issued certificate has an expiry' },
  notAfterIssuance: { 'zh-CN': '须晚于签发时间', en: 'Must be after the issuance' },
  completedNeedsDate: { 'zh-CN': '完成的吊销须有完成时间', en: 'A completed revocation has its time' },
  needsCompletion: { 'zh-CN': '吊销完成之后才有', en: 'Only once the revocation was completed' },
  beforeIssuance: { 'zh-CN': '不能早于签发时间', en: 'Not before the issuance' },
  afterPayment: { 'zh-CN': '不能晚于付款时间', en: 'Not after the payment' },
  needsRefunds: { 'zh-CN': '不退款的活动没有退款天数', en: 'An event without refunds has no days for them' },
  needsUse: { 'zh-CN': '进行过操作的订单才有', en: 'Only of an order with which something was done' },
  repeated: { 'zh-CN': '每张证书序号不同', en: 'Each certificate has its own sequence' },
  aboveYears: { 'zh-CN': '不能大于年数', en: 'Not above the years' },
  neitherInUseNorReset: { 'zh-CN': '须在使用中，或已重置', en: 'Either in use or reset' },
  stillInUse: { 'zh-CN': '重置之后不再使用', en: 'Once reset it is in use no more' },
  paidNeedsDate: { 'zh-CN': '成功的支付须有时间', en: 'A payment that succeeded has its time' },
  aboveAmount: { 'zh-CN': '不能大于支付金额', en: 'Not above the amount of the payment' },
  beforePlacement: { 'zh-CN': '不能早于下单时间', en: 'Not before the order was placed' },
};

/** GEN-9: the refusal of a subject that contradicts itself, in words at each field. */
const contradiction = (errors: readonly SubjectError[]): Refusal =>
  invalid(
    ...errors.map(({ pointer, code }) => ({ pointer, code, ...(WORDS[code] && { words: WORDS[code] }) })),
  );
