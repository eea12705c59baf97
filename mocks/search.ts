import { ITEM_STATES, STAGES } from '#contract/labels';
import { PAYMENT_STATUSES } from '#contract/rail';
import { FOUND_AT_MOST, FoundKind, searchEverything } from '#contract/search';
import { folded } from '#contract/text';
import { DESK } from './desk/items';
import type { AccountRecord } from './platform/accounts';
import { matches } from './platform/hostname';
import { reading, type Route } from './platform/route';
import type { Reader } from './platform/transaction';
import type { Findable, ProviderModule } from './provider';
import { paymentIdOf, PAYMENTS } from './rail/records';
import { ownRefunds } from './refunds/list';

/** What was meant comes first: the very id or name, then what begins so, then what only contains it. */
function rankOf({ id, name }: Findable, search: string): number {
  const texts = [id, name ?? ''].map(folded);
  if (texts.includes(search)) return 0;
  return texts.some((text) => text.startsWith(search)) ? 1 : 2;
}

const applications = (reader: Reader, provider: string, { id: accountId }: AccountRecord): Findable[] =>
  ownRefunds(reader, provider, accountId).map(({ refund, stage }) => ({
    kind: 'refund',
    provider,
    id: refund.id,
    name: refund.subject.name,
    texts: [refund.id, refund.subject.name, refund.subject.id],
    state: (language) => STAGES[stage][language],
    path: `/${provider}/refunds/${refund.id}`,
  }));

/** The desk sees every item, of whichever customer; never by contact data (GEN-11). */
const items = (reader: Reader): Findable[] =>
  reader.all(DESK).map(({ id, provider, subject, ref, state }) => ({
    kind: 'item',
    provider,
    id,
    name: subject.name,
    texts: [id, subject.name, subject.id, ref],
    state: (language) => ITEM_STATES[state][language],
    path: `/review/${id}`,
  }));

/** What a customer paid something with leads to that; by its id alone, since the name finds the thing itself. */
const paymentsOf = (reader: Reader, own: readonly Findable[]): Findable[] =>
  own.flatMap((one) => {
    const payment = reader.get(PAYMENTS, paymentIdOf(one.provider, one.id));
    if (!payment) return [];
    const { id, status } = payment;
    const state: Findable['state'] = (language) => PAYMENT_STATUSES[status][language];
    return [{ ...one, kind: 'payment' as const, id, texts: [id], state }];
  });

function findable(reader: Reader, providers: readonly ProviderModule[], account: AccountRecord): Findable[] {
  if (account.role === 'specialist') return items(reader);
  const own = providers.flatMap((provider) => provider.findable?.(reader, account) ?? []);
  if (account.role !== 'customer') return own;
  const asked = providers.flatMap(({ id, refunds }) => (refunds ? applications(reader, id, account) : []));
  return [...own, ...asked, ...paymentsOf(reader, own)];
}

/**
 * One search across everything an account may see (GEN-10): what a provider offers to be found is the account's own, and
 * how each thing stands is asked only of the few that are shown.
 */
export const searchRoute = (providers: readonly ProviderModule[]): Route =>
  reading(searchEverything, ({ tx, account, query: { search }, language }) => {
    const wanted = folded(search);
    if (wanted === '') return { groups: [] };
    const found = findable(tx, providers, account).filter(({ texts }) => matches(search, ...texts));
    return {
      groups: FoundKind.options.flatMap((kind) => {
        const all = found.filter((one) => one.kind === kind);
        if (all.length === 0) return [];
        const shown = all.toSorted((a, b) => rankOf(a, wanted) - rankOf(b, wanted)).slice(0, FOUND_AT_MOST);
        return [
          {
            kind,
            total: all.length,
            items: shown.map(({ id, provider, name, path, state }) => ({
              id,
              provider,
              name,
              state: state(language),
              path,
            })),
          },
        ];
      }),
    };
  });
