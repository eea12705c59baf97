import type { Locator } from '@playwright/test';
import type { App, As } from './app';
import type { ScenarioId } from './scenarios';

/** Where a scenario begins, as the API tells it. */
interface Begins {
  readonly id: ScenarioId;
  readonly as: As;
  readonly record: { readonly id: string | null; readonly path: string };
}

let listed: Promise<readonly Begins[]> | undefined;

async function listIn(app: App): Promise<readonly Begins[]> {
  if ((await app.shown()) === null) await app.load('/sign-in');
  const { body } = await app.api('GET', '/demo/scenarios');
  return (body as { items: Begins[] }).items;
}

/** Where a scenario begins and as whom; every console of one build says the same, so it is asked once. */
export async function beginningOf(app: App, id: ScenarioId): Promise<Begins> {
  const found = (await (listed ??= listIn(app))).find((one) => one.id === id);
  if (!found) throw new Error(`the console that is tested has no scenario ${id}`);
  return found;
}

const PAGES: Readonly<Record<string, string>> = {
  cas: '/aliyun/certificates',
  ab: '/alibaba/orders',
  tc: '/tencent/certificates',
  pay: '/alipay/transactions',
};

/** The page that answers for a scenario's record: where the scenario begins, if that is its panel, else its details. */
export function answeringPage({ record: { id, path } }: Begins): string {
  if (path.endsWith('/refund') || id === null) return path;
  const [kind = ''] = id.split('-');
  return `${PAGES[kind]}/${id}`;
}

/** The answer of the open panel, or of the page about a record. */
export const answerOn = ({ page }: App, path: string): Locator =>
  path.endsWith('/refund')
    ? page.getByRole('dialog').getByRole('heading', { level: 3 }).first()
    : page.getByRole('main').getByRole('heading', { level: 2 }).first();
