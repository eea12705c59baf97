import { STAGES } from './labels';
import * as z from 'zod/mini';
import {
  AlibabaCertificateOperation,
  AlibabaCertificateState,
  AlibabaOrder,
  AlibabaPreview,
  Quota,
} from './alibabaOrders';
import { CertificateProduct, Instant, Money, TimelineEntry, TypedDomain } from './common';
import { decidedElsewhere } from './decision';
import { csvOf, customer, endpoint, Nothing, paged, pageOf, Search, sortedBy } from './endpoint';
import { Rejection, ShortRefund } from './refund';
import type { Words } from './words';

/** The seven states of the Official Certificate tab; or taken off it, with the quota restored. */
export const AlibabaCertificateStanding = z.enum([...AlibabaCertificateState.options, 'removed']);
export type AlibabaCertificateStanding = z.infer<typeof AlibabaCertificateStanding>;

/** The console's own labels of them (GEN-12), as the source has them. */
export const CERTIFICATE_STATES: Readonly<Record<AlibabaCertificateStanding, Words>> = {
  pendingApplication: { 'zh-CN': '待申请', en: 'Pending Application' },
  validatingApplication: { 'zh-CN': '审核中', en: 'Validating Application' },
  validationFailed: { 'zh-CN': '审核失败', en: 'Validation Failed' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  notActivated: { 'zh-CN': '未激活', en: 'Not Activated' },
  validatingRevocation: { 'zh-CN': '吊销审核中', en: 'Validating Revocation' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
  removed: { 'zh-CN': '已移除', en: 'Removed' },
};

/** The order that pays for something, with its decision and its running or done refund. */
const itsOrder = { ...decidedElsewhere, amount: Money, refund: z.nullable(ShortRefund) };

export const AlibabaCertificateRow = z.strictObject({
  id: z.string(),
  domain: z.string(),
  product: CertificateProduct,
  state: AlibabaCertificateStanding,
  /** Number within its order, from 1; `of` certificates altogether. */
  sequence: z.int(),
  of: z.int(),
  order: z.strictObject({ ...itsOrder, quota: Quota }),
  issuedAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  operations: z.array(AlibabaCertificateOperation),
});
export type AlibabaCertificateRow = z.infer<typeof AlibabaCertificateRow>;

/** Who answers for an application. Masked: `idNumber` null is what a Submit fails on (ABC-S3). */
export const AlibabaContact = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  idNumber: z.nullable(z.string()),
});
export type AlibabaContact = z.infer<typeof AlibabaContact>;

export const AlibabaCertificate = z.extend(AlibabaCertificateRow, {
  application: z.strictObject({
    submittedAt: z.nullable(Instant),
    contactId: z.nullable(z.string()),
    /** Why it failed, in Validation Failed. */
    failure: z.nullable(Rejection),
  }),
  revocation: z.strictObject({
    requestedAt: z.nullable(Instant),
    latestBy: z.nullable(Instant),
    completedAt: z.nullable(Instant),
    /** Why the last request was refused: it is Issued again, and the window has run on (ABC-2). */
    rejection: z.nullable(Rejection),
  }),
  removedAt: z.nullable(Instant),
  /** The early-renewal order made from it, if there is one (ABC-S5). */
  renewalOrderId: z.nullable(z.string()),
  previews: z.array(AlibabaPreview),
  timeline: z.array(TimelineEntry),
});
export type AlibabaCertificate = z.infer<typeof AlibabaCertificate>;

export const AlibabaCertificateSort = sortedBy('domain', 'expiresAt', 'deadline', 'id');

const CertificateFilters = {
  search: Search,
  state: z.optional(AlibabaCertificateState),
  sort: z._default(z.optional(AlibabaCertificateSort), '-id'),
};

export const exportAlibabaCertificates = csvOf(
  'exportAlibabaCertificates',
  '/alibaba/certificates',
  z.strictObject(CertificateFilters),
);

export const listAlibabaCertificates = endpoint({
  ...customer.list,
  id: 'listAlibabaCertificates',
  path: '/alibaba/certificates',
  summary: 'Official Certificate tab: certificates in the list, with the quota of the account',
  query: z.strictObject({ ...CertificateFilters, ...paged }),
  /** `quota`: of all SSL orders of the account together. */
  answer: z.extend(pageOf(AlibabaCertificateRow), { quota: Quota }),
});

export const readAlibabaCertificate = endpoint({
  ...customer.one,
  id: 'readAlibabaCertificate',
  path: '/alibaba/certificates/:id',
  summary:
    'One certificate with its operations and what each would do to the refund of its order; a removed one too',
  answer: AlibabaCertificate,
});

export const listAlibabaContacts = endpoint({
  ...customer.list,
  id: 'listAlibabaContacts',
  path: '/alibaba/contacts',
  summary: 'Contacts of the account, for the Apply for Certificate panel',
  answer: z.strictObject({ items: z.array(AlibabaContact) }),
});

/** Something done to a certificate, answered with what became of it. */
const operation = <Body extends z.ZodMiniType>(id: string, slug: string, summary: string, body: Body) =>
  endpoint({
    ...customer.act,
    id,
    path: `/alibaba/certificates/:id/${slug}`,
    summary,
    body,
    answer: AlibabaCertificate,
  });

const Acknowledged = z.strictObject({ acknowledged: z.literal(true) });

export const cancelAlibabaApplication = operation(
  'cancelAlibabaApplication',
  'cancel-apply',
  'Cancel Apply: off the list, quota restored; the first of a multi-year order takes the others along (ABC-S1, M1)',
  Nothing,
);

export const withdrawAlibabaApplication = operation(
  'withdrawAlibabaApplication',
  'withdraw',
  'Withdraw: back to Pending Application (ABC-S2)',
  Nothing,
);

export const submitAlibabaApplication = operation(
  'submitAlibabaApplication',
  'submit',
  'Modify and Submit: Validating Application again; 422 at `/contactId` when the contact lacks the ID number and none is added to it (ABC-S3)',
  z.strictObject({
    domain: TypedDomain,
    contactId: z.string(),
    /** Completes a contact that has none; kept masked. */
    idNumber: z.optional(z.string().check(z.maxLength(100))),
  }),
);

export const cancelAlibabaCertificate = operation(
  'cancelAlibabaCertificate',
  'cancel',
  'Cancel of one that is Not Activated: off the list, quota restored (ABC-M2)',
  Nothing,
);

export const revokeAlibabaCertificate = operation(
  'revokeAlibabaCertificate',
  'revoke',
  'Revoke: Validating Revocation; cannot be restored once Revoked (ABC-S4)',
  Acknowledged,
);

export const renewAlibabaCertificate = endpoint({
  ...customer.act,
  id: 'renewAlibabaCertificate',
  path: '/alibaba/certificates/:id/renew',
  summary: 'Renew in advance: a paid early-renewal order, which cannot be refunded here (ABC-S5, R6)',
  body: Acknowledged,
  answer: AlibabaOrder,
  status: 201,
});

/**
 * A private CA or a gateway: never used, in use (CA enabled, domain name added), reset, its refund on its way, or
 * Refunded, only once the money has arrived (APY-10).
 */
export const InstanceStatus = z.enum(['unused', 'inUse', 'reset', 'refunding', 'refunded']);
export type InstanceStatus = z.infer<typeof InstanceStatus>;

const afterUse = {
  reset: { 'zh-CN': '已重置', en: 'Reset' },
  refunding: STAGES.onItsWay,
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
};

/** The labels of both (ABC-P1, H1). */
export const INSTANCE_STATUSES: Readonly<Record<'ca' | 'gateway', Readonly<Record<InstanceStatus, Words>>>> =
  {
    ca: {
      unused: { 'zh-CN': '未启用', en: 'Not Enabled' },
      inUse: { 'zh-CN': '已启用', en: 'Enabled' },
      ...afterUse,
    },
    gateway: {
      unused: { 'zh-CN': '未添加域名', en: 'No Domain Name Added' },
      inUse: { 'zh-CN': '已添加域名', en: 'Domain Name Added' },
      ...afterUse,
    },
  };

const everyInstance = {
  id: z.string(),
  name: z.string(),
  status: InstanceStatus,
  statusText: z.string(),
  resetAt: z.nullable(Instant),
  order: z.strictObject({ ...itsOrder, placedAt: Instant, paidAt: Instant }),
  operations: z.array(z.enum(['reset'])),
};
const details = { previews: z.array(AlibabaPreview), timeline: z.array(TimelineEntry) };

export const CA_KINDS: Readonly<Record<'root' | 'intermediate', Words>> = {
  root: { 'zh-CN': '根 CA', en: 'Root CA' },
  intermediate: { 'zh-CN': '中间 CA', en: 'Intermediate CA' },
};

export const AlibabaCaRow = z.strictObject({
  ...everyInstance,
  kind: z.enum(['root', 'intermediate']),
  region: z.string(),
  /** Certificates it has issued; a reset deletes them. */
  issuedCertificates: z.int(),
});
export type AlibabaCaRow = z.infer<typeof AlibabaCaRow>;
export const AlibabaCa = z.extend(AlibabaCaRow, details);
export type AlibabaCa = z.infer<typeof AlibabaCa>;

export const AlibabaGatewayRow = z.strictObject({
  ...everyInstance,
  domains: z.array(z.string()),
  /** GRCQ consumed since the purchase; survives a reset. */
  visits: z.int(),
  outboundBytes: z.int(),
});
export type AlibabaGatewayRow = z.infer<typeof AlibabaGatewayRow>;
export const AlibabaGateway = z.extend(AlibabaGatewayRow, details);
export type AlibabaGateway = z.infer<typeof AlibabaGateway>;

/** "Confirm that the reset operation deletes all data." was ticked. */
const Confirmed = z.strictObject({ confirmed: z.literal(true) });
const Filters = {
  search: Search,
  status: z.optional(InstanceStatus),
};
const CaFilters = { region: z.optional(z.string()), ...Filters };

export const exportAlibabaCas = csvOf('exportAlibabaCas', '/alibaba/pca', z.strictObject(CaFilters));
export const exportAlibabaGateways = csvOf(
  'exportAlibabaGateways',
  '/alibaba/gateway',
  z.strictObject(Filters),
);

export const listAlibabaCas = endpoint({
  ...customer.list,
  id: 'listAlibabaCas',
  path: '/alibaba/pca',
  summary: 'Private CAs of a region; the first region without one named',
  query: z.strictObject({ ...CaFilters, ...paged }),
  answer: z.extend(pageOf(AlibabaCaRow), {
    /** The region shown, and all there are with how many CAs each holds. */
    region: z.string(),
    regions: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.int() })),
  }),
});

export const readAlibabaCa = endpoint({
  ...customer.one,
  id: 'readAlibabaCa',
  path: '/alibaba/pca/:id',
  summary: 'One private CA with what a reset would do',
  answer: AlibabaCa,
});

export const resetAlibabaCa = endpoint({
  ...customer.act,
  id: 'resetAlibabaCa',
  path: '/alibaba/pca/:id/reset',
  summary: 'Reset: deletes all data of the CA; then its order can be refunded (ABC-P1)',
  body: Confirmed,
  answer: AlibabaCa,
});

export const listAlibabaGateways = endpoint({
  ...customer.list,
  id: 'listAlibabaGateways',
  path: '/alibaba/gateway',
  summary: 'Domain Name Management: gateway instances with what they have consumed',
  query: z.strictObject({ ...Filters, ...paged }),
  answer: pageOf(AlibabaGatewayRow),
});

export const readAlibabaGateway = endpoint({
  ...customer.one,
  id: 'readAlibabaGateway',
  path: '/alibaba/gateway/:id',
  summary: 'One gateway instance with what a reset would do',
  answer: AlibabaGateway,
});

export const resetAlibabaGateway = endpoint({
  ...customer.act,
  id: 'resetAlibabaGateway',
  path: '/alibaba/gateway/:id/reset',
  summary:
    'Reset: takes the domain names off; then the order can be refunded unless GRCQ was consumed (ABC-H1)',
  body: Confirmed,
  answer: AlibabaGateway,
});
