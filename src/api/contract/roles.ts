import * as z from 'zod/mini';

/** What an account may do (GEN-10). */
export const Role = z.enum(['customer', 'specialist', 'operator']);
export type Role = z.infer<typeof Role>;

export const EVERYONE = ['customer', 'specialist', 'operator'] as const satisfies readonly Role[];
