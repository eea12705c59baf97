import type { Product } from '../../certificates/certificate';
import { ago, undisturbed } from '../../demo/history';
import { HOSTS, OWNERS, type Paid, pick, timeOf } from '../../demo/variety';
import type { Transaction } from '../../platform/transaction';
import type { PriceRecord } from '../../refunds/record';
import type { Region } from './record';
import { caCases, gatewayCases, type InstanceCase, otherCases, type SslCase, sslCases } from './seedCases';
import { MONITORING, priceOf, priceOfOther, product, type Purchase, Story } from './telling';

const PRODUCTS: readonly Product[] = [
  product('OV'),
  product('DV', 'wildcard'),
  product('EV'),
  product('DV'),
  product('OV', 'multi'),
  product('OV', 'wildcard'),
];
const COMBINED: Readonly<Record<'multiDomainWildcard' | 'hybrid', Product>> = {
  multiDomainWildcard: product('OV', 'wildcard'),
  hybrid: product('OV', 'multi'),
};

/** Who paid the part that discount and voucher left open, minor units. */
const FUNDING: readonly ((due: number) => Paid)[] = [
  (due) => ({ alipay: due }),
  (due) => ({ card: due }),
  (due) => ({ accountBalance: due }),
  (due) => ({ card: due - 1_234, accountBalance: 1_234 }),
];
const DISCOUNTS = [0, 0.1, 0, 0.2] as const;
const VOUCHERS = [0, 0, 500, 0, 1_000] as const;

/** The same list price, brought down and paid in another way each time. */
function varied(full: PriceRecord, nothingPaid: boolean, n: number): PriceRecord {
  const { list } = full;
  if (nothingPaid) return { ...full, voucher: list, paid: { alipay: 0 } };
  const discount = Math.round(list * pick(DISCOUNTS, n));
  const voucher = pick(VOUCHERS, n);
  return { ...full, discount, voucher, paid: pick(FUNDING, n)(list - discount - voucher) };
}

/** Private CAs are spread unevenly, so that one region fills more than a page. */
const IN_REGIONS: readonly Region[] = [
  'ap-southeast-1',
  'ap-southeast-1',
  'eu-central-1',
  'ap-southeast-1',
  'ap-southeast-5',
];
const TIMES_TOLD = 3;

interface Told {
  readonly purchase: Pick<Purchase, 'service' | 'years' | 'price'> & Partial<Purchase>;
  readonly of: SslCase;
  readonly domain: string;
}

function aboutCertificates(zones: readonly string[], variety: number): Told[] {
  return sslCases.map((of, n) => {
    const { years = 1, combined, renewal } = of;
    const what = { ...(combined ? COMBINED[combined] : pick(PRODUCTS, n + variety)), years };
    const host = `${pick(HOSTS, n)}.${pick(zones, n)}`;
    return {
      of,
      domain: what.coverage === 'wildcard' ? `*.${host}` : host,
      purchase: {
        service: 'ssl',
        years,
        product: what,
        price: varied(priceOf(what), of.nothingPaid ?? false, n + variety),
        combined: combined ?? null,
        kind: renewal ? 'renewal' : 'purchase',
      },
    };
  });
}

/** The cases of an instance, as often as it takes to fill two pages. */
const repeated = (cases: readonly InstanceCase[]) =>
  Array.from({ length: TIMES_TOLD }, () => cases)
    .flat()
    .map((of, n) => ({ of, n }));

function aboutCas(variety: number): Told[] {
  return repeated(caCases).map(({ of, n }) => {
    const kind = (n + variety) % 3 === 0 ? 'intermediate' : 'root';
    const number = String(n + 1).padStart(2, '0');
    return {
      of,
      domain: '',
      purchase: {
        service: 'pca',
        years: 1,
        price: varied(priceOfOther(kind), false, n + variety),
        ca: { kind, region: pick(IN_REGIONS, n) },
        name: `Example ${kind === 'root' ? 'Root' : 'Intermediate'} CA ${number}`,
      },
    };
  });
}

function aboutGateways(zones: readonly string[], variety: number): Told[] {
  return repeated(gatewayCases).map(({ of, n }) => ({
    of,
    domain: `${pick(HOSTS, n + 9)}.${pick(zones, n + 1)}`,
    purchase: {
      service: 'gateway',
      years: 1,
      price: varied(priceOfOther('gateway'), false, n + variety),
      name: `${pick(HOSTS, n)}-gateway`,
    },
  }));
}

const aboutOthers = (variety: number): Told[] =>
  otherCases.map((of, n) => ({
    of,
    domain: '',
    purchase: {
      service: 'other',
      years: 1,
      price: varied(priceOfOther('other'), false, n + variety),
      label: MONITORING,
    },
  }));

/** ABC seed: what both customers own, the same on every machine; every date is relative to `tx.now`. */
export function seed(tx: Transaction): void {
  const { now } = tx;
  undisturbed(tx, () => {
    for (const [owner, { account, prefix, zones }] of OWNERS.entries()) {
      // The second customer has the same cases of other products.
      const variety = owner * 3;
      const told = [
        ...aboutCertificates(zones, variety),
        ...aboutCas(variety),
        ...aboutGateways(zones, variety),
        ...aboutOthers(variety),
      ];
      for (const [n, { of, domain, purchase }] of told.entries()) {
        const paidAt = ago(now, of.paid, timeOf(n));
        const story = new Story(tx, {
          ...purchase,
          id: `ab-${prefix + n + 1}`,
          accountId: account,
          paidAt,
          promotion: of.promotion ?? null,
          ...(of.placed !== undefined && { placedAt: ago(now, of.placed, timeOf(n)) }),
        });
        of.tell?.(story, now, domain);
        story.until(now);
      }
    }
  });
  tx.now = now;
}
