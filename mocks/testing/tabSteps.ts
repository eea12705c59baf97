import fc from 'fast-check';
import { ChannelBehaviour, type DemoState, RailBehaviour } from '#contract/demo';
import { openTab, placeWith, type Start } from './tabs';

/** Where histories begin: each way to pay, to wait and to fail, of every console. */
export const STARTS = [
  'aliyun.unissued.day-5',
  'aliyun.unissued.day-6',
  'aliyun.unissued.under-review',
  'aliyun.issued.day-27',
  'aliyun.revoking.day-28',
  'aliyun.revoked.in-time',
  'aliyun.refund.under-review',
  'aliyun.refund.rejected',
  'aliyun.refund.fails-next',
  'aliyun.refund.mixed-funding',
  'aliyun.rail.with-person',
  'aliyun.progress-list',
  'aliyun.two-customers',
  'alibaba.order.unused',
  'alibaba.order.day-7',
  'alibaba.refund.running',
  'alibaba.refund.channel-fails',
  'alibaba.ssl.pending',
  'alibaba.ssl.validating',
  'alibaba.ssl.issued',
  'alibaba.multi.pending',
  'alibaba.multi.validating',
  'alibaba.two-customers',
  'tencent.pending-submission',
  'tencent.failed',
  'tencent.proportion',
  'tencent.points.desk',
  'tencent.two-customers',
];

const tab = fc.constantFrom(0 as const, 1 as const);
const one = fc.nat({ max: 3 });
const does = <const Do extends string, More extends object>(
  what: Do,
  more: { readonly [K in keyof More]: fc.Arbitrary<More[K]> },
) =>
  fc.record({ do: fc.constant(what), tab, ...more }) as unknown as fc.Arbitrary<
    { do: Do; tab: 0 | 1 } & More
  >;

const CLOCK = [
  { advanceBy: '1h' },
  { advanceBy: '1d' },
  { advanceToNext: 'event' },
  ...(['deadline', 'safe'] as const).flatMap((advanceToNext) =>
    (['before', 'after'] as const).map((side) => ({ advanceToNext, side })),
  ),
] as const;
const FAULTS = ['lost-request', 'lost-response', 'server-error'] as const;

export const step = fc.oneof(
  { weight: 3, arbitrary: does('look', { one }) },
  { weight: 5, arbitrary: does('apply', { one }) },
  { weight: 2, arbitrary: does('keep', { one }) },
  { weight: 3, arbitrary: does('again', {}) },
  { weight: 1, arbitrary: does('both', { one }) },
  { weight: 4, arbitrary: does('act', { one: fc.nat({ max: 15 }) }) },
  { weight: 2, arbitrary: does('cancel', { one }) },
  { weight: 1, arbitrary: does('other', { one }) },
  {
    weight: 2,
    arbitrary: does('desk', { one, decision: fc.constantFrom('approve', 'approve', 'reject', 'retry') }),
  },
  { weight: 1, arbitrary: does('merchant', { one, part: fc.constantFrom(1, 0.5, 0) }) },
  { weight: 2, arbitrary: does('kill', {}) },
  { weight: 4, arbitrary: does('clock', { body: fc.constantFrom(...CLOCK) }) },
  { weight: 3, arbitrary: does('set', { body: fc.constantFrom(...FAULTS.map((fault) => ({ fault }))) }) },
  {
    weight: 2,
    arbitrary: does('set', {
      body: fc.oneof(
        fc.constantFrom(...ChannelBehaviour.options).map((channel) => ({ channel })),
        fc.constantFrom(...RailBehaviour.options).map((rail) => ({ rail })),
        fc.constantFrom('auto' as const, 'manual' as const).map((review) => ({ review })),
      ),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A step as somebody would do it by hand. */
export function labelOf(now: Step): string {
  const tab = `tab ${now.tab + 1}`;
  const nth = 'one' in now ? `${now.one + 1}` : '';
  switch (now.do) {
    case 'look':
      return `${tab}: open the page of thing ${nth}`;
    case 'apply':
      return `${tab}: apply for the refund of thing ${nth}`;
    case 'keep':
      return `${tab}: open the page of thing ${nth}, let time pass to its last safe moment, apply then`;
    case 'again':
      return `${tab}: send the last write once more, under its key`;
    case 'both':
      return `both tabs at once: apply for the refund of thing ${nth}`;
    case 'act':
      return `${tab}: operation ${nth} of what the things offer`;
    case 'cancel':
      return `${tab}: cancel application ${nth}`;
    case 'other':
      return `${tab}, as customer-2: apply for thing ${nth} and cancel application ${nth}`;
    case 'desk':
      return `${tab}, as specialist: ${now.decision} item ${nth}`;
    case 'merchant':
      return `${tab}, as operator: refund ${now.part} of payment ${nth} by the merchant platform`;
    case 'kill':
      return `${tab}: kill it and open it again`;
    case 'clock':
      return `${tab}, clock: ${Object.values(now.body).join(' ')}`;
    case 'set':
      return `${tab}, demo controls: ${Object.entries(now.body).flat().join(' ')}`;
  }
}

/**
 * DEM-2: the link to where a history begins to be made by hand: what the clock and the demo controls do before that, it
 * carries itself; `rest` is what is to be done from there.
 */
export async function linkAt(
  start: Start,
  steps: readonly Step[],
): Promise<{ readonly link: string; readonly rest: readonly Step[] }> {
  const { scenario, records } = start;
  const page = await openTab(placeWith(records), start);
  const url = new URLSearchParams({ scenario: scenario.id, as: scenario.as });
  let [link, carried] = [`${scenario.record.path}?${url}`, 0];
  for (const [nth, now] of steps.entries()) {
    if (now.do !== 'clock' && now.do !== 'set') break;
    const [method, path] = now.do === 'clock' ? (['POST', 'clock'] as const) : (['PUT', 'settings'] as const);
    await page.send({ who: 'operator', method, path: `/demo/${path}`, body: now.body });
    const heard = await page.send({ who: 'operator', method: 'GET', path: '/demo' });
    const demo = heard?.body as unknown as DemoState;
    if (demo.touched) break;
    const { since, review, fault } = demo.link;
    const moved = Date.parse(demo.clock.now) !== Date.parse(scenario.now) || since !== null;
    const carries = { now: moved ? demo.clock.now : null, settingsAt: since, review, fault };
    const said = Object.entries(carries).filter((entry): entry is [string, string] => entry[1] !== null);
    link = `${scenario.record.path}?${new URLSearchParams([...url, ...said])}`;
    carried = nth + 1;
  }
  return { link, rest: steps.slice(carried) };
}
