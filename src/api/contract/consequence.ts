import * as z from 'zod/mini';

/** One sentence about what an operation would do, said before it is confirmed; with its date where time matters. */
export const Consequence = z.strictObject({ tone: z.enum(['info', 'warning', 'danger']), text: z.string() });
export type Consequence = z.infer<typeof Consequence>;
