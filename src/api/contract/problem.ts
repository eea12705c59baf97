import * as z from 'zod/mini';

/** One wrong field: where (JSON Pointer into the body, or `?name` for a query field) and what (stable code). */
export const FieldError = z.strictObject({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details, the one shape of every refusal (GEN-9). */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  /** 409: the state that forbids it. */
  state: z.optional(z.string()),
  errors: z.optional(z.array(FieldError)),
});
export type Problem = z.infer<typeof Problem>;
