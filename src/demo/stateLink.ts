import type { DemoState } from '../api/contract/demo';
import type { Language } from '../api/preferences';
import type { Session } from '../api/session';

interface Given {
  /** The page as it is, absolute. */
  readonly page: string;
  readonly demo: DemoState;
  readonly session: Session | null;
  readonly language: Language;
}

/** DEM-2: a link that brings another browser here: page, scenario, account, time, language and fault. */
export function stateLink({ page, demo, session, language }: Given): string {
  const url = new URL(page);
  if (demo.scenario !== null) url.searchParams.set('scenario', demo.scenario);
  if (session) url.searchParams.set('as', session.account.id);
  url.searchParams.set('now', demo.clock.now);
  url.searchParams.set('lang', language);
  if (demo.settings.fault !== 'none') url.searchParams.set('fault', demo.settings.fault);
  // A colon may stand in a query as it is, and a time can then be read.
  return url.href.replaceAll('%3A', ':');
}
