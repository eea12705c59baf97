import { STAGES } from '#contract/labels';
import {
  STATES,
  TencentApplication,
  TencentDecideRequest,
  TencentRefund,
  type TencentSubject,
} from '#contract/tencent';
import type { Words } from '#contract/words';
import type { ComparedState, MapSegment } from '#contract/explorer';
import { isoOf } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import {
  type Axis,
  type Explorable,
  explorableOf,
  knownWayOf,
  onDay,
  type RecordAsked,
} from '../../explorer/explorable';
import { asTable } from '../../explorer/readings';
import { moneyOf } from '../../refunds/record';
import { withOutcome } from '../../rules/prove';
import { type Facts, NOT_REFUNDABLE } from '../../rules/table';
import { boundaries } from './boundaries';
import { lineDefinitions } from './lines';
import { caseOf, startOf, subjectErrors, tencentPolicy } from './policy';
import { CERTIFICATES, PROVIDER, subjectOf } from './record';
import { sentences } from './source';

const example: TencentSubject = {
  state: 'failed',
  refund: 'none',
  price: {
    currency: 'CNY',
    list: 100_000,
    discount: 0,
    voucher: 0,
    paid: { cash: 70_000, giftCard: 30_000 },
    benefitPoints: 0,
  },
};

const asked = (facts: Partial<TencentSubject>) => ({ now: onDay(0), subject: { ...example, ...facts } });

const REFUNDS: Readonly<Record<TencentSubject['refund'], Words>> = {
  none: { 'zh-CN': '没有退款', en: 'No refund' },
  settling: STAGES.onItsWay,
  refunded: STAGES.refunded,
};

/** POL-2: state by refund; time decides nothing here. */
const axes: readonly Axis[] = [
  {
    label: { 'zh-CN': '申请状态与退款', en: 'State of the application by refund' },
    columns: TencentRefund.options.map((refund) => REFUNDS[refund]),
    rows: TencentApplication.options.map((state) => ({
      id: state,
      label: STATES[state],
      day0: null,
      asked: TencentRefund.options.map((refund) => asked({ state, refund })),
    })),
  },
];

/** An order stands in one cell; no day leads there. */
const wayOf = ({ state, refund }: TencentSubject): MapSegment[] => {
  const column = TencentRefund.options.indexOf(refund);
  return [{ axis: 0, row: state, from: column, until: column }];
};

/** A revoked certificate was issued all the same (TCL-R1). */
const SHARED: Readonly<Record<ComparedState, TencentSubject['state']>> = {
  notSubmitted: 'pendingSubmission',
  underReview: 'reviewing',
  failed: 'failed',
  issued: 'issued',
  revoking: 'issued',
  revoked: 'issued',
};

const records = (reader: Reader): RecordAsked[] =>
  reader.all(CERTIFICATES).map((record) => {
    const { returned, ...subject } = subjectOf(record, moneyOf(reader, PROVIDER, record));
    return {
      id: record.id,
      accountId: record.accountId,
      now: isoOf(reader.now),
      subject,
      way: knownWayOf(reader, PROVIDER, record.id, { ...subject, returned }),
    };
  });

/** TCL as the explorer shows it. */
export const explored: Explorable = explorableOf({
  id: PROVIDER,
  policy: tencentPolicy,
  request: TencentDecideRequest,
  errorsOf: subjectErrors,
  toSubject: (body: TencentSubject) => body,
  caseOf,
  startOf,
  lines: lineDefinitions,
  sentences,
  others: {
    'TCL-R3': asTable(
      '提交之后、结果之前一律不退款。',
      'Between submission and result nothing is refunded, and cancelling does not help.',
      (of) => withOutcome(of, 'TCL-R3', NOT_REFUNDABLE),
    ),
  },
  precedence: null,
  boundaries,
  axes,
  wayOf,
  caseAt: ({ state, refund }: Facts) => ({ now: onDay(0), subject: { ...example, state, refund } }),
  shared: (state) => ({ ...example, state: SHARED[state] }),
  records,
});
