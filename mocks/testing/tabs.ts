import type { AccountId } from '#contract/session';
import { type Answer, answererOf } from '../answer';
import { answers } from '../backend';
import { standAt } from '../demo/seed';
import { beginScenario } from '../demo/switches';
import { scenarioNamed } from '../demo/scenarios';
import { openSession } from '../platform/accounts';
import { type Head, type Persistence, sameHead } from '../platform/persistence';
import { SCHEMA, Store } from '../platform/store';
import { type Change, type Reader, Transaction } from '../platform/transaction';
import { demos } from '../providers/demos';
import type { ProviderModule, ScenarioDefinition } from '../provider';

/** Throws unless it holds. */
export const demand: (holds: boolean, otherwise: string) => asserts holds = (holds, otherwise) => {
  if (!holds) throw new Error(otherwise);
};

/** Two tabs on one database, in memory: each has a copy of its own, and nothing they hold is the same object. */
export interface Place extends Persistence {
  /** How many commits have landed. */
  readonly revision: () => number;
}

/** A place that begins with these records; like the browser's it takes a commit only from whoever knows the latest. */
export function placeWith(first: readonly Change[]): Place {
  let head: Head = { revision: 1, epoch: 1, schema: SCHEMA };
  const written = new Map<string, { readonly rev: number; readonly change: Change }>();
  return {
    revision: () => head.revision,
    head: async () => head,
    async load(after) {
      const since = [...written.values()].filter(({ rev }) => after === undefined || rev > after);
      const changes = [...(after === undefined ? first : []), ...since.map(({ change }) => change)];
      return { head, changes: structuredClone(changes) };
    },
    async commit(expected, next, changes) {
      if (!sameHead(head, expected)) return false;
      for (const change of structuredClone(changes))
        written.set(`${change.collection} ${change.id}`, { rev: next.revision, change });
      head = next;
      return true;
    },
  };
}

const WHO = ['customer', 'customer-2', 'specialist', 'operator'] as const satisfies readonly AccountId[];
export type Who = (typeof WHO)[number];

/** A scenario as it begins, alone, with somebody signed in for each part. */
export interface Start {
  readonly provider: Exclude<ProviderModule['id'], 'alipay'>;
  readonly scenario: ScenarioDefinition;
  readonly records: readonly Change[];
  readonly tokens: Readonly<Record<Who, string>>;
}

const begun = new Map<string, Start>();

/** The beginning of a scenario; told once. */
export function startAt(id: string): Start {
  const known = begun.get(id);
  if (known) return known;
  const { provider, scenario } = scenarioNamed(demos, id);
  const at = Date.parse(scenario.now);
  const tx = new Transaction(new Map(), at);
  standAt(tx, at);
  scenario.build(tx);
  standAt(tx, at);
  beginScenario(tx, id, at, false);
  const tokens = Object.fromEntries(WHO.map((who) => [who, openSession(tx, who)])) as Start['tokens'];
  const start = { provider, scenario, records: tx.changes(), tokens };
  begun.set(id, start);
  return start;
}

/** What came of a request; null: the page heard nothing. */
export interface Heard {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly replayed: boolean;
}

/** A call as the page makes it. */
export interface Sent {
  readonly who: Who;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  /** Idempotency key (GEN-8). */
  readonly key?: string;
}

/** A page with the backend inside; it can be killed at any time, and keeps nothing that the place does not. */
export interface Tab {
  send(sent: Sent): Promise<Heard | null>;
  look<T>(work: (reader: Reader) => T): Promise<T>;
}

const answering = answers();

/** Opens a tab on a place. */
export async function openTab(place: Place, { tokens }: Start): Promise<Tab> {
  const store = new Store({ persistence: place });
  await store.open(() => undefined);
  const answer: Answer = answererOf({ ...answering, store });
  return {
    look: (work) => store.read(work),
    async send({ who, method, path, body, key }) {
      const root = path.startsWith('/ams/') ? '' : '/api/v1';
      const response = await answer(
        new Request(`http://tab${root}${path}`, {
          method,
          headers: {
            Authorization: `Bearer ${tokens[who]}`,
            'Accept-Language': 'en',
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...(key !== undefined && { 'Idempotency-Key': key }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
      if (!response) throw new Error(`nobody answers ${method} ${path}`);
      if (response.type === 'error') return null;
      const said = (await response.json()) as Heard['body'];
      return { status: response.status, body: said, replayed: response.headers.has('Idempotent-Replayed') };
    },
  };
}

/** What a customer can do to things besides asking for money: where they stand, and the operations with what they take. */
export const OPERATIONS: Readonly<
  Record<string, { readonly at: string; readonly acts: readonly (readonly [string, unknown])[] }>
> = {
  aliyun: {
    at: '/aliyun/certificates',
    acts: [
      ['application/withdraw', {}],
      ['revocation', { acknowledged: true }],
    ],
  },
  alibaba: {
    at: '/alibaba/certificates',
    acts: [
      ['cancel-apply', {}],
      ['withdraw', {}],
      ['cancel', {}],
      ['revoke', { acknowledged: true }],
    ],
  },
  tencent: { at: '/tencent/certificates', acts: [['application/cancel', {}]] },
};
