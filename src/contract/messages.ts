import * as z from 'zod/mini';
import { Instant } from './common';
import { customer, endpoint, paged, pageOf } from './endpoint';

/** GEN-15: what a message tells: a moment that comes within 24 hours, a stage of a refund, or a refusal. */
export const MessageKind = z.enum(['safe', 'deadline', 'stage', 'rejected']);

/** GEN-15: one thing a customer is told, with the page it is about; no contact data in it (GEN-11). */
export const Message = z.strictObject({
  /** The same for the same message, whoever asks and whenever. */
  id: z.string(),
  kind: MessageKind,
  tone: z.enum(['done', 'waiting', 'failed', 'warning']),
  provider: z.string(),
  /** The certificate, order or refund it is about; `name` null where it has none. */
  subject: z.strictObject({ id: z.string(), name: z.nullable(z.string()) }),
  /** When it was given. */
  at: Instant,
  title: z.string(),
  text: z.string(),
  /** Path of the page it is about, below the root of the console. */
  path: z.string(),
  read: z.boolean(),
  /** The moment it reminds of, by its name, for a calendar; null where it reminds of none. */
  due: z.nullable(z.strictObject({ at: Instant, title: z.string() })),
});
export type Message = z.infer<typeof Message>;

/** How many messages nobody has read yet. */
const Unread = z.strictObject({ unread: z.int() });

export const listMessages = endpoint({
  ...customer.list,
  id: 'listMessages',
  path: '/messages',
  summary: 'What the customer is told, newest first (GEN-15); `unread` counts all of them, whatever is shown',
  query: z.strictObject({ show: z._default(z.optional(z.enum(['all', 'unread'])), 'all'), ...paged }),
  answer: z.extend(pageOf(Message), { unread: z.int() }),
});

export const countMessages = endpoint({
  ...customer.list,
  id: 'countMessages',
  path: '/messages/unread',
  summary: 'How many messages the customer has not read',
  answer: Unread,
});

export const markMessages = endpoint({
  method: 'POST',
  auth: customer.list.auth,
  id: 'markMessages',
  path: '/messages/marks',
  summary: 'Marks messages as read, or as unread again; ids that name no message change nothing',
  body: z.strictObject({
    ids: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(100)),
    read: z.boolean(),
  }),
  answer: Unread,
});

export const markAllMessages = endpoint({
  method: 'POST',
  auth: customer.list.auth,
  id: 'markAllMessages',
  path: '/messages/read',
  summary: 'Marks everything the customer was told so far as read',
  answer: Unread,
});
