import { getResponse } from 'msw';
import type { Problem } from '../../../src/api/contract/problem';
import type { AccountId } from '../../../src/api/contract/session';
import { deskRoom } from '../../desk';
import { handlersOf } from '../../handlers';
import { freeze } from '../../platform/clock';
import { instantOf } from '../../platform/days';
import type { Language } from '../../platform/language';
import { memory } from '../../platform/memory';
import { openSession } from '../../platform/sessions';
import { changeSettings } from '../../platform/settings';
import { Store } from '../../platform/store';
import type { Transaction } from '../../platform/transaction';
import { refundsRoom } from '../../refunds';
import { deskDecisions } from './desk';
import { aliyunEvents } from './events';
import { aliyunRoutes } from './routes';
import { type AliyunRecord, CERTIFICATES } from './records';
import { refundSubjects } from './subjects';

/** For tests only: this console, the desk and the money, on an empty store with a frozen clock. */

/** `T` is what the test expects to come back; that an answer keeps its contract the backend checks itself. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
}

/** A plain unissued OV certificate of the customer, bought 2026-11-20 09:00. */
export function certificate(id: string, change: Partial<AliyunRecord> = {}): AliyunRecord {
  return {
    id,
    accountId: 'customer',
    domain: `${id}.example.cn`,
    product: { validation: 'OV', free: false, coverage: 'single', years: 1 },
    price: { currency: 'CNY', list: 200_000, discount: 20_000, voucher: 30_000, paid: { alipay: 150_000 } },
    purchasedAt: instantOf('2026-11-20T09:00:00+08:00'),
    servicePeriodEndsAt: instantOf('2027-11-20T09:00:00+08:00'),
    application: { state: 'notSubmitted', submittedAt: null, failure: null, deskItem: null },
    issuedAt: null,
    expiresAt: null,
    revocation: {
      state: 'none',
      requestedAt: null,
      completedAt: null,
      latestBy: null,
      estimated: false,
      rejection: null,
      deskItem: null,
    },
    refundId: null,
    history: [],
    ...change,
  };
}

/** The same, issued at an instant and valid for a year. */
export function issued(id: string, issuedAt: string, change: Partial<AliyunRecord> = {}): AliyunRecord {
  const at = instantOf(issuedAt);
  return certificate(id, {
    purchasedAt: at - 3_600_000,
    application: { state: 'passed', submittedAt: at - 1_800_000, failure: null, deskItem: null },
    issuedAt: at,
    expiresAt: at + 365 * 86_400_000,
    ...change,
  });
}

/** The same, with its revocation completed at an instant. */
export function revoked(
  id: string,
  issuedAt: string,
  revokedAt: string,
  change: Partial<AliyunRecord> = {},
): AliyunRecord {
  const at = instantOf(revokedAt);
  const base = issued(id, issuedAt, change);
  return {
    ...base,
    revocation: { ...base.revocation, state: 'completed', requestedAt: at, completedAt: at, latestBy: at },
  };
}

/** Opens a world at an instant with some certificates in it; auto review unless told. */
export async function openWorld(
  at: string,
  records: readonly AliyunRecord[],
  review: 'auto' | 'manual' = 'auto',
) {
  const store = new Store({ persistence: memory() });
  await store.open((tx) => {
    freeze(tx, instantOf(at));
    changeSettings(tx, { review });
    for (const record of records) tx.put(CERTIFICATES, record);
  });
  const refunds = refundsRoom({ aliyun: refundSubjects });
  const desk = deskRoom({ ...refunds.desk, ...deskDecisions });
  const handlers = handlersOf({
    store,
    routes: [...desk.routes, ...aliyunRoutes],
    events: { ...refunds.events, ...desk.events, ...aliyunEvents },
  });
  const tokens = new Map<AccountId, string>();

  async function call<T = Problem>(
    account: AccountId | null,
    method: string,
    path: string,
    body?: unknown,
    more: { key?: string; language?: Language } = {},
  ): Promise<Answer<T>> {
    const headers = new Headers({ 'Accept-Language': more.language ?? 'zh-CN' });
    if (account) {
      const token = tokens.get(account) ?? (await store.write((tx) => openSession(tx, account)));
      tokens.set(account, token);
      headers.set('Authorization', `Bearer ${token}`);
    }
    if (more.key) headers.set('Idempotency-Key', more.key);
    const request = new Request(`http://localhost/api/v1${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await getResponse(handlers, request);
    if (!response) throw new Error(`nobody answers ${path}`);
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: (response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text) as T,
    };
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

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A refund request nobody could object to. */
export const PLAIN = { reason: { code: 'notNeeded', text: null }, assistance: null };
