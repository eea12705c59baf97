import { readPolicy } from '../../src/api/contract/policies';
import { notFound } from '../platform/problems';
import { type Route, reading } from '../platform/route';
import type { Provider } from '../provider';

/** The policies in words, whosever they are; needs no session (GEN-10). */
export const policiesRoom = (providers: readonly Provider[]): { routes: readonly Route[] } => ({
  routes: [
    reading(readPolicy, async ({ params, language }) => {
      const provider = providers.find(({ id }) => id === params.policy);
      if (!provider) throw notFound();
      return { policy: provider.id, rules: (await provider.story()).rules(language) };
    }),
  ],
});
