import type { OperationName } from '../../src/api/contract/decision';
import { latestStart } from '../platform/calendar';

/** Working days the review of a revocation may take; only the international site's document says so (ABC-S4, ALY-G2). */
export const REVOCATION_DAYS = 5;

/** Something to be done first. `takesUpTo`: working days it may take, null when it is done at once. */
export interface Step {
  readonly operation: OperationName;
  readonly target: number | null;
  readonly takesUpTo: number | null;
}

/** `startBy`: the last safe moment (epoch ms), null without a deadline; `estimated` as GEN-2. */
export interface TimedStep extends Step {
  readonly startBy: number | null;
  readonly estimated: boolean;
}

/**
 * The last safe moment of each step, computed from the last one backwards: it must be done by the deadline, each
 * other one by what follows. A step of N working days must be started by the end of the latest date whose N-th
 * following working day is over by then.
 */
export function timeSteps(steps: readonly Step[], deadline: number | null): readonly TimedStep[] {
  const timed: TimedStep[] = [];
  let follows = deadline;
  for (const step of steps.toReversed()) {
    const start =
      follows === null || step.takesUpTo === null
        ? { end: follows, estimated: false }
        : latestStart(follows, step.takesUpTo);
    timed.unshift({ ...step, startBy: start.end, estimated: start.estimated });
    follows = start.end;
  }
  return timed;
}

const ONE_DAY = 86_400_000;

/**
 * ABC-2: how near the last safe moment is at `now` (epoch ms): in its last 24 hours, past, or before anything was
 * bought at all. The moment itself is still safe.
 */
export function safetyOf(
  startBy: number | null,
  now: number,
  bought: number,
): 'none' | 'safe' | 'lastDay' | 'past' | 'never' {
  if (startBy === null) return 'none';
  if (startBy < bought) return 'never';
  if (now > startBy) return 'past';
  return startBy - now <= ONE_DAY ? 'lastDay' : 'safe';
}
