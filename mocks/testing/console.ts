import type { Problem } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import { answererOf } from '../answer';
import { assemble } from '../assemble';
import { openSession } from '../platform/accounts';
import { instantOf } from '../platform/calendar';
import { freeze } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import type { Language } from '#contract/words';
import { memory } from '../platform/persistence';
import { Store } from '../platform/store';
import type { Transaction } from '../platform/transaction';
import type { ProviderModule } from '../provider';
import { callsOf, type RawAnswer, senderTo } from './world';

/** For tests only: one console, the desk and the money, on a store of their own with a frozen clock. */

/** `T` is what the test expects to come back; that an answer keeps its contract the backend checks itself. */
type Answer<T> = Pick<RawAnswer, 'status' | 'text'> & { readonly body: T };

/** Opens a console at an instant (ISO 8601) with what `fill` puts in it; auto review unless told. */
export async function openConsole(
  provider: ProviderModule,
  at: string,
  fill: (tx: Transaction) => void,
  review: 'auto' | 'manual' = 'auto',
) {
  const store = new Store({ persistence: memory() });
  await store.open((tx) => {
    freeze(tx, instantOf(at));
    tx.now = instantOf(at);
    changeSettings(tx, { review });
    fill(tx);
    tx.now = instantOf(at);
  });
  const whole = assemble([provider]);
  const send = senderTo(answererOf({ store, first: [], rest: async () => whole }));
  const tokens = new Map<AccountId, string>();

  async function call<T = Problem>(
    account: AccountId | null,
    method: string,
    path: string,
    body?: unknown,
    { key, language = 'zh-CN' }: { key?: string; language?: Language } = {},
  ): Promise<Answer<T>> {
    if (account && !tokens.has(account))
      tokens.set(account, await store.write((tx) => openSession(tx, account)));
    const headers = {
      'Accept-Language': language,
      ...(account && { Authorization: `Bearer ${tokens.get(account)}` }),
      ...(key && { 'Idempotency-Key': key }),
    };
    const { status, text, body: said } = await callsOf(send, headers).raw(method, path, { body });
    return { status, text, body: said as T };
  }

  return {
    store,
    call,
    get: <T = Problem>(path: string, account: AccountId = 'customer', language: Language = 'zh-CN') =>
      call<T>(account, 'GET', path, undefined, { language }),
    post: <T = Problem>(
      path: string,
      body?: unknown,
      account: AccountId = 'customer',
      more: { key?: string; language?: Language } = {},
    ) => call<T>(account, 'POST', path, body, more),
    /** Sets the clock; what was due by then happens with the next request. */
    to: (instant: string) => store.write((tx: Transaction) => freeze(tx, instantOf(instant))),
    change: (work: (tx: Transaction) => void) => store.write(work),
  };
}

export type Console = Awaited<ReturnType<typeof openConsole>>;

/** REV-2: the specialist approves the item of a queue that waits longest; nothing where none does. */
export async function approveNext(
  { get, post }: Pick<Console, 'get' | 'post'>,
  queue: 'refunds' | 'revocations',
): Promise<void> {
  const { body } = await get<{ items: { id: string; state: string }[] }>(
    `/review/items?queue=${queue}`,
    'specialist',
  );
  const item = body.items.find(({ state }) => state === 'open');
  if (item) await post(`/review/items/${item.id}/decision`, { decision: 'approve' }, 'specialist');
}
