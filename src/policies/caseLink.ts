import * as z from 'zod/mini';
import { Asked, KnownWay, type MapRow } from '#contract/explorer';
import { policyPath } from './words';

/** What a link to the what-if carries: everything that is decided on, and where it came from. */
const Carried = z.strictObject({
  ...Asked.shape,
  way: z.optional(z.nullable(KnownWay)),
  record: z.optional(z.string()),
});
export type Carried = z.infer<typeof Carried>;

export const CASE = 'case';

/** POL-3: the address of a what-if with these facts. */
export const caseLink = (policy: string, carried: Carried) => ({
  pathname: policyPath(policy, 'what-if'),
  search: `?${new URLSearchParams({ [CASE]: JSON.stringify(carried) }).toString()}`,
});

/** The facts of an address; null where it has none, or what stands there are no facts: anybody can write an address. */
export function carriedIn(params: URLSearchParams): Carried | null {
  try {
    return Carried.parse(JSON.parse(params.get(CASE) ?? 'null'));
  } catch {
    return null;
  }
}

const DAY = 86_400_000;

/** What is asked in a cell: the subject of its row that many days on, or that of its column. */
export function askedAt(row: MapRow, at: number): Asked {
  const asked = row.asked[row.day0 === null ? at : 0];
  if (!asked) throw new Error(`${row.id} has nothing at ${at}`);
  if (row.day0 === null) return asked;
  return { ...asked, now: new Date(Date.parse(row.day0) + at * DAY).toISOString() };
}
