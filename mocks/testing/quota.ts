import type { Quota } from '#contract/alibabaOrders';
import { demand } from './tabs';

interface Orders {
  readonly items: readonly { readonly id: string; readonly quota: Quota | null }[];
}
interface Certificates {
  readonly items: readonly { readonly order: { readonly id: string } }[];
  /** Of all orders together. */
  readonly quota: Quota;
}

/** Operations that give quota back, by the end of their path (ABC-S1, M2). */
const GIVES_BACK = /^\/alibaba\/certificates\/[^/]+\/(cancel-apply|cancel)$/;

const PARTS = ['total', 'used', 'restored', 'available'] as const;

/**
 * ABC-S1: whoever looks again and again sees the quota of each order conserved: what was bought stays, each certificate in
 * the list holds one, and one that leaves gives it back, which only its own operations do.
 */
export class Quotas {
  #before = new Map<string, Quota>();

  /** Looks at the orders in one tab and at the list in the other. `path`: what was written before; undefined: nothing but time. */
  async look(get: <T>(tab: number, path: string) => Promise<T>, path = 'nobody'): Promise<void> {
    const [{ items: orders }, { items: certificates, quota: together }] = await Promise.all([
      get<Orders>(0, '/alibaba/orders?pageSize=100'),
      get<Certificates>(1, '/alibaba/certificates?pageSize=100'),
    ]);
    const now = new Map(orders.flatMap(({ id, quota }) => (quota ? [[id, quota] as const] : [])));
    for (const [id, quota] of now) {
      const { total, used, restored, available } = quota;
      const said = `quota of ${id}: ${JSON.stringify(quota)}`;
      demand(used >= 0 && available >= 0 && used + available === total, `${said} does not add up`);
      const listed = certificates.filter(({ order }) => order.id === id).length;
      demand(used === listed, `${said}, but ${listed} in the list`);
      const before = this.#before.get(id);
      if (!before) continue;
      const was = `before ${JSON.stringify(before)}`;
      demand(total === before.total, `${said}, ${was}: bought is bought`);
      demand(used + restored === before.used + before.restored, `${said}, ${was}: some is lost`);
      demand(used === before.used || GIVES_BACK.test(path), `${said}, ${was}: given back by ${path}`);
    }
    for (const id of this.#before.keys()) demand(now.has(id), `quota of ${id} is gone`);
    for (const part of PARTS) {
      const sum = [...now.values()].reduce((all, quota) => all + quota[part], 0);
      demand(together[part] === sum, `quota of all orders: ${part} is ${together[part]}, not ${sum}`);
    }
    this.#before = now;
  }
}
