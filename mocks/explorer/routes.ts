import {
  comparePolicies,
  findOnMap,
  listRecordsOnMap,
  provePolicy,
  readPolicyMap,
  readPolicySource,
  readPolicyTable,
  readPolicyVectors,
  readRecordFacts,
  whatIf,
} from '#contract/explorer';
import { loaded, notFound } from '../platform/problems';
import { reading, type Route } from '../platform/route';
import type { Explorable } from './explorable';
import type * as compare from './compare';
import type * as map from './map';
import type * as prove from './prove';

/** What explores, fetched with the first request for any of it. */
export type Explorer = typeof compare &
  typeof map &
  typeof prove & { readonly explored: readonly Explorable[] };

/** POL: the explorer over HTTP; nothing of it needs a session but a record's own facts (GEN-10). */
export function explorerRoutes(load: () => Promise<Explorer>): readonly Route[] {
  const explorer = async (policy: string) => {
    const all = await loaded(load);
    const of = all.explored.find(({ id }) => id === policy);
    if (!of) throw notFound();
    return { ...all, of };
  };
  return [
    reading(readPolicyTable, async ({ params, tx, language }) => {
      const { of, tableOf } = await explorer(params.policy);
      return tableOf(of, tx, language);
    }),
    reading(provePolicy, async ({ params, tx, body }) => {
      const { of, proofOf } = await explorer(params.policy);
      return proofOf(of, tx, body);
    }),
    reading(readPolicyVectors, async ({ params, language }) => {
      const { of, vectorsOf } = await explorer(params.policy);
      return { policy: of.id, vectors: vectorsOf(of, language) };
    }),
    reading(readPolicySource, async ({ params, language }) => {
      const { of, sourceOf } = await explorer(params.policy);
      return sourceOf(of, language);
    }),
    reading(readPolicyMap, async ({ params, language }) => {
      const { of, mapOf } = await explorer(params.policy);
      return { policy: of.id, axes: mapOf(of, language) };
    }),
    reading(comparePolicies, async ({ params, body }) => {
      const { of, comparisonOf } = await explorer(params.left);
      const { of: right } = await explorer(params.right);
      return comparisonOf(of, right, body);
    }),
    reading(listRecordsOnMap, async ({ params, tx }) => {
      const { of, recordsOnMap } = await explorer(params.policy);
      return { records: recordsOnMap(of, tx) };
    }),
    reading(findOnMap, async ({ params, body }) => {
      const { of } = await explorer(params.policy);
      return { segments: [...of.wayOver(body)] };
    }),
    reading(whatIf, async ({ params, body: { way, ...asked }, language }) => {
      const { of } = await explorer(params.policy);
      return of.decide(asked, way, language);
    }),
    reading(readRecordFacts, async ({ params, tx, account }) => {
      const { of } = await explorer(params.policy);
      const record = of
        .records(tx)
        .find(
          ({ id, accountId }) =>
            id === params.id && accountId === (account.role === 'operator' ? 'operator' : account.id),
        );
      if (!record) throw notFound();
      const { now, subject, way } = record;
      return { now, subject, way };
    }),
  ];
}
