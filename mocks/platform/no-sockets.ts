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
