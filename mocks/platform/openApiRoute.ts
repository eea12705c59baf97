import { readOpenApi } from '#contract/policies';
import { reading, type Route } from './route';

/** The contract's description; its generator is loaded when somebody asks, so that the page does not pay for it. */
export const openApiRoute: Route = reading(readOpenApi, async () =>
  (await import('./openapi')).openApiDocument(),
);
