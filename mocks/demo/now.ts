import { readNow } from '../../src/api/contract/demo';
import { readClock } from '../platform/clock';
import { isoOf, isoOrNull } from '../platform/days';
import { type Watch, nextDue } from '../platform/events';
import { type Route, reading } from '../platform/route';
import { settingsOf } from '../platform/settings';
import type { Reader } from '../platform/transaction';
import { END_OF_TIME } from './time';
import { replacedNotice } from './notice';

/** The next instant at which something may look different, epoch ms; null when nothing lies ahead (GEN-7). */
function nextChange(reader: Reader, watches: readonly Watch[]): number | null {
  const { now } = reader;
  const due = Math.max(nextDue(reader)?.at ?? END_OF_TIME, now);
  const told = watches.flatMap((watch) => watch(reader, now, Math.min(due, END_OF_TIME)));
  const next = Math.min(due, ...told.map(({ at }) => at));
  return next < END_OF_TIME ? next : null;
}

/**
 * What every page shows of time and demo. `here` are the watches of whatever has been looked at in this page: what
 * nobody looks at need not be drawn anew, and its code need not come for it.
 */
export const nowRoute = (here: () => readonly Watch[]): Route =>
  reading(readNow, ({ tx, language }) => {
    const { scenario, touched, fault, replaced } = settingsOf(tx);
    return {
      mode: readClock(tx).mode,
      now: isoOf(tx.now),
      nextChangeAt: isoOrNull(nextChange(tx, here())),
      scenario,
      touched,
      fault,
      notice: replaced ? replacedNotice[language] : null,
    };
  });
