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

// Stands in for what the transport would intercept beside the worker (see vite.config.ts): nobody here opens a socket,
// and where no worker may run the page's own fetch answers. Every first visit would carry both for nothing.

/** Intercepts nothing. */
class NoInterceptor {
  apply(): void {}

  dispose(): void {}

  on(): this {
    return this;
  }

  removeListener(): this {
    return this;
  }

  /** Whether there is anything to intercept; asked before the worker starts. */
  predicate(): boolean {
    return false;
  }
}

/** No connection is ever one of these. */
export function WebSocketClientConnection(): void {}
export function WebSocketServerConnection(): void {}

export { NoInterceptor as WebSocketInterceptor, NoInterceptor as XMLHttpRequestInterceptor };
