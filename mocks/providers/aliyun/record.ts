import type { AliyunOperation, AliyunState } from '#contract/aliyun';
import type { RefundReasonCode } from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Product, Revocation } from '../../certificates/certificate';
import { noted, type Noting } from '../../certificates/history';
import type { DeskItem } from '../../desk/items';
import type { Words } from '#contract/words';
import type { HistoryEntry, RejectionRecord } from '../../platform/language';
import { notFound } from '../../platform/problems';
import { collection, type Reader, type Rec } from '../../platform/transaction';
import { latestRefundOf, type PriceRecord, refundFact, type RefundSubjects } from '../../refunds/record';
import type { Lifecycle } from '../../rules/lifecycle';
import type { Subject } from './policy';

/** A certificate instance on the China site: one purchase, one refund unit. Times are epoch ms. */
export interface AliyunRecord extends Rec {
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  readonly purchasedAt: number;
  /** End of the order's service period; null: never too close, never expired (ALY-1). */
  readonly servicePeriodEndsAt: number | null;
  readonly application: {
    readonly state: 'notSubmitted' | 'underReview' | 'failed' | 'passed';
    readonly submittedAt: number | null;
    readonly failure: RejectionRecord | null;
    /** The desk item that waits for it. */
    readonly deskItem: string | null;
  };
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly revocation: Revocation & { readonly state: 'none' | 'underReview' | 'completed' };
  /** The latest refund application, whatever became of it. */
  readonly refundId: string | null;
  readonly history: readonly HistoryEntry[];
}

export const CERTIFICATES = collection<AliyunRecord>('aliyun.certificates');

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'aliyun';

/** How refunds and desk items refer to a certificate; `kind` names the page it stands on. */
export const referenceTo = ({ id, domain }: AliyunRecord) => ({ id, name: domain, kind: 'certificate' });

/** One's own certificate. 404 when there is none, or it is somebody else's (GEN-9). */
export function certificateOf(reader: Reader, id: string, accountId: AccountId): AliyunRecord {
  const record = reader.get(CERTIFICATES, id);
  if (record?.accountId !== accountId) throw notFound();
  return record;
}

/** The certificate a desk item is about. */
export function recordAt(reader: Reader, item: DeskItem): AliyunRecord {
  const record = reader.get(CERTIFICATES, item.ref);
  if (!record) throw new Error(`${item.id} is about ${item.ref}, which does not exist`);
  return record;
}

/** All certificates of an account. */
export const certificatesOf = (reader: Reader, accountId: AccountId): AliyunRecord[] =>
  reader.all(CERTIFICATES).filter((record) => record.accountId === accountId);

/** When it stops being good, epoch ms: the expiry, or for an unissued one the end of its service period (ALY-1). */
export const endOf = (record: AliyunRecord): number | null =>
  record.issuedAt === null ? record.servicePeriodEndsAt : record.expiresAt;

/** What the policy decides on, from the stored record and its latest refund. */
export function toSubjectOf(reader: Reader, record: AliyunRecord): Subject {
  return subjectFrom(record, refundFact(latestRefundOf(reader, record)));
}

/** `toSubjectOf` where the refund's state is known already. */
export function subjectFrom(record: AliyunRecord, refund: Subject['refund']): Subject {
  return {
    product: record.product,
    purchasedAt: record.purchasedAt,
    servicePeriodEndsAt: record.servicePeriodEndsAt,
    application: record.application.state,
    issuedAt: record.issuedAt,
    expiresAt: record.expiresAt,
    revocation: record.revocation.state,
    revokedAt: record.revocation.completedAt,
    refund,
    price: record.price,
  };
}

/** What can happen to a certificate on this console alone. */
export type OwnEvent = {
  readonly code: 'applicationLapsed';
};

/** The certificate with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;

/** The console's own labels of the list's states (GEN-12), as the source has them. */
export const STATE_LABELS: Readonly<Record<AliyunState, Words>> = {
  paid: { 'zh-CN': '已付款', en: 'Paid' },
  underReview: { 'zh-CN': '审核中', en: 'Under review' },
  reviewFailed: { 'zh-CN': '审核失败', en: 'Review failed' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  revocationUnderReview: { 'zh-CN': '吊销审核中', en: 'Revocation under review' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
  refundUnderReview: { 'zh-CN': '申请审核中', en: 'Refund under review' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
  expired: { 'zh-CN': '已过期', en: 'Expired' },
};

/** The console's own labels of the operations besides refund (ALY-11). */
export const OPERATION_LABELS: Readonly<Record<AliyunOperation, Words>> = {
  apply: { 'zh-CN': '申请', en: 'Apply' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  modify: { 'zh-CN': '修改', en: 'Modify' },
  revoke: { 'zh-CN': '吊销', en: 'Revoke' },
};

/** ALY-5: the five refund reasons; a request keeps the label it was chosen by. */
export const REASON_LABELS: Readonly<Record<RefundReasonCode, Words>> = {
  blocked: {
    'zh-CN': '申请或安装证书环节受阻，也找不到人协助',
    en: 'Blocked while applying for or installing the certificate, and nobody to help',
  },
  tooSlow: {
    'zh-CN': '证书申请持续“审核中”或“审核失败”，无法及时满足业务',
    en: 'The application stays "Under review" or "Review failed" and is too late for the business',
  },
  wrongRenewal: {
    'zh-CN': '续费重新购买的证书与原证书类型不一致，退款重购',
    en: 'The renewed certificate is of another type; refund and buy again',
  },
  notNeeded: { 'zh-CN': '业务自身原因，不再需要', en: 'Business reasons, no longer needed' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

type ApplicationState = AliyunRecord['application']['state'];
type RevocationState = AliyunRecord['revocation']['state'];

/** `lapse`: the order's service period ended before anybody decided. */
export type ApplicationEvent = 'apply' | 'modify' | 'withdraw' | 'approve' | 'reject' | 'lapse';
export type RevocationEvent = 'revoke' | 'approve' | 'reject';

/** ALY-11: the application for the certificate. Passed is for good. */
export const applicationLifecycle: Lifecycle<ApplicationState, ApplicationEvent> = {
  notSubmitted: { apply: 'underReview' },
  underReview: { withdraw: 'notSubmitted', approve: 'passed', reject: 'failed', lapse: 'notSubmitted' },
  failed: { modify: 'underReview' },
  passed: {},
};

/** ALY-11: the revocation of an issued certificate. Completed is for good; a refused one leads back. */
export const revocationLifecycle: Lifecycle<RevocationState, RevocationEvent> = {
  none: { revoke: 'underReview' },
  underReview: { approve: 'completed', reject: 'none' },
  completed: {},
};

const OF_APPLICATION = {
  notSubmitted: 'paid',
  underReview: 'underReview',
  failed: 'reviewFailed',
  passed: 'issued',
} as const satisfies Record<AliyunRecord['application']['state'], AliyunState>;

const OF_REVOCATION = {
  none: 'issued',
  underReview: 'revocationUnderReview',
  completed: 'revoked',
} as const satisfies Record<AliyunRecord['revocation']['state'], AliyunState>;

/** GEN-13: the certificate's own state, whatever became of refund and expiry. */
export const ownStateOf = ({ issuedAt, application, revocation }: AliyunRecord): AliyunState =>
  issuedAt === null ? OF_APPLICATION[application.state] : OF_REVOCATION[revocation.state];

/** Whether it is past its end at `now` (epoch ms, ALY-1). */
export function isExpired(record: AliyunRecord, now: number): boolean {
  const end = endOf(record);
  return end !== null && now >= end;
}

/** GEN-13: the one label of the list's state column, the first that holds. */
export function stateOf(record: AliyunRecord, refund: Subject['refund'], now: number): AliyunState {
  if (refund === 'refunded') return 'refunded';
  if (refund === 'underReview') return 'refundUnderReview';
  return isExpired(record, now) ? 'expired' : ownStateOf(record);
}

/** GEN-13: what the certificate is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = {
  ownState(reader, refund, language) {
    const record = reader.get(CERTIFICATES, refund.subject.id);
    return record ? STATE_LABELS[ownStateOf(record)][language] : '';
  },
};
