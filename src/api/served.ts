import { keptAs } from '#contract/endpoint';
import type { Started } from './client';
import { kept } from './kept';
import { announceChange } from './queries';

/** How long to wait before a stream that was refused is opened again, ms; one that was lost the browser opens itself. */
const AGAIN = 1_000;

/** The world a link led to, for this tab; a tab that was opened without a link joins the browser's latest. */
const [ofTab, ofBrowser] = [kept('session', 'world'), kept('local', 'world')];

function worldOf(search: string): string {
  const world = new URLSearchParams(search).get('world') ?? ofTab.read() ?? ofBrowser.read() ?? '';
  ofTab.keep(world);
  ofBrowser.keep(world);
  return world;
}

/**
 * Hears of every change of the world, whoever made it, and tells this browser's tabs. A stream that was lost and is
 * opened again begins with where the world stands: what was missed meanwhile shows by that. Never resolves.
 */
function listen(address: string): Promise<never> {
  let known: unknown;
  const open = () => {
    const stream = new EventSource(address);
    stream.addEventListener('message', ({ data }) => {
      if (data !== known) void announceChange();
      known = data;
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, AGAIN);
    });
  };
  open();
  return new Promise(() => undefined);
}

/** The backend is the server that this page came from. */
export function startServed(): Started {
  const base = import.meta.env.BASE_URL;
  const world = worldOf(location.search);
  const address = `${base}api/v1/demo/changes?world=${encodeURIComponent(world)}`;
  // A browser opens few connections to one server: its tabs share one stream, and another takes over when that one goes.
  const alone = () => listen(address);
  try {
    void navigator.locks.request(keptAs(base, `changes.${world}`), alone).catch(alone);
  } catch {
    void alone();
  }
  return { mode: 'remote', notKept: null, heard: true, world };
}
