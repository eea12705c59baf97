import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { applyForAliyunRefund, listAliyunCertificates, listAliyunRefunds } from '#contract/aliyun';
import { listReviewItems } from '#contract/desk';
import type { QueryInput } from '#contract/endpoint';
import { readNow } from '#contract/now';
import { explorer } from '../../mocks/providers/explored';
import { prove } from '../../mocks/rules/prove';
import { openWorld, type World } from '../../mocks/testing/world';

/** How often each query is asked. */
const TIMES = 20;

interface Row {
  readonly what: string;
  /** Number of certificates. */
  readonly of: number;
  readonly unit: 'ms' | 'MB' | 'decisions/s';
  readonly p50: number;
  readonly p95: number;
}

const rows: Row[] = [];
const rounded = (value: number) => Number(value.toPrecision(3));

function put(what: string, of: number, unit: Row['unit'], values: readonly number[]): void {
  const inOrder = values.toSorted((a, b) => a - b);
  const at = (part: number) => rounded(inOrder[Math.ceil(part * inOrder.length) - 1] ?? 0);
  rows.push({ what, of, unit, p50: at(0.5), p95: at(0.95) });
  process.stderr.write(`${what}, ${of}: ${at(0.5)} / ${at(0.95)} ${unit}\n`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function repeated(work: (nth: number) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let nth = 0; nth < TIMES; nth += 1) all.push(await timed(() => work(nth)));
  return all;
}

/** Bytes that stay when nobody needs the rest; 0 unless Node runs with `--expose-gc`. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

type Asked = QueryInput<typeof listAliyunCertificates>;

async function lists(world: World, of: number): Promise<void> {
  const customer = await world.as('customer');
  const list = (query: Asked) => customer.call(listAliyunCertificates, { query });
  put('first list', of, 'ms', [await timed(() => list({}))]);
  put('list', of, 'ms', await repeated(() => list({})));
  put('page', of, 'ms', await repeated((nth) => list({ page: nth + 2 })));
  put('search, letter by letter', of, 'ms', await repeated((nth) => list({ search: `pay-${nth}` })));
  const sorts: readonly NonNullable<Asked['sort']>[] = [
    '-amount',
    'expiresAt',
    'deadline',
    'domain',
    'urgent',
  ];
  for (const sort of sorts) await list({ sort });
  put('sort', of, 'ms', await repeated((nth) => list({ sort: sorts[nth % sorts.length] ?? 'urgent' })));
  put(
    'filter',
    of,
    'ms',
    await repeated((nth) => list(nth % 2 ? { verdict: 'refundable' } : { stake: 'week' })),
  );
  const { items } = await customer.call(listAliyunCertificates, {
    query: { verdict: 'refundable', pageSize: TIMES, sort: '-purchasedAt' },
  });
  const written: number[] = [];
  for (const { id } of items) {
    const body = { reason: { code: 'notNeeded', text: null }, assistance: null } as const;
    await customer.call(applyForAliyunRefund, { params: { id }, body });
    written.push(await timed(() => list({})));
  }
  put('list after a write', of, 'ms', written);
  put('what every page asks', of, 'ms', await repeated(() => customer.call(readNow)));
  put('refund list', of, 'ms', await repeated(() => customer.call(listAliyunRefunds)));
  const specialist = await world.as('specialist');
  put('desk', of, 'ms', await repeated(() => specialist.call(listReviewItems)));
}

async function scale(of: number): Promise<void> {
  const before = heap();
  const opened: { world?: World } = {};
  put('scenario opened', of, 'ms', [
    await timed(async () => void (opened.world = await openWorld({ scenario: `aliyun.large.${of}` }))),
  ]);
  const { world } = opened;
  if (!world) return;
  await lists(world, of);
  put('heap', of, 'MB', [heap() - before]);
  const days: number[] = [];
  for (let day = 0; day < 5; day += 1) days.push(await timed(() => world.move({ advanceBy: '1d' })));
  put('a day of clock', of, 'ms', days);
  const year = new Date(Date.parse('2027-11-22T02:00:00Z')).toISOString();
  put('a year of clock', of, 'ms', [await timed(() => world.advanceTo(year))]);
}

/** Every reachable point of each policy, each decided by every row: how many a second. */
function decisions(): void {
  for (const { id, table } of explorer.explored) {
    const began = performance.now();
    const { points } = prove(table);
    put(`${id}: points decided by every row`, points, 'decisions/s', [
      (points * 1_000) / (performance.now() - began),
    ]);
  }
}

decisions();
for (const of of (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number)) await scale(of);

const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.versions.node}`;
const table = [
  `Measured on ${machine}.`,
  '',
  '| what | certificates | p50 | p95 | unit |',
  '| --- | ---: | ---: | ---: | --- |',
  ...rows.map(({ what, of, p50, p95, unit }) => `| ${what} | ${of} | ${p50} | ${p95} | ${unit} |`),
].join('\n');
mkdirSync('results', { recursive: true });
writeFileSync('results/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
writeFileSync('results/bench.md', `${table}\n`);
process.stdout.write(`${table}\n`);
