import fc from 'fast-check';
import { labelOf, linkAt, STARTS, type Step, step } from './tabSteps';
import { startAt } from './tabs';
import { TwoTabs } from './twoTabs';

type History = readonly [string, readonly Step[]];

async function history([id, steps]: History): Promise<void> {
  const two = await TwoTabs.begin(startAt(id));
  for (const now of steps) await two.do(now);
  await two.end();
}

/** What goes wrong in a history; undefined where nothing does. */
const wrongIn = (one: History): Promise<unknown> =>
  history(one).then(
    () => undefined,
    (error: unknown) => error,
  );

/** What the library leaves of a history still has steps that matter to nothing: it shortens from the front alone. */
async function shortest([id, steps]: History): Promise<History> {
  let left = steps;
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const without = left.toSpliced(at, 1);
    if ((await wrongIn([id, without])) !== undefined) left = without;
  }
  return [id, left];
}

/**
 * GEN-4, GEN-7, GEN-8, GEN-10: so many random histories over HTTP, in two tabs that are killed and opened again, while
 * requests and answers get lost. Throws with a link to where the shortest one begins to go wrong and the steps from
 * there, or, where it is not wanted shortest, of the first.
 */
export async function runTabHistories(numRuns: number, shrinks = true): Promise<void> {
  const drawn = fc.tuple(fc.constantFrom(...STARTS), fc.array(step, { minLength: 1, maxLength: 16 }));
  const { failed, counterexample } = await fc.check(fc.asyncProperty(drawn, history), {
    numRuns,
    endOnFailure: !shrinks,
  });
  if (!failed || !counterexample) return;
  const [id, steps] = shrinks ? await shortest(counterexample[0]) : counterexample[0];
  const error = await wrongIn([id, steps]);
  const { link, rest } = await linkAt(startAt(id), steps);
  const told = rest.map((now, nth) => `${nth + 1}. ${labelOf(now)}`);
  const why = error instanceof Error ? error.message : String(error);
  throw new Error([why, link, ...told].join('\n'), { cause: error });
}
