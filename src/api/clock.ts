import { createContext, createElement, type ReactNode, use, useEffect, useState } from 'react';
import { type Now, readNow } from '#contract/now';
import { queryClient, queryOf, useEndpoint } from './queries';

const MINUTE = 60_000;

/** The server's clock as it was read. */
type Reading = Pick<Now, 'mode' | 'now'>;

/** Server time in epoch milliseconds: a frozen clock stands, the others have run on for `elapsed` milliseconds (GEN-7). */
export function nowOf(clock: Reading, elapsed: number): number {
  const read = Date.parse(clock.now);
  return clock.mode === 'frozen' ? read : read + Math.max(0, elapsed);
}

/** Milliseconds until a running clock shows the next minute; null for a frozen one. */
export function untilNextMinute(clock: Reading, elapsed: number): number | null {
  return clock.mode === 'frozen' ? null : MINUTE - (nowOf(clock, elapsed) % MINUTE);
}

// A reading is timed once, by whoever sees it first; later components must not restart it.
const takenAt = new WeakMap<Reading, number>();

function elapsedSince(clock: Reading): number {
  const timer = performance.now();
  const taken = takenAt.get(clock);
  if (taken !== undefined) return timer - taken;
  takenAt.set(clock, timer);
  return 0;
}

/** What every page shows of time and demo. */
export const useServerNow = () => useEndpoint(readNow, {});

/**
 * For the loader around all pages: waits until the server's time is known, never fails. A page drawn before would say
 * each date twice, first bare and then as "today", and move under the pointer in between.
 */
export async function waitForClock(): Promise<null> {
  await queryClient.ensureQueryData(queryOf(readNow, {})).catch(() => null);
  return null;
}

/** The time that a part of a page is told at: the server's, or what is assumed there instead (POL-3). */
export const NowContext = createContext<number | null>(null);

/**
 * Tells everything in it the server's time, anew each minute: one clock for a page, since a list alone asks for the time
 * hundreds of times. `place`: what the page is about; another one asks the server again.
 */
export function ServerNow({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  const { data: clock } = useServerNow();
  const [shown, show] = useState({ clock, now: clock ? nowOf(clock, elapsedSince(clock)) : null });
  if (shown.clock !== clock) show({ clock, now: clock ? nowOf(clock, elapsedSince(clock)) : null });
  const { now } = shown;

  useEffect(() => {
    const wait = clock && untilNextMinute(clock, elapsedSince(clock));
    if (!wait) return undefined;
    const timer = setTimeout(() => show({ clock, now: nowOf(clock, elapsedSince(clock)) }), wait);
    return () => clearTimeout(timer);
  }, [clock, now]);

  useEffect(() => {
    void queryClient.prefetchQuery(queryOf(readNow, {}));
  }, [place]);

  return createElement(NowContext, { value: now }, children);
}

/** Server time in epoch milliseconds, redrawn each minute; null until first known. Never the browser's own date (GEN-7). */
export const useNow = (): number | null => use(NowContext);
