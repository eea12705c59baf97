import * as z from 'zod/mini';
import { AlibabaPreview } from './alibaba-guide';
import { Verdict } from './decision';
import { endpoint } from './endpoint';
import { Instant } from './instant';
import { PageNumber, PageSize, Search, pageOf } from './page';
import { TimelineEntry } from './timeline';

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
