import * as z from 'zod/mini';
import { RailCode } from '../../../api/contract/rail';

/** A refund as it is sent: one id, one content, however often (APY-2). */
const Asked = z.strictObject({ requestId: z.string(), currency: z.string(), value: z.string() });
export type Asked = z.infer<typeof Asked>;

/** What was typed so far, under the request id it will be sent with; and the refund whose result is being looked at. */
const Draft = z.strictObject({
  requestId: z.string(),
  how: z.nullable(z.enum(['full', 'part'])),
  amount: z.string(),
  shown: z.nullable(z.strictObject({ requestId: z.string(), code: RailCode })),
});
export type Draft = z.infer<typeof Draft>;

const PREFIX = 'certificate-refund-console.alipay';

/** Storage may be forbidden; then what is kept lasts as long as the page. */
const memory = new Map<string, string>();

interface Shelf<Value> {
  read(key: string): Value | null;
  /** Null forgets it. */
  keep(key: string, value: Value | null): void;
}

function shelf<Schema extends z.ZodMiniType>(
  name: string,
  schema: Schema,
  storage: () => Storage,
): Shelf<z.output<Schema>> {
  const nameOf = (key: string) => `${PREFIX}.${name}.${key}`;
  const stored = (key: string): string | null => {
    try {
      return storage().getItem(key);
    } catch {
      return memory.get(key) ?? null;
    }
  };
  return {
    read(key) {
      try {
        const known = schema.safeParse(JSON.parse(stored(nameOf(key)) ?? 'null'));
        return known.success ? known.data : null;
      } catch {
        return null;
      }
    },
    keep(key, value) {
      try {
        if (value === null) storage().removeItem(nameOf(key));
        else storage().setItem(nameOf(key), JSON.stringify(value));
      } catch {
        if (value === null) memory.delete(nameOf(key));
        else memory.set(nameOf(key), JSON.stringify(value));
      }
    },
  };
}

/** What is typed belongs to a tab, and survives its reload. */
export const drafts = shelf('draft', Draft, () => sessionStorage);

/**
 * What was sent and has no answer yet belongs to the browser: a tab that is killed takes its own storage along, and
 * whoever opens the payment again has to go on with the same id.
 */
export const unanswered = shelf('unanswered', Asked, () => localStorage);

/** A request id that nobody used before; at most 64 characters (APY-1). */
export function newRequestId(): string {
  // randomUUID is missing on plain http; getRandomValues is not.
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `ref-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export const blankDraft = (shown: Draft['shown'] = null): Draft => ({
  requestId: newRequestId(),
  how: null,
  amount: '',
  shown,
});

/**
 * Whose and which: another account on the same computer has nothing to do with it, and ids begin again with every
 * scenario, so that the time a payment was created tells one from another.
 */
export const keyOf = (
  account: string,
  payment: { readonly id: string; readonly createdAt: string },
): string => `${account}.${payment.id}.${payment.createdAt}`;
