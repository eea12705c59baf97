import { ORDER_STATUSES } from '#contract/alibabaOrders';
import { CERTIFICATE_STATES } from '#contract/alibabaProducts';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { standsSince } from '../../certificates/history';
import type { Reader } from '../../platform/transaction';
import type { Findable, FindableOf, Watched } from '../../provider';
import { holdingsIn, judge, judging, listedOf, nameOf, standingOf, statusOf } from './order';
import { alibabaPolicy } from './policy';
import { ownOrders, PROVIDER } from './record';

/** GEN-10: an account's own orders, and what they pay for, as a search finds them. */
export const findableThings: FindableOf = (reader, { id: accountId }) =>
  ownOrders
    .all(reader, accountId)
    .map(holdingsIn(reader))
    .flatMap((holding): Findable[] => {
      const { order, instance } = holding;
      const status = () => judge(reader, order).ruling.subject.refund;
      const name = nameOf(holding);
      const one = { provider: PROVIDER, name };
      const certificates = listedOf(holding).map((record): Findable => ({
        ...one,
        kind: 'certificate',
        id: record.id,
        name: record.domain,
        texts: [record.id, record.domain],
        state: (language) => CERTIFICATE_STATES[record.state][language],
        path: `/alibaba/certificates/${record.id}`,
      }));
      const asked = encodeURIComponent(instance?.id ?? '');
      const list = instance?.ca
        ? `pca?region=${instance.ca.region}&search=${asked}`
        : `gateway?search=${asked}`;
      return [
        ...certificates,
        {
          ...one,
          kind: 'order',
          id: order.id,
          texts: [order.id, name ?? ''],
          state: (language) => ORDER_STATUSES[statusOf(status())][language],
          path: `/alibaba/orders/${order.id}`,
        },
        ...(instance
          ? [
              {
                ...one,
                kind: 'instance' as const,
                id: instance.id,
                texts: [instance.id, instance.name, ...(instance.gateway?.domains ?? [])],
                state: (language: Language) => standingOf(instance, status()).words[language],
                path: `/alibaba/${list}`,
              },
            ]
          : []),
      ];
    });

/** GEN-15: an account's own orders, whose terms time ends, and the certificates they paid for. */
export function watchedThings(reader: Reader, accountId: AccountId): Watched[] {
  const judged = judging(reader);
  return ownOrders.all(reader, accountId).flatMap((order) => {
    const { money, ruling, certificates, instance } = judged(order);
    const histories = [...certificates.map(({ history }) => history), instance?.history ?? []];
    const since = standsSince(order.paidAt, histories, money.standing);
    const one = { ruleOn: null, since };
    return [
      {
        ...one,
        id: order.id,
        name: nameOf({ order, certificates, instance }),
        path: `/alibaba/orders/${order.id}`,
        ruleOn: (at: number) => alibabaPolicy.ruleOn(ruling.subject, at),
        history: [],
      },
      ...certificates.map(({ id, domain, history }) => ({
        ...one,
        id,
        name: domain,
        path: `/alibaba/certificates/${id}`,
        history,
      })),
    ];
  });
}
