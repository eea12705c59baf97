import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PolicyVector } from '#contract/explorer';
import { explorer } from '../mocks/providers/explored';
import { asIfWithout, moved, withClauses } from '../mocks/rules/prove';
import { distinctNumbers } from '../mocks/testing/policy';
import { type Policy, rowsHolding } from '../mocks/rules/table';
import { type Server, startServer } from './testing/server';

let server: Server;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const ask = (path: string, init: RequestInit = {}) => fetch(`${server.address}/api/v1${path}`, init);
const post = (path: string, body: unknown) =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

it.each(explorer.explored)(
  'DEM-10 the vectors of $id agree with its boundaries, and fail on every row left out and every number moved by one',
  async ({ id, table, boundaries, pose }) => {
    const { vectors } = (await (await ask(`/policies/${id}/vectors`)).json()) as {
      vectors: PolicyVector[];
    };
    expect(vectors.map(({ title, rule, decision: { deadline } }) => ({ title, rule, deadline }))).toEqual(
      // Whoever asks for no language is answered in Chinese.
      boundaries.map(({ title, rule, deadline }) => ({ title: title['zh-CN'], rule, deadline })),
    );
    const decided = await post(`/policies/${id}/decide`, vectors[0]?.request);
    if (decided.status !== 404)
      for (const { request, decision, title } of vectors)
        expect(await (await post(`/policies/${id}/decide`, request)).json(), title).toEqual(decision);

    const fails = (changed: Policy) =>
      vectors.some(({ request, rule }) => {
        const holding = rowsHolding(changed, pose(request).facts);
        return holding.length !== 1 || holding[0]?.id !== rule;
      });
    expect(fails(table)).toBe(false);
    for (const row of table.rows) expect(fails(asIfWithout(table, row.id)), row.id).toBe(true);
    for (const { fact, value } of distinctNumbers(table))
      for (const by of [-1, 1]) {
        const changed = withClauses(table, (clause) =>
          clause.fact === fact && clause.value === value ? moved(clause, by) : clause,
        );
        expect(fails(changed), `${fact} ${String(value)} moved by ${by}`).toBe(true);
      }
  },
);
