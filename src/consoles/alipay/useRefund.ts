import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { AlipayRefund, AlipayTransaction } from '#contract/alipay';
import {
  inquireRefund,
  RailCode,
  type RailRefundStatus,
  type RailResult,
  refundPayment,
} from '#contract/rail';
import { type ApiProblem, call, toProblem } from '../../api/client';
import { kept } from '../../api/kept';
import { announceChange, refreshAll } from '../../api/queries';
import { useSession } from '../../api/session';
import { readAmount } from './amount';

/** A refund as it is sent: one id, one content, however often (APY-2). */
const Asked = z.strictObject({
  requestId: z.string(),
  currency: z.string(),
  value: z.string(),
  /** For the buyer and the rail; and the merchant's own. Blank: none. */
  reason: z._default(z.string(), ''),
  note: z._default(z.string(), ''),
});
export type Asked = z.infer<typeof Asked>;

/** What was typed so far, under the request id it will be sent with; and the refund whose result is being looked at. */
const Draft = z.strictObject({
  requestId: z.string(),
  how: z.nullable(z.enum(['full', 'part'])),
  amount: z.string(),
  reason: z._default(z.string(), ''),
  note: z._default(z.string(), ''),
  shown: z.nullable(z.strictObject({ requestId: z.string(), code: RailCode })),
});
type Draft = z.infer<typeof Draft>;

/** Values of a shape in a storage, by payment; what is there in another shape is as good as nothing. */
function shelf<Schema extends z.ZodMiniType>(where: 'session' | 'local', name: string, schema: Schema) {
  const at = (key: string) => kept(where, `alipay.${name}.${key}`);
  return {
    read(key: string | null): z.output<Schema> | null {
      try {
        return key === null ? null : schema.parse(JSON.parse(at(key).read() ?? 'null'));
      } catch {
        return null;
      }
    },
    /** Null forgets it. */
    keep(key: string | null, value: z.output<Schema> | null): void {
      if (key !== null) at(key).keep(value && JSON.stringify(value));
    },
  };
}

/** What is typed belongs to a tab, and survives its reload. */
const drafts = shelf('session', 'draft', Draft);

/**
 * What was sent and has no answer yet belongs to the browser: a tab that is killed takes its own storage along, and
 * whoever opens the payment again has to go on with the same id.
 */
export const unanswered = shelf('local', 'unanswered', Asked);

/** A request id that nobody used before; at most 64 characters (APY-1). */
function newRequestId(): string {
  // randomUUID is missing on plain http; getRandomValues is not.
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `ref-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export const blankDraft = (shown: Draft['shown'] = null): Draft => ({
  requestId: newRequestId(),
  how: null,
  amount: '',
  reason: '',
  note: '',
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

/** A request without an answer: the rail is being asked about it, does not know it, or did not answer either. */
export interface Open {
  readonly asked: Asked;
  readonly state: 'inquiring' | 'lost' | 'unknown';
  /** The rail's answer to the request, where one came: U. */
  readonly code: RailCode | null;
}

interface State {
  /** Whose refund of which payment; another form begins with another. */
  readonly key: string | null;
  readonly draft: Draft;
  readonly open: Open | null;
  /** What the rail refused. */
  readonly refused: RailResult | null;
  /** Refused before the rail saw it, e.g. by a session that has ended. */
  readonly problem: ApiProblem | null;
  /** What is to be confirmed: frozen, whatever the payment becomes meanwhile. */
  readonly confirming: Asked | null;
  readonly pending: boolean;
  /** Sent from here just now: the result takes the focus. */
  readonly fresh: boolean;
}

export interface Refund extends State {
  readonly change: (part: Partial<Pick<Draft, 'how' | 'amount' | 'reason' | 'note'>>) => void;
  /** On to the confirmation of what was typed, or of what was picked instead. */
  readonly next: (picked?: Partial<Pick<Draft, 'how' | 'amount'>>) => void;
  readonly cancel: () => void;
  /** Sends it; once more under the same id. */
  readonly send: (asked: Asked) => void;
  readonly inquire: () => void;
  /** The rail knows nothing of it: back to the form, under a new id. */
  readonly giveUp: () => void;
  /** On from a result to the form. */
  readonly again: () => void;
}

/** As it is when the payment is opened: what was typed before, or the request that never had an answer. */
function beginning(key: string | null): State {
  const asked = unanswered.read(key);
  return {
    key,
    draft: drafts.read(key) ?? blankDraft(),
    open: asked && { asked, state: 'inquiring', code: null },
    refused: null,
    problem: null,
    confirming: null,
    pending: false,
    fresh: false,
  };
}

/** What an inquiry found: the refund, that there is none, or nobody to say. */
type Found =
  | { readonly known: 'refund'; readonly status: RailRefundStatus | undefined; readonly code: RailCode }
  | { readonly known: 'nothing' }
  | { readonly known: 'noAnswer'; readonly problem: ApiProblem | null };

/** APY-3: asks the rail about a request. S answers the question, whatever became of the refund. */
async function whatBecameOf({ requestId }: Asked): Promise<Found> {
  try {
    const { result, refundStatus, transactions } = await call(inquireRefund, {
      body: { refundRequestId: requestId },
    });
    // The rail itself does not know what to say; only F says that there is no such refund.
    if (result.resultStatus === 'U') return { known: 'noAnswer', problem: null };
    if (result.resultStatus === 'F') return { known: 'nothing' };
    const own = transactions?.find(({ transactionRequestId }) => transactionRequestId === requestId);
    const code = own?.transactionResult.resultCode ?? result.resultCode;
    return { known: 'refund', status: refundStatus, code };
  } catch (thrown) {
    return { known: 'noAnswer', problem: toProblem(thrown) };
  }
}

/**
 * APY-1, APY-2: one refund from the form to its result. The request id is made once for what somebody means to do, and
 * kept with it: a double click, a reload, a lost answer and a killed tab all lead to the same refund.
 */
export function useRefund(transaction: AlipayTransaction | undefined): Refund {
  const account = useSession()?.account.id ?? '';
  const key = transaction ? keyOf(account, transaction) : null;
  const [state, setState] = useState(() => beginning(key));
  // The payment came after the panel, or another one stands here now.
  if (state.key !== key) setState(beginning(key));
  const { draft, open, fresh } = state;
  const sending = useRef(false);

  const set = (part: Partial<State>): void => setState((before) => ({ ...before, ...part }));
  const keep = (next: Draft): void => {
    drafts.keep(key, next);
    set({ draft: next });
  };

  /** It has its answer, and nothing is left to go on with; whatever comes next goes by another id. */
  const answered = (shown: Draft['shown'], typed: 'kept' | 'done'): void => {
    unanswered.keep(key, null);
    set({ open: null });
    keep(typed === 'done' ? blankDraft(shown) : { ...draft, requestId: newRequestId(), shown });
  };

  const learn = (asked: Asked, code: RailCode | null, found: Found): void => {
    if (found.known === 'refund') {
      const shown = { requestId: asked.requestId, code: code ?? found.code };
      answered(shown, found.status === 'FAIL' ? 'kept' : 'done');
      void refreshAll();
      return;
    }
    set({ open: { asked, state: found.known === 'nothing' ? 'unknown' : 'lost', code } });
    if (found.known === 'noAnswer' && found.problem?.unanswered === false) set({ problem: found.problem });
  };

  const inquire = async (asked: Asked, code: RailCode | null): Promise<void> => {
    set({ open: { asked, state: 'inquiring', code } });
    learn(asked, code, await whatBecameOf(asked));
  };

  const settle = async (asked: Asked, result: RailResult): Promise<void> => {
    const { resultStatus, resultCode } = result;
    if (resultStatus === 'U') return inquire(asked, resultCode);
    if (resultStatus === 'S') return answered({ requestId: asked.requestId, code: resultCode }, 'done');
    answered(null, 'kept');
    set({ refused: result });
  };

  const send = async (asked: Asked): Promise<void> => {
    if (!transaction || sending.current) return;
    sending.current = true;
    // Before it is sent: whoever opens the payment after this tab was killed goes on with it.
    unanswered.keep(key, asked);
    set({ pending: true, fresh: true, problem: null });
    const { requestId, currency, value, reason, note } = asked;
    try {
      const { result } = await call(refundPayment, {
        body: {
          refundRequestId: requestId,
          paymentId: transaction.id,
          refundAmount: { currency, value },
          refundReason: reason || null,
          metadata: note || null,
        },
      });
      void announceChange();
      await settle(asked, result);
    } catch (thrown) {
      const lost = toProblem(thrown);
      if (lost.unanswered) await inquire(asked, null);
      else {
        answered(null, 'kept');
        set({ problem: lost });
      }
    } finally {
      sending.current = false;
      set({ pending: false, confirming: null });
      void refreshAll();
    }
  };

  // Opened with a request that never had an answer: what became of it is asked before anything else.
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (!open || begun.current === open.asked.requestId || sending.current) return;
    begun.current = open.asked.requestId;
    if (open.state === 'inquiring' && !fresh)
      void whatBecameOf(open.asked).then((found) => learn(open.asked, open.code, found));
  });

  // A result that was seen is put away with the panel; a reload leaves it where it is.
  useEffect(
    () => () => {
      const seen = drafts.read(key);
      if (seen?.shown) drafts.keep(key, { ...seen, shown: null });
    },
    [key],
  );

  return {
    ...state,
    change(part) {
      set({ refused: null, problem: null });
      keep({ ...draft, ...part });
    },
    next(picked) {
      if (!transaction) return;
      const { how, amount: typed, requestId, reason, note } = { ...draft, ...picked };
      const { amount, refundableMax } = transaction;
      const read =
        how === 'full' ? { value: String(refundableMax.minor) } : readAmount(typed, amount.currency);
      const { currency } = amount;
      const texts = { reason: reason.trim(), note: note.trim() };
      const confirming = 'value' in read ? { requestId, currency, value: read.value, ...texts } : null;
      set({ refused: null, problem: null, confirming });
    },
    cancel() {
      // While it is on its way there is nothing to take back.
      if (!sending.current) set({ confirming: null });
    },
    send: (asked) => void send(asked),
    inquire() {
      if (open) void inquire(open.asked, open.code);
    },
    giveUp: () => answered(null, 'kept'),
    again() {
      set({ fresh: false });
      keep({ ...draft, shown: null });
    },
  };
}

/** What the panel is at: a request without answer comes before everything, then a result that was not put away. */
export type Stage =
  | { readonly at: 'open'; readonly open: Open }
  | { readonly at: 'result'; readonly record: AlipayRefund }
  /** Answered, and the payment's records are on their way. */
  | { readonly at: 'reading' }
  | { readonly at: 'refused' }
  | { readonly at: 'form' };

/** The panel's stage; `reading`: the payment is being read anew. */
export function stageOf(
  { open, draft, confirming }: Pick<Refund, 'open' | 'draft' | 'confirming'>,
  { refunds, refundable }: Pick<AlipayTransaction, 'refunds' | 'refundable'>,
  reading: boolean,
): Stage {
  // Behind the confirmation the form stays as it was.
  if (open && !confirming) return { at: 'open', open };
  const { shown } = draft;
  const record = shown && refunds.find(({ refundRequestId }) => refundRequestId === shown.requestId);
  if (record) return { at: 'result', record };
  if (shown && reading) return { at: 'reading' };
  return refundable.allowed || confirming ? { at: 'form' } : { at: 'refused' };
}
