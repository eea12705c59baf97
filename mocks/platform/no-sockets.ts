// Stands in for the transport's interceptor of WebSockets (see vite.config.ts): nobody here opens one, and it would
// weigh four kilobytes of every first visit.

/** Intercepts nothing. */
export class WebSocketInterceptor {
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
