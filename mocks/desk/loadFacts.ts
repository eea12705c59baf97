import type { DeskDecisions } from './decisions';
import type { FactsOf } from './facts';

/** By the keys of the decisions they belong to. */
export type DeskFacts = Readonly<Record<string, FactsOf>>;

/** The facts of every decision, loaded: most visits never open the desk. */
export async function loadFacts(decisions: DeskDecisions): Promise<DeskFacts> {
  const loaded = Object.entries(decisions).map(async ([key, { facts }]) => [key, await facts()] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
