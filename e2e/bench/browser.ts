import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser';
import { type Large, loadLarge } from './large';
import { type Load, loadTwice, type Sent } from './loads';
import { serveStatic, sitesToMeasure } from './sites';

/** How often each page is loaded; the median counts. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SLOWER = [1, 4] as const;

interface Measured {
  sent?: Sent;
  readonly loads: Map<string, Load[]>;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rounded = (value: number) => (value < 20 ? value.toFixed(1) : value.toFixed(0));

const executablePath = findBrowser();
const server = await chromium.launchServer({
  ...(executablePath && { executablePath }),
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
const browser = await chromium.connect(server.wsEndpoint());
const sites = await sitesToMeasure('results/bench');
const served = new Map(
  await Promise.all(
    [...new Set(sites.map(({ dist }) => dist))].map(async (dist) => [dist, await serveStatic(dist)] as const),
  ),
);
const all = new Map<string, Measured>(sites.map(({ name }) => [name, { loads: new Map() }]));

// In turns, so that what else the machine does meets all of them alike.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const slower of SLOWER) {
    for (const { name, dist, path, cookie, stored } of sites) {
      const url = (served.get(dist)?.origin ?? '') + path;
      const { cold, reload, sent } = await loadTwice(browser, server.process().pid, url, slower, {
        ...(cookie && { cookie }),
        ...(stored && { stored }),
      });
      const measured = all.get(name);
      if (!measured) continue;
      measured.sent ??= sent;
      const put = (key: string, load: Load) =>
        measured.loads.set(key, [...(measured.loads.get(key) ?? []), load]);
      put(`cold ${slower}×`, cold);
      put(`reload ${slower}×`, reload);
      process.stderr.write(`${name} ${slower}×: ${rounded(cold.row)} / ${rounded(reload.row)} ms\n`);
    }
  }
}
const version = browser.version();
const at = (name: string, key: string, what: keyof Load) =>
  median((all.get(name)?.loads.get(key) ?? []).map((load) => load[what]));
const names = [...all.keys()];
const line = (what: string, cells: readonly string[]) => `| ${[what, ...cells].join(' | ')} |`;
const weight = (kind: keyof Sent) =>
  line(
    `${kind}, kB gzip (files)`,
    names.map((name) => {
      const { bytes = 0, files = 0 } = all.get(name)?.sent?.[kind] ?? {};
      return `${rounded(bytes / 1_000)} (${files})`;
    }),
  );
/** Each time beside its ratio to the floor's. */
const timed = (key: string, what: 'paint' | 'row') =>
  line(
    `${what === 'row' ? 'first row' : 'first paint'}, ${key}, ms`,
    names.map((name) => {
      const ms = at(name, key, what);
      return `${rounded(ms)} (${(ms / at('floor', key, what)).toFixed(1)})`;
    }),
  );
const plain = (label: string, key: string, what: keyof Load) =>
  line(
    label,
    names.map((name) => rounded(at(name, key, what))),
  );
const keys = SLOWER.flatMap((slower) => [`cold ${slower}×`, `reload ${slower}×`]);
const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Chromium ${version}, median of ${ROUNDS}`;
const tableWith = (large: ReadonlyMap<number, Large>) =>
  [
    `Measured on ${machine}; in brackets behind a time: times that of the floor.`,
    '',
    line('what', names),
    line(
      '---',
      names.map(() => '---:'),
    ),
    ...(['js', 'css', 'json'] as const).map(weight),
    ...keys.map((key) => timed(key, 'paint')),
    ...keys.map((key) => timed(key, 'row')),
    ...keys.map((key) => plain(`first row of the list itself, ${key}, ms`, key, 'list')),
    ...keys.map((key) => plain(`blocking, ${key}, ms`, key, 'blocking')),
    plain('heap, MB', 'cold 1×', 'heap'),
    plain('CPU of the browser, cold, ms', 'cold 1×', 'cpu'),
    plain('CPU of the browser, reload, ms', 'reload 1×', 'cpu'),
    '',
    '| certificates | opened, ms | again, ms | its longest task, ms | heap, MB | longest while typing, sorting, paging, ms |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...large].map(([of, { opened, again, loading, heap, longest }]) =>
      line(String(of), [opened, again, loading, heap, longest].map(rounded)),
    ),
  ].join('\n');
/** Written as it comes: many certificates take their time, and what is known by then is not to be lost. */
function write(large: ReadonlyMap<number, Large>): void {
  mkdirSync('results', { recursive: true });
  const measured = names.map((name) => ({
    name,
    sent: all.get(name)?.sent,
    loads: Object.fromEntries(all.get(name)?.loads ?? []),
  }));
  const found = { machine, sites: measured, large: Object.fromEntries(large) };
  writeFileSync('results/bench-browser.json', `${JSON.stringify(found, null, 2)}\n`);
  writeFileSync('results/bench-browser.md', `${tableWith(large)}\n`);
}

const large = new Map<number, Large>();
write(large);
const origin = served.get(sites[0]?.dist ?? '')?.origin ?? '';
for (const of of (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number)) {
  large.set(of, await loadLarge(browser, origin, of));
  process.stderr.write(`${of}: ${JSON.stringify(large.get(of))}\n`);
  write(large);
}
process.stdout.write(`${tableWith(large)}\n`);
for (const { end } of served.values()) end();
await browser.close();
await server.close();
