import { AliyunDecideRequest, type AliyunSubject } from '#contract/aliyun';
import type { ComparedState, MapSegment } from '#contract/explorer';
import { isoOf, isoOrNull, naturalDays } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import {
  type Axis,
  type Explorable,
  explorableOf,
  knownWayOf,
  onDay,
  type RecordAsked,
} from '../../explorer/explorable';
import { about, aboutRules, asTable, inOrder } from '../../explorer/readings';
import { moneyOf } from '../../refunds/record';
import { asIfWithout, withOutcome, withRow } from '../../rules/prove';
import { type Facts, NOT_REFUNDABLE, type Row } from '../../rules/table';
import { boundaries } from './boundaries';
import { aliyunPolicy } from './decide';
import { lineDefinitions } from './lines';
import { type AliyunRule, caseOf, startOf, type Subject, subjectErrors, toSubject } from './policy';
import { CERTIFICATES, PROVIDER, subjectOf } from './record';
import { sentences } from './source';

const example: AliyunSubject = {
  product: { validation: 'OV', free: false },
  purchasedAt: onDay(0),
  servicePeriodEndsAt: onDay(365),
  application: 'notSubmitted',
  issuedAt: null,
  expiresAt: null,
  revocation: 'none',
  revokedAt: null,
  refund: 'none',
  price: { currency: 'CNY', list: 200_000, discount: 20_000, voucher: 30_000, paid: { alipay: 150_000 } },
};
const issued: AliyunSubject = {
  ...example,
  application: 'passed',
  issuedAt: onDay(0),
  expiresAt: onDay(365),
};

const axisRow = (id: string, zh: string, en: string, subject: AliyunSubject) => ({
  id,
  label: { 'zh-CN': zh, en },
  asked: [{ now: subject.revokedAt ?? onDay(0), subject }],
  day0: onDay(0),
});

/** POL-2: the days that decide, by the state that counts them. */
const axes: readonly Axis[] = [
  {
    label: { 'zh-CN': '购买后的天数', en: 'Days since purchase' },
    columns: null,
    rows: [
      axisRow('notSubmitted', '未提交', 'Not submitted', example),
      axisRow('underReview', '审核中', 'Under review', { ...example, application: 'underReview' }),
      axisRow('failed', '审核失败', 'Review failed', { ...example, application: 'failed' }),
    ],
  },
  {
    label: { 'zh-CN': '签发后的天数', en: 'Days since issuance' },
    columns: null,
    rows: [
      axisRow('issued', '已签发', 'Issued', issued),
      axisRow('revoking', '吊销审核中', 'Revocation under review', { ...issued, revocation: 'underReview' }),
      axisRow('revoked', '28 天内完成吊销', 'Revoked by day 28', {
        ...issued,
        revocation: 'completed',
        revokedAt: onDay(0),
      }),
      axisRow('revokedLate', '此后完成吊销', 'Revoked later', {
        ...issued,
        revocation: 'completed',
        revokedAt: onDay(29),
      }),
    ],
  },
];

const ROWS = {
  notSubmitted: 'notSubmitted',
  underReview: 'underReview',
  failed: 'failed',
  passed: 'notSubmitted',
} as const;

/** From the purchase to today, through issuance and revocation where there were any. */
function wayOf(subject: Subject, now: number): MapSegment[] {
  const { purchasedAt, issuedAt, revokedAt, application, revocation } = subject;
  const first = (row: string, until: number) => ({
    axis: 0,
    row,
    from: 0,
    until: naturalDays(purchasedAt, until),
  });
  if (issuedAt === null) return [first(ROWS[application], now)];
  const days = (until: number) => naturalDays(issuedAt, until);
  const since = (row: string, from: number) => ({ axis: 1, row, from, until: days(now) });
  const bought = first('notSubmitted', issuedAt);
  if (revokedAt === null) return [bought, since(revocation === 'none' ? 'issued' : 'revoking', 0)];
  const late = days(revokedAt) > 28;
  return [
    bought,
    { axis: 1, row: 'issued', from: 0, until: days(revokedAt) },
    since(late ? 'revokedLate' : 'revoked', days(revokedAt)),
  ];
}

const num = (value: Facts[string] | undefined): number => (typeof value === 'number' ? value : 0);

/** A certificate that shows these facts, as seen at ten o’clock. */
function caseAt(facts: Facts) {
  const left = facts.daysToServiceEnd;
  const expired = facts.expired === true;
  const since = num(facts.daysSinceIssuance);
  const isIssued = facts.issued === true;
  const subject = {
    ...example,
    product: { validation: facts.free === true ? 'DV' : 'OV', free: facts.free },
    purchasedAt: onDay(-num(facts.daysSincePurchase), 6),
    // A service that ends today is over at nine and lasts at eighteen.
    servicePeriodEndsAt: typeof left === 'number' ? onDay(left, left === 0 && !expired ? 18 : 9) : null,
    application: facts.application,
    issuedAt: isIssued ? onDay(-since, 7) : null,
    expiresAt: isIssued ? (expired ? onDay(0, 9) : onDay(300)) : null,
    revocation: facts.revocation,
    revokedAt:
      facts.revocation === 'completed' ? onDay(num(facts.daysFromIssuanceToRevocation) - since, 8) : null,
    refund: facts.refund,
  };
  return { now: onDay(0), subject };
}

const bodyOf = ({ returned: _returned, ...subject }: Subject): AliyunSubject => {
  const { currency, list, discount, voucher, paid } = subject.price;
  return {
    ...subject,
    product: { validation: subject.product.validation, free: subject.product.free },
    purchasedAt: isoOf(subject.purchasedAt),
    servicePeriodEndsAt: isoOrNull(subject.servicePeriodEndsAt),
    issuedAt: isoOrNull(subject.issuedAt),
    expiresAt: isoOrNull(subject.expiresAt),
    revokedAt: isoOrNull(subject.revokedAt),
    price: { currency, list, discount, voucher, paid },
  };
};

const SHARED: Readonly<Record<ComparedState, AliyunSubject>> = {
  notSubmitted: example,
  underReview: { ...example, application: 'underReview' },
  failed: { ...example, application: 'failed' },
  issued,
  revoking: { ...issued, revocation: 'underReview' },
  revoked: { ...issued, revocation: 'completed', revokedAt: onDay(0) },
};

const records = (reader: Reader): RecordAsked[] =>
  reader.all(CERTIFICATES).map((record) => {
    const subject = subjectOf(record, moneyOf(reader, PROVIDER, record));
    return {
      id: record.id,
      accountId: record.accountId,
      now: isoOf(reader.now),
      subject: bodyOf(subject),
      way: knownWayOf(reader, PROVIDER, record.id, subject),
    };
  });

const within5 = { fact: 'daysSincePurchase', op: '<=', value: 5 } as const;
const after5 = { fact: 'daysSincePurchase', op: '>', value: 5 } as const;
const inReview = { fact: 'application', op: 'is one of', value: ['underReview'] } as const;

/** Row 1 before row 3: within five days only an application under review is still too close to the end. */
const firstRowWins =
  (id: string) =>
  (row: Row): Row =>
    id === 'ALY-R1'
      ? { ...row, unless: row.unless.filter(({ by }) => by !== 'ALY-R3') }
      : {
          ...row,
          when: row.when.flatMap((group) => [
            [...group, after5],
            [...group, within5, inReview],
          ]),
        };

const only = (fact: string) => (group: Row['when'][number]) => group.every((clause) => clause.fact !== fact);

const others: Explorable['others'] = {
  'ALY-R3': asTable(
    '以第 1 行为准：购买 5 个自然日内，即使临近到期也退款。',
    'Row 1 wins: within 5 days the money comes back even close to the end.',
    (of) => withRow(withRow(of, 'ALY-R3', firstRowWins('ALY-R3')), 'ALY-R1', firstRowWins('ALY-R1')),
  ),
  'ALY-G1': asTable(
    '审核期间一律不退款，撤回也无济于事。',
    'No refund while it is under review, and withdrawing does not help.',
    (of) => withOutcome(of, 'ALY-G1', NOT_REFUNDABLE),
  ),
  'ALY-G2': asTable(
    '尚未吊销即不退款，不提示先吊销。',
    'Not revoked yet means not refundable; nobody is told to revoke first.',
    (of) => withOutcome(of, 'ALY-G2', NOT_REFUNDABLE),
  ),
  'ALY-G3': asTable(
    '期限内提交吊销即可，何时完成都算。',
    'A revocation asked for in time counts, whenever it is completed.',
    (of) =>
      withRow(
        withRow(of, 'ALY-G3', (row) => ({
          ...row,
          when: row.when.map((group) => group.filter(({ fact }) => fact !== 'daysSinceIssuance')),
        })),
        'ALY-R5',
        (row) => ({
          ...row,
          when: row.when.map((group) =>
            only('daysFromIssuanceToRevocation')(group)
              ? group.map((clause) =>
                  clause.fact === 'revocation' && clause.op === 'is one of'
                    ? { ...clause, value: ['none'] }
                    : clause,
                )
              : group,
          ),
        }),
      ),
  ),
  'ALY-G4': asTable(
    '按没有退款的证书处理，可再次申请。',
    'Decided as if there were no refund: it could be asked for again.',
    (of) => asIfWithout(of, 'ALY-G4'),
  ),
  'ALY-G5': asTable(
    '只看 28 天：按时吊销的，到期之前随时可退。',
    'The 28 days alone decide: revoked in time, it is refundable until it expires.',
    (of) => asIfWithout(of, 'ALY-G5'),
  ),
  'ALY-1': about(
    '按字面，未签发的证书没有到期时间，第 2、3 行都不适用。',
    'Taken literally an unissued certificate has no expiry, and rows 2 and 3 never apply.',
    ({ row, facts }) =>
      facts.issued === false &&
      (['ALY-R2', 'ALY-R3', 'ALY-R6'] satisfies AliyunRule[]).some((id) => id === row.id),
  ),
  'ALY-2': about(
    '最晚审核日期晚于到期的申请一律不受理。',
    'An application whose review may end after the expiry is not taken at all.',
    ({ warnings }) => warnings.includes('reviewMayEndAfterExpiry'),
  ),
  'ALY-6': aboutRules(
    '免审核的退款也先进入“申请审核中”，并可取消。',
    'A refund without review passes through “Refund under review” too, and can be cancelled there.',
    'ALY-R1',
  ),
  'ALY-11': aboutRules(
    '控制台没有撤回和吊销，需先操作的证书无路可走。',
    'The console has neither Withdraw nor Revoke, and what needs a step first has no way out.',
    'ALY-G1',
    'ALY-G2',
    'ALY-G3',
  ),
};

/** ALY as the explorer shows it. */
export const explored: Explorable = explorableOf({
  id: PROVIDER,
  policy: aliyunPolicy,
  request: AliyunDecideRequest,
  errorsOf: subjectErrors,
  toSubject,
  caseOf,
  startOf,
  lines: lineDefinitions,
  sentences,
  others,
  precedence: {
    why: {
      'zh-CN': '来源没有说明多行同时成立时以哪一行为准：先看免费、已有退款和过期，再按是否签发、是否吊销。',
      en: 'The source does not say which row wins where several hold: free, a refund that exists and expiry come first, then whether it was issued and revoked.',
    },
    other: inOrder(
      '按来源表格自上而下，先成立者为准。',
      'The source’s own table from top to bottom, the first row that fits.',
      ['ALY-R1', 'ALY-R2', 'ALY-R3', 'ALY-R4', 'ALY-R5', 'ALY-R6', 'ALY-R0'],
    ),
  },
  boundaries,
  axes,
  wayOf,
  caseAt,
  shared: (state) => SHARED[state],
  records,
});
