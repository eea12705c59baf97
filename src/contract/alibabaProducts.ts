import * as z from 'zod/mini';
import { AlibabaCertificateState, AlibabaOrder, AlibabaPreview, Quota } from './alibaba';
import { CertificateProduct, Instant, TimelineEntry, TypedDomain } from './common';
import { Verdict } from './decision';
import { endpoint, PageNumber, pageOf, PageSize, Search } from './endpoint';
import { Rejection } from './refund';

const ALIBABA_CERTIFICATES_CUSTOMER = ['customer'] as const;
const AlibabaCertificatesById = z.strictObject({ id: z.string() });

/** The seven states of the Official Certificate tab; or taken off it, with the quota restored. */
export const AlibabaCertificateStanding = z.enum([...AlibabaCertificateState.options, 'removed']);
export type AlibabaCertificateStanding = z.infer<typeof AlibabaCertificateStanding>;

/** `submit` is Modify and then Submit in the Apply for Certificate panel (ABC-S3). */
export const AlibabaCertificateOperation = z.enum([
  'cancelApply',
  'withdraw',
  'submit',
  'cancel',
  'revoke',
  'renew',
]);
export type AlibabaCertificateOperation = z.infer<typeof AlibabaCertificateOperation>;

export const AlibabaCertificateRow = z.strictObject({
  id: z.string(),
  domain: z.string(),
  product: CertificateProduct,
  state: AlibabaCertificateStanding,
  /** Number within its order, from 1; `of` certificates altogether. */
  sequence: z.int(),
  of: z.int(),
  order: z.strictObject({
    id: z.string(),
    quota: Quota,
    verdict: Verdict,
    rule: z.string(),
    deadline: z.nullable(Instant),
  }),
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

export const AlibabaCertificateSort = z.enum([
  'domain',
  '-domain',
  'expiresAt',
  '-expiresAt',
  'deadline',
  '-deadline',
  'id',
  '-id',
]);

export const listAlibabaCertificates = endpoint({
  id: 'listAlibabaCertificates',
  method: 'GET',
  path: '/alibaba/certificates',
  summary: 'Official Certificate tab: certificates in the list, with the quota of the account',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  query: z.strictObject({
    search: Search,
    state: z.optional(AlibabaCertificateState),
    sort: z._default(z.optional(AlibabaCertificateSort), '-id'),
    page: PageNumber,
    pageSize: PageSize,
  }),
  /** `quota`: of all SSL orders of the account together. */
  answer: z.extend(pageOf(AlibabaCertificateRow), { quota: Quota }),
});

export const readAlibabaCertificate = endpoint({
  id: 'readAlibabaCertificate',
  method: 'GET',
  path: '/alibaba/certificates/:id',
  summary:
    'One certificate with its operations and what each would do to the refund of its order; a removed one too',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  answer: AlibabaCertificate,
});

export const listAlibabaContacts = endpoint({
  id: 'listAlibabaContacts',
  method: 'GET',
  path: '/alibaba/contacts',
  summary: 'Contacts of the account, for the Apply for Certificate panel',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  answer: z.strictObject({ items: z.array(AlibabaContact) }),
});

export const cancelAlibabaApplication = endpoint({
  id: 'cancelAlibabaApplication',
  method: 'POST',
  path: '/alibaba/certificates/:id/cancel-apply',
  summary:
    'Cancel Apply: off the list, quota restored; the first of a multi-year order takes the others along (ABC-S1, M1)',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  answer: AlibabaCertificate,
});

export const withdrawAlibabaApplication = endpoint({
  id: 'withdrawAlibabaApplication',
  method: 'POST',
  path: '/alibaba/certificates/:id/withdraw',
  summary: 'Withdraw: back to Pending Application (ABC-S2)',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  answer: AlibabaCertificate,
});

export const submitAlibabaApplication = endpoint({
  id: 'submitAlibabaApplication',
  method: 'POST',
  path: '/alibaba/certificates/:id/submit',
  summary:
    'Modify and Submit: Validating Application again; 422 at `/contactId` when the contact lacks the ID number (ABC-S3)',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  body: z.strictObject({ domain: TypedDomain, contactId: z.string() }),
  answer: AlibabaCertificate,
});

export const cancelAlibabaCertificate = endpoint({
  id: 'cancelAlibabaCertificate',
  method: 'POST',
  path: '/alibaba/certificates/:id/cancel',
  summary: 'Cancel of one that is Not Activated: off the list, quota restored (ABC-M2)',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  answer: AlibabaCertificate,
});

export const revokeAlibabaCertificate = endpoint({
  id: 'revokeAlibabaCertificate',
  method: 'POST',
  path: '/alibaba/certificates/:id/revoke',
  summary: 'Revoke: Validating Revocation; cannot be restored once Revoked (ABC-S4)',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  body: z.strictObject({ acknowledged: z.literal(true) }),
  answer: AlibabaCertificate,
});

export const renewAlibabaCertificate = endpoint({
  id: 'renewAlibabaCertificate',
  method: 'POST',
  path: '/alibaba/certificates/:id/renew',
  summary: 'Renew in advance: a paid early-renewal order, which cannot be refunded here (ABC-S5, R6)',
  auth: ALIBABA_CERTIFICATES_CUSTOMER,
  params: AlibabaCertificatesById,
  body: z.strictObject({ acknowledged: z.literal(true) }),
  answer: AlibabaOrder,
  status: 201,
});

const CUSTOMER = ['customer'] as const;
const ById = z.strictObject({ id: z.string() });

/**
 * A private CA or a gateway: never used, in use (CA enabled, domain name added), reset, its refund on its way, or
 * Refunded, only once the money has arrived (APY-10).
 */
export const InstanceStatus = z.enum(['unused', 'inUse', 'reset', 'refunding', 'refunded']);
export type InstanceStatus = z.infer<typeof InstanceStatus>;

const everyInstance = {
  id: z.string(),
  name: z.string(),
  status: InstanceStatus,
  statusText: z.string(),
  resetAt: z.nullable(Instant),
  order: z.strictObject({
    id: z.string(),
    placedAt: Instant,
    paidAt: Instant,
    verdict: Verdict,
    rule: z.string(),
    deadline: z.nullable(Instant),
  }),
  operations: z.array(z.enum(['reset'])),
};
const details = { previews: z.array(AlibabaPreview), timeline: z.array(TimelineEntry) };

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
  page: PageNumber,
  pageSize: PageSize,
};

export const listAlibabaCas = endpoint({
  id: 'listAlibabaCas',
  method: 'GET',
  path: '/alibaba/pca',
  summary: 'Private CAs of a region; the first region without one named',
  auth: CUSTOMER,
  query: z.strictObject({ region: z.optional(z.string()), ...Filters }),
  answer: z.extend(pageOf(AlibabaCaRow), {
    /** The region shown, and all there are with how many CAs each holds. */
    region: z.string(),
    regions: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.int() })),
  }),
});

export const readAlibabaCa = endpoint({
  id: 'readAlibabaCa',
  method: 'GET',
  path: '/alibaba/pca/:id',
  summary: 'One private CA with what a reset would do',
  auth: CUSTOMER,
  params: ById,
  answer: AlibabaCa,
});

export const resetAlibabaCa = endpoint({
  id: 'resetAlibabaCa',
  method: 'POST',
  path: '/alibaba/pca/:id/reset',
  summary: 'Reset: deletes all data of the CA; then its order can be refunded (ABC-P1)',
  auth: CUSTOMER,
  params: ById,
  body: Confirmed,
  answer: AlibabaCa,
});

export const listAlibabaGateways = endpoint({
  id: 'listAlibabaGateways',
  method: 'GET',
  path: '/alibaba/gateway',
  summary: 'Domain Name Management: gateway instances with what they have consumed',
  auth: CUSTOMER,
  query: z.strictObject(Filters),
  answer: pageOf(AlibabaGatewayRow),
});

export const readAlibabaGateway = endpoint({
  id: 'readAlibabaGateway',
  method: 'GET',
  path: '/alibaba/gateway/:id',
  summary: 'One gateway instance with what a reset would do',
  auth: CUSTOMER,
  params: ById,
  answer: AlibabaGateway,
});

export const resetAlibabaGateway = endpoint({
  id: 'resetAlibabaGateway',
  method: 'POST',
  path: '/alibaba/gateway/:id/reset',
  summary:
    'Reset: takes the domain names off; then the order can be refunded unless GRCQ was consumed (ABC-H1)',
  auth: CUSTOMER,
  params: ById,
  body: Confirmed,
  answer: AlibabaGateway,
});
