import { readOpenApi, readPolicy } from '#contract/policies';
import { assemble, type Assembled } from '../assemble';
import { demoRoutes } from '../demo/routes';
import { loaded, notFound } from '../platform/problems';
import { explorerRoutes } from '../explorer/routes';
import { reading, type Route } from '../platform/route';
import type { ProviderModule } from '../provider';
import { alibaba } from './alibaba/api';
import { alipay } from './alipay/api';
import { aliyun } from './aliyun/api';
import { tencent } from './tencent/api';

/** The one list of providers: a new one is a folder beside these and a line here (and one in `demos.ts`). */
export const providers: readonly ProviderModule[] = [aliyun, alibaba, tencent, alipay];

/** What was told of the past, fetched when it is asked for: the build carries the seeded state as data. */
export const loadDemos = () => loaded(() => import('./demos'));

/** What explores, fetched when somebody does. */
const loadExplorer = async () => (await loaded(() => import('./explored'))).explorer;

/** The policies in words, and the contract's description; neither needs a session (GEN-10). */
const descriptions: readonly Route[] = [
  reading(readPolicy, async ({ params, language }) => {
    const provider = providers.find(({ id }) => id === params.policy);
    if (provider) return { policy: provider.id, rules: provider.rules(language) };
    // A policy alone, without a console.
    const { explored, rulesOf } = await loadExplorer();
    const alone = explored.find(({ id }) => id === params.policy);
    if (!alone) throw notFound();
    return { policy: alone.id, rules: rulesOf(alone, language) };
  }),
  // Its generator weighs as much as a console.
  reading(readOpenApi, async ({ url }) => {
    const { openApiDocument } = await loaded(() => import('../platform/openapi'));
    return openApiDocument(url.slice(0, url.lastIndexOf(readOpenApi.root + readOpenApi.path)));
  }),
];

/** What every rule of every provider decides. */
const verdicts = () =>
  new Map(providers.flatMap((one) => one.rules('en').map(({ id, verdict }) => [id, verdict])));

/** Everything that answers, and that time does: all consoles with the desk, the rail and the demo. */
export function everything(posts: boolean): Assembled {
  const whole = assemble(providers, posts);
  const explorer = explorerRoutes(loadExplorer);
  return {
    ...whole,
    routes: [...demoRoutes(loadDemos, whole, verdicts), ...descriptions, ...explorer, ...whole.routes],
  };
}
