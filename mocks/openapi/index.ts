import { readOpenApi } from '../../src/api/contract/policies';
import { type Route, reading } from '../platform/route';

/** The contract's description; its generator is loaded when somebody asks, so that the page does not pay for it. */
export const openApiRoute: Route = reading(readOpenApi, async () =>
  (await import('./document')).openApiDocument(),
);
