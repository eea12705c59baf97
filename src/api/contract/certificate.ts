import * as z from 'zod/mini';

/** What a certificate covers, whoever sells it. */
export const CertificateProduct = z.strictObject({
  validation: z.enum(['DV', 'OV', 'EV']),
  free: z.boolean(),
  coverage: z.enum(['single', 'wildcard', 'multi']),
  years: z.int(),
});
export type CertificateProduct = z.infer<typeof CertificateProduct>;

/** A domain as a person types it; read and checked by the backend. */
export const TypedDomain = z.string().check(z.minLength(1), z.maxLength(253));
