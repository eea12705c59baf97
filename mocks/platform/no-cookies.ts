// Stands in for `tough-cookie` (see vite.config.ts): sessions are bearer tokens, nobody here sets a cookie,
// and the jar with its public-suffix list would weigh a hundred kilobytes.

/** A store that stays empty. */
export class MemoryCookieStore {
  idx = {};
}

/** A jar that takes nothing and has nothing. */
export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

/** Nothing stored is ever read back as a cookie. */
export const Cookie = { fromJSON: (): null => null };
