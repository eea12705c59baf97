import type { Awaited } from '#contract/decision';
import {
  type AliyunRow,
  type exportAliyunCertificates,
  listAliyunCertificates,
  type RefundButton,
} from '#contract/aliyun';
import type { AnswerOf, DateRange, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import { ONLY_WAIT, resultAt, toAwaited } from '../../certificates/awaited';
import { yearsAfter } from '../../certificates/certificate';
import { DESK } from '../../desk/items';
import { isoOf, isoOrNull, momentText, naturalDays } from '../../platform/calendar';
import { type FiredEvent, isBetween, type TimeNotices } from '../../platform/clock';
import { lettersOf } from '../../platform/hostname';
import { isWithin, orderBy } from '../../platform/listing';
import { reading, type Route } from '../../platform/route';
import type { Limit } from '../../provider';
import type { Reader } from '../../platform/transaction';
import {
  changing,
  decideAhead,
  type Keeping,
  type Kept,
  keptIn,
  madeOf,
  nextEdge,
  type Passing,
} from '../../refunds/kept';
import { askedOnce, recordPage, recordRows, sortKeysOf, summaryOf } from '../../refunds/list';
import { moneyOf, type OrderMoney, type Standing, toShortRefund } from '../../refunds/record';
import { type Facts, factsOf, smallest, termsOf } from '../../refunds/terms';
import { termsChange } from '../../rules/words';
import { aliyunPolicy, ifWithdrawn, type Ruling } from './decide';
import { type AliyunRule, endOf, type Subject } from './policy';
import {
  type AliyunRecord,
  CERTIFICATES,
  isExpired,
  operationsOf,
  PROVIDER,
  stateOf,
  subjectOf,
} from './record';

/** A certificate with the decision on it right now; what rows, filters and sums are made from. */
interface Judged {
  readonly record: AliyunRecord;
  readonly money: OrderMoney;
  readonly ruling: Ruling;
}

/** Decides a certificate at the reader's time. */
export function judge(reader: Reader, record: AliyunRecord): Judged {
  const money = moneyOf(reader, PROVIDER, record);
  return { record, money, ruling: aliyunPolicy.ruleOn(subjectOf(record, money), reader.now) };
}

/** Natural days after issuance until the console stops offering the refund. */
const OFFERED_FOR = 30;

/**
 * ALY-3: 退款, 取消退款, a link to the refund, or "why not?"; never nothing. A rule of its own beside the refund rules:
 * on days 29 and 30 the button is there although the decision says no.
 */
function buttonOf(record: AliyunRecord, { fact, standing }: OrderMoney, now: number): RefundButton {
  const { product, issuedAt } = record;
  if (product.free) return 'whyNot';
  if (fact === 'underReview') return 'cancelRefund';
  // Refunded by another door than this console: there is no application to open.
  if (fact !== 'none') return standing && standing.fact !== 'none' ? 'openRefund' : 'whyNot';
  const offered = issuedAt === null || naturalDays(issuedAt, now) <= OFFERED_FOR;
  return offered && !isExpired(record, now) ? 'refund' : 'whyNot';
}

/** The latest application, if it came to nothing. A cancelled one is not told: whoever cancelled it knows. */
function refusedOf(standing: Standing | undefined): AliyunRow['refused'] {
  if (!standing) return null;
  const { stage, refund } = standing;
  return stage === 'rejected' || stage === 'failed' ? { id: refund.id, stage } : null;
}

/** ALY-R1, R2: what withdrawing brings, at once as long as that lasts; where nothing was paid, only that it ends. */
function withdrawing(until: number | null, { refund }: Ruling): Words {
  if (refund === 0)
    return { 'zh-CN': '撤回申请，即可申请退款', en: 'withdraw it and the refund can be requested' };
  const words = { 'zh-CN': '撤回申请，即可退款', en: 'withdraw it and the money can come back' };
  return until === null
    ? words
    : {
        'zh-CN': `${words['zh-CN']}，${momentText(until, 'zh-CN')} 前即时到账`,
        en: `${words.en}, at once until ${momentText(until, 'en')}`,
      };
}

/** When the result of the application (ALY-G1) or the revocation (ALY-G3) under review is expected, epoch ms. */
function resultBy(
  reader: Reader,
  { application, revocation }: AliyunRecord,
  { row }: Pick<Ruling, 'row'>,
): number | null {
  if (row.id === 'ALY-G3') return revocation.latestBy;
  if (row.id !== 'ALY-G1' || application.deskItem === null) return null;
  return reader.get(DESK, application.deskItem)?.dueBy ?? null;
}

/** GEN-16: the application (ALY-G1) or the revocation (ALY-G3) under review, and what holds after either result. */
function awaitedOf(reader: Reader, record: AliyunRecord, ruling: Ruling, language: Language): Awaited | null {
  const by = resultBy(reader, record, ruling);
  const { row, subject } = ruling;
  if (by === null) return null;
  const at = resultAt(by, reader.now);
  const then = (change: Partial<Subject>) => aliyunPolicy.ruleOn({ ...subject, ...change }, at);
  const results =
    row.id === 'ALY-G1'
      ? {
          what: 'application' as const,
          passed: then({
            application: 'passed',
            issuedAt: at,
            expiresAt: yearsAfter(at, record.product.years),
          }),
          refused: then({ application: 'failed' }),
          before: withdrawing(ifWithdrawn(subject, reader.now), ruling),
        }
      : {
          what: 'revocation' as const,
          passed: then({ revocation: 'completed', revokedAt: at }),
          refused: then({ revocation: 'none' }),
          before: ONLY_WAIT,
        };
  return toAwaited({ by, ...results }, aliyunPolicy.reasonOf, language);
}

/** The step the rule asks for, or the refund itself, if it can be done now; nothing where nothing would come back. */
function nextStepOf(
  { row, refund, steps }: Ruling,
  operations: AliyunRow['operations'],
): AliyunRow['nextStep'] {
  if (refund === 0) return null;
  if (row.outcome.verdict === 'refundable') return 'refund';
  return operations.find((operation) => operation === steps[0]?.operation) ?? null;
}

/** A row of the overview (ALY-5, ALY-10), texts in the asked language. */
export function toRow(reader: Reader, { record, money, ruling }: Judged, language: Language): AliyunRow {
  const awaited = awaitedOf(reader, record, ruling, language);
  const { now } = reader;
  const { fact, standing } = money;
  const { review } = ruling.row.outcome;
  const { currency } = record.price;
  const operations = operationsOf(record, fact, now);
  return {
    id: record.id,
    domain: record.domain,
    product: { ...record.product },
    state: stateOf(record, fact, now),
    purchasedAt: isoOf(record.purchasedAt),
    issuedAt: isoOrNull(record.issuedAt),
    expiresAt: isoOrNull(record.expiresAt),
    servicePeriodEndsAt: isoOrNull(record.servicePeriodEndsAt),
    ...termsOf(ruling, record.purchasedAt, awaited, aliyunPolicy.briefOf(ruling, language)),
    reason: aliyunPolicy.reasonOf(ruling, language).text,
    amount: { currency, minor: ruling.refund },
    review,
    refund: standing && standing.fact !== 'none' ? toShortRefund(standing) : null,
    refused: refusedOf(standing),
    rowAction: buttonOf(record, money, now),
    operations,
    nextStep: nextStepOf(ruling, operations),
  };
}

/** What lists ask of a certificate, as long as neither time nor anybody changes it. */
interface KeptFacts extends Facts, Kept<AliyunRecord> {
  readonly safeUntil: number | null;
  /** Of what it is searched by: reading the texts of a hundred thousand takes too long. */
  readonly letters: number;
}

/** Until when nothing of it changes (epoch ms), `until` being the end of the present stretch. */
function edgeAfter(at: number, record: AliyunRecord, until: number | null, by: number | null): number {
  // Only what a late result does depends on every moment.
  const edges = [until, endOf(record), by === null ? null : Math.max(by, at) + 1];
  return smallest(edges.map((edge) => (edge !== null && edge > at ? edge : null))) ?? Infinity;
}

/** Decides a certificate at an instant (epoch ms), for as long as that holds. */
function decided(reader: Reader, record: AliyunRecord, at: number): KeptFacts {
  const money = moneyOf(reader, PROVIDER, record);
  const ruling = aliyunPolicy.ruleOn(subjectOf(record, money), at);
  const by = resultBy(reader, record, ruling);
  const awaited = by === null ? null : awaitedOf(reader, record, ruling, 'en');
  return {
    record,
    ...factsOf({ money, ruling }, awaited),
    safeUntil: ruling.safeUntil,
    letters: lettersOf(record.domain, record.id),
    until: edgeAfter(at, record, ruling.present.until, by),
  };
}

function edgeOf(reader: Reader, record: AliyunRecord, at: number): number {
  const present = aliyunPolicy.presentOf(subjectOf(record, moneyOf(reader, PROVIDER, record)), at);
  return edgeAfter(at, record, present.until, resultBy(reader, record, present));
}

const KEEPING: Keeping<AliyunRecord, KeptFacts> = {
  of: CERTIFICATES,
  provider: PROVIDER,
  decide: decided,
  edgeOf,
};

const LISTED = {
  factsOf: (one: KeptFacts): Facts => one,
  keys: {
    purchasedAt: ({ record }: KeptFacts) => record.purchasedAt,
    expiresAt: ({ record }: KeptFacts) => record.expiresAt,
    deadline: ({ due }: KeptFacts) => due,
    amount: ({ refund }: KeptFacts) => refund,
    domain: ({ record }: KeptFacts) => record.domain,
  },
  texts: ({ record }: KeptFacts) => [record.domain, record.id],
  letters: ({ letters }: KeptFacts) => letters,
};
const SORT_KEYS = sortKeysOf(LISTED);

/** An account's certificates with what lists ask of each, and how they are listed. */
function listedFor(reader: Reader, accountId: AccountId, range: DateRange, language: Language) {
  const isOwn = ({ record }: KeptFacts) => record.accountId === accountId;
  const inOrder = (sort: string) =>
    keptIn(reader, KEEPING, `${accountId} ${sort}`, isOwn, orderBy(sort, SORT_KEYS));
  const judged = askedOnce(({ record }: KeptFacts) => judge(reader, record));
  const { since, until } = range;
  return [
    inOrder('id'),
    {
      ...LISTED,
      stateOf: ({ record, fact }: KeptFacts) => stateOf(record, fact, reader.now),
      ...((since ?? until) !== undefined && {
        also: ({ record }: KeptFacts) => isWithin(record.purchasedAt, range),
      }),
      inOrder,
      rulingOf: (one: KeptFacts) => judged(one).ruling,
      kept: <T>(make: () => Passing<T>) => madeOf(reader, KEEPING, accountId, make),
    },
    askedOnce((one: KeptFacts) => toRow(reader, judged(one), language)),
  ] as const;
}

/** ALY-10: one page of an account's certificates. */
function overviewPage(
  reader: Reader,
  accountId: AccountId,
  query: QueryOf<typeof listAliyunCertificates>,
  language: Language,
): AnswerOf<typeof listAliyunCertificates> {
  const [all, listed, toAnswer] = listedFor(reader, accountId, query, language);
  return {
    ...recordPage(all, query, reader.now, listed, toAnswer),
    summary: summaryOf(all, listed, reader.now, language, toAnswer),
  };
}

/** Every row of the overview that search and filters let through, for its export. */
export function overviewRows(
  reader: Reader,
  accountId: AccountId,
  query: QueryOf<typeof exportAliyunCertificates>,
  language: Language,
): AliyunRow[] {
  const [all, listed, toAnswer] = listedFor(reader, accountId, query, language);
  return recordRows(all, query, reader.now, listed, toAnswer);
}

/** The rule that says only "it is over": told as the end itself. */
const ENDED: AliyunRule = 'ALY-R6';

function windows(reader: Reader, record: AliyunRecord, after: number, until: number): FiredEvent[] {
  const turns = aliyunPolicy.changesOf(subjectOf(record, moneyOf(reader, PROVIDER, record)), after, until);
  const told = turns.filter(({ row }) => row.id !== ENDED);
  return termsChange('aliyun.window', record.domain, record.id, told);
}

function endings(record: AliyunRecord, after: number, until: number): FiredEvent[] {
  const at = endOf(record);
  if (at === null || !isBetween(at, after, until)) return [];
  const words =
    record.issuedAt === null
      ? { 'zh-CN': `${record.domain}：订单服务期结束`, en: `${record.domain}: the service period ended` }
      : { 'zh-CN': `${record.domain}：证书过期`, en: `${record.domain}: the certificate expired` };
  return [{ at, kind: 'aliyun.end', words, ref: record.id }];
}

/** GEN-7: windows closing, certificates and service periods ending, of every customer; in time order. */
const closings: TimeNotices = Object.assign(
  (reader: Reader, after: number, until: number) =>
    changing(reader, KEEPING, after, until)
      .flatMap((record) => [...windows(reader, record, after, until), ...endings(record, after, until)])
      .sort((a, b) => a.at - b.at || ((a.ref ?? '') < (b.ref ?? '') ? -1 : 1)),
  { next: (reader: Reader) => nextEdge(reader, KEEPING) },
);

export const timeNotices: readonly TimeNotices[] = [closings];

const isAny = () => true;
const byId = (a: KeptFacts, b: KeptFacts): boolean => a.record.id < b.record.id;

/** DEM-3: deadlines and last safe moments, of every customer. */
export const limits = (reader: Reader): readonly Limit[] =>
  keptIn(reader, KEEPING, 'limits', isAny, { before: byId }).map(({ record, deadline, safeUntil }) => ({
    name: record.domain,
    ids: [record.id],
    deadline,
    safeUntil,
  }));

/** What the list and the clock ask of every certificate. */
export const decideCertificates = (reader: Reader): Promise<void> => decideAhead(reader, KEEPING);

/** Answers at once, being what people open first. */
export const overview: Route = reading(
  listAliyunCertificates,
  ({ tx, account, query, language }) => overviewPage(tx, account.id, query, language),
  decideCertificates,
);
