import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { type Connect, type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import type * as Demos from './mocks/providers/demos';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A dead backend must look dead: what the in-browser backend did not answer is a 404, never the page. */
function noPageUnderApi(): Plugin {
  const refuse: Connect.NextHandleFunction = (request, response, next) => {
    if (!/\/(api|ams\/api)\/v1\//.test(new URL(request.url ?? '/', 'http://host').pathname)) return next();
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/plain');
    response.end('The backend runs inside the page; this host has none.\n');
  };
  return {
    name: 'no-page-under-api',
    configureServer: ({ middlewares }) => void middlewares.use(refuse),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(refuse),
  };
}

/** Built files carry a hash in their name: a browser that has one need not ask again, and keeps it compiled. */
const hashedFilesStay = (): Plugin => ({
  name: 'hashed-files-stay',
  configurePreviewServer: ({ middlewares, config }) =>
    void middlewares.use((request, response, next) => {
      const [path = ''] = (request.url ?? '').slice(config.base.length - 1).split('?');
      if (path.startsWith('/assets/') && existsSync(join(config.root, config.build.outDir, path)))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    }),
});

/** What runs before anything is drawn: the page waits for it, so it is written into the page instead of asked for. */
const START = /<script src="src\/start\.js">/;

const startInThePage = (): Plugin => {
  let base = '/';
  return {
    name: 'start-in-the-page',
    configResolved(config) {
      ({ base } = config);
    },
    configureServer: ({ watcher, ws }) =>
      void watcher.on('change', (file) => file.endsWith('/src/start.js') && ws.send({ type: 'full-reload' })),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(START, () => `<script data-base="${base}">${startCode()}`),
    },
  };
};

const startCode = () => readFileSync(here('./src/start.js'), 'utf8');

/** What the built page may run and load: nothing from elsewhere, and of what is written into the page only `start.js`. */
const policyFor = (start: string) => {
  const known = createHash('sha256').update(start).digest('base64');
  return `default-src 'self'; script-src 'self' 'sha256-${known}'; style-src 'self'; object-src 'none'; base-uri 'none'`;
};

/** The policy stands in the page that is built; while developing, the dev server writes into the page. */
const policyInThePage = (): Plugin => ({
  name: 'policy-in-the-page',
  apply: 'build',
  transformIndexHtml: () => {
    const api = process.env.VITE_API_URL && new URL(process.env.VITE_API_URL).origin;
    const policy = policyFor(startCode());
    const content = api ? `${policy}; connect-src 'self' ${api}` : policy;
    return [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ];
  },
});

/** The library's cookie jar asks for storage as soon as it is loaded; where site data are blocked, even that throws. */
const noCookies = (): { name: string; transform: (code: string, id: string) => string | null } => ({
  name: 'no-cookies',
  transform: (code, id) =>
    id.includes('/msw/') ? code.replace('isNodeProcess() ? null : new CookieStore()', 'null') : null,
});

/** The seeded state as a file beside the code: a first visit loads data instead of what makes it. */
function seededState(): Plugin {
  let file: { readonly name: string; readonly text: string } | null = null;
  return {
    name: 'seeded-state',
    async config(_, { command }) {
      if (command === 'build') {
        const { module } = await runnerImport<typeof Demos>(here('./mocks/providers/demos.ts'));
        const text = JSON.stringify(module.seededState());
        const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
        file = { name: `assets/seeded-${hash}.json`, text };
      }
      return { define: { SEEDED_STATE: JSON.stringify(file?.name ?? null) } };
    },
    generateBundle() {
      if (file) this.emitFile({ type: 'asset', fileName: file.name, source: file.text });
    },
  };
}

/** The last results of the tests, as the test run wrote them; absent until it ran once. */
function lastResults(): Plugin {
  const file = here('./results/lines.json');
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (!pathname.endsWith('/results.json') || !existsSync(file)) return next();
    response.setHeader('Content-Type', 'application/json');
    response.end(readFileSync(file));
  };
  return {
    name: 'last-results',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
    generateBundle() {
      if (existsSync(file))
        this.emitFile({ type: 'asset', fileName: 'results.json', source: readFileSync(file, 'utf8') });
    },
  };
}

/**
 * What a first visit needs is on its way at once: the backend and the first list before any code asks for them, and what
 * only the browser can tell is needed (words of its language, the seeded state or what makes a scenario) as soon as
 * `start.js` looks. That comes behind what it does not wait for.
 */
function onItsWayAtOnce(): Plugin {
  let base = '/';
  return {
    name: 'on-its-way-at-once',
    configResolved(config) {
      ({ base } = config);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const outputs = Object.values(bundle ?? {});
        const chunks = outputs.filter((one) => one.type === 'chunk');
        const named = (module: RegExp) =>
          chunks.filter((one) => one.facadeModuleId !== null && module.test(one.facadeModuleId));
        /** The files of such modules and everything that these import. */
        const filesFor = (...modules: readonly RegExp[]) => {
          const files = new Set(modules.flatMap(named).map((one) => one.fileName));
          for (const file of files)
            chunks.find((one) => one.fileName === file)?.imports.forEach((more) => files.add(more));
          return files;
        };
        const needed = filesFor(BACKEND, FIRST_PAGES);
        const [start, opening] = /(<script data-base=[^>]*)>[^]*?<\/script>/.exec(html) ?? [];
        if (needed.size === 0 || start === undefined || opening === undefined) return html;
        const words = named(WORDS).map((one) => [one.name, one.fileName] as const);
        const seeded = outputs.flatMap(({ fileName }) =>
          /seeded-\w+\.json$/.test(fileName) ? [['seeded', fileName] as const] : [],
        );
        const byScenario = [...filesFor(LINKED, REST, PAST)].filter((file) => !needed.has(file));
        const told = [...words, ...seeded, ['scenario', byScenario.join(` ${base}`)] as const].map(
          ([name, file]) => `data-${name.toLowerCase()}="${base}${file}"`,
        );
        const preloads = [...needed]
          .filter((file) => !html.includes(file))
          .map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`);
        const styles = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
        // Small, and what is drawn first waits for them: they go in front, and take effect in their place.
        const first = styles.map((one) => one.replace('rel="stylesheet"', 'rel="preload" as="style"'));
        const knowing = start.replace(opening, () => `${opening} ${told.join(' ')}`);
        const place = styles[0] ?? '</head>';
        return html
          .replace(start, () => first.join('\n    '))
          .replace(place, () => [...preloads, knowing, place].join('\n    '));
      },
    },
  };
}

/**
 * What runs at once when a page is visited first, by a scenario’s link too. Not the framework: of libraries the most part
 * never runs, and what a browser keeps of them compiled would take a tenth of a second longer to load again.
 */
const RUNS_AT_ONCE = /^(index|shell|list|browser|platform|backend(-rest|-past)?)$/;

/**
 * A browser that knows the comment compiles such a file beside the page while it arrives, instead of function by function
 * in its way. It is only heeded at the very beginning, before what the bundler writes there itself.
 */
const compiledAsItArrives = (): Plugin => ({
  name: 'compiled-as-it-arrives',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const one of Object.values(bundle))
        if (one.type === 'chunk' && RUNS_AT_ONCE.test(one.name))
          one.code = `//# allFunctionsCalledOnLoad\n${one.code}`;
    },
  },
});

/** What every page needs; the contract is the language both halves speak. */
const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack|i18next|zod(?!\/v4\/core\/(?:json-schema|to-json-schema))|clsx)\/|vite\/preload-helper|src\/contract\//;

/** What stands around every page, and asks for its data. */
const SHELL =
  /src\/(app\/(?!SignIn|SearchDialog|AccountMenu|Unread|MessagesPage|LinkProblemPage|replay|inPlace)|api\/|locales\/[^/]+\.ts|ui\/(notices|text)\.)/;

/** What the whole backend stands on. */
const PLATFORM =
  /mocks\/(platform\/(?!openapi)|rules\/(?!prove))|node_modules\/(msw|@msw|@mswjs|rettime|outvariant|idb|chinese-days)\//;

/** What the first list is drawn with. */
const FIRST_PAGES = /src\/(consoles\/aliyun\/(index|CertificatesPage)|demo\/DemoBar)\.tsx$/;

/** Words of the first pages, a chunk for each language. */
const WORDS = /src\/locales\/(zh-CN|en)\/index\.ts$/;

/** Where the backend starts in the page. */
const BACKEND = /mocks\/browser\.ts$/;

/** Where everything else that answers begins, fetched when it is asked. */
const REST = /mocks\/providers\/index\.ts$/;

/** Where the past of scenarios and seeds begins, fetched when one is to be made. */
const PAST = /mocks\/providers\/demos\.ts$/;

/** What applies a link that carries a scenario. */
const LINKED = /src\/app\/replay\.ts$/;

/** Where the policy explorer begins, fetched when somebody explores. */
const EXPLORED = /mocks\/providers\/explored\.ts$/;

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether one of these modules imports a module, directly or through others; what is only fetched later does not count. */
function isNeededBy(first: RegExp, id: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const needed = (one: string): boolean => {
    if (seen.has(one)) return false;
    seen.add(one);
    return first.test(one) || (graph.getModuleInfo(one)?.importers ?? []).some(needed);
  };
  return needed(id);
}

/** The library is imported by one name for all of it, so the graph cannot tell what only panels and details draw. */
const BEHIND_THE_LIST =
  /@mantine\/(form|core\/esm\/(components\/(Checkbox|Radio|Textarea|Timeline)|utils\/InlineInput))\//;

/** Modules that the first list needs travel together; those of the pages behind it do not come along. */
const listOnly = (id: string, graph: Graph): string | null =>
  !BEHIND_THE_LIST.test(id) && isNeededBy(FIRST_PAGES, id, graph) ? 'list' : null;

/** What a first visit runs of the page. */
const FIRST_STEPS = /src\/main\.tsx$/;

/** Of the contract, what a first visit speaks goes with the framework; the rest comes with the consoles that speak it. */
const frameworkOnly = (id: string, graph: Graph): string | null =>
  !id.includes('/src/contract/') ||
  [FIRST_STEPS, FIRST_PAGES, BACKEND].some((first) => isNeededBy(first, id, graph))
    ? 'framework'
    : null;

/** The backend comes in three pieces: what the first list asks, everything else that answers, and what makes its past. */
const pieceFor =
  (name: string, entry: RegExp) =>
  (id: string, graph: Graph): string | null =>
    isNeededBy(entry, id, graph) ? name : null;

/** What asks the backend over its HTTP contract: run in memory with everything else, and once more on PostgreSQL. */
const OVER_HTTP = [
  'demo/stateFile',
  'desk/routes',
  'platform/typed',
  'providers/{listExports,refundLists}',
  'providers/alibaba/{isolation,operations}',
  'providers/alipay/{platform,rail.http}',
  'providers/aliyun/{handlers,isolation,operations,refund,request}',
  'providers/tencent/{handlers,isolation,operations,refund}',
];

export default defineConfig({
  // A sub-path deployment sets BASE_PATH; routes, API prefix and worker scope all follow it.
  base: process.env.BASE_PATH ?? '/',
  plugins: [
    react(),
    msw({ mode: 'worker-only' }),
    noPageUnderApi(),
    hashedFilesStay(),
    noCookies(),
    startInThePage(),
    policyInThePage(),
    seededState(),
    lastResults(),
    onItsWayAtOnce(),
    compiledAsItArrives(),
  ],
  resolve: {
    // Sessions are bearer tokens: a cookie jar with its public-suffix list (110 kB gzip) would do nothing.
    alias: {
      'tough-cookie': here('./mocks/platform/standIns.ts'),
      '@mswjs/interceptors/WebSocket': here('./mocks/platform/standIns.ts'),
      '@mswjs/interceptors/XMLHttpRequest': here('./mocks/platform/standIns.ts'),
    },
  },
  // Discovered late, msw/browser would make the dev server reload the first page once.
  optimizeDeps: { include: ['msw/browser', 'msw'], rolldownOptions: { plugins: [noCookies()] } },
  server: { port: 5173, host: '127.0.0.1' },
  build: {
    target: 'es2023',
    // What these draw by themselves (`light-dark`, nesting) is not written out for older ones.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Few files, none of them carrying what the first list does not need: modules travel with those that
        // the same pages use, and crumbs join their closest neighbour.
        codeSplitting: {
          groups: [
            { name: frameworkOnly, debugName: 'framework', test: FRAMEWORK, priority: 4 },
            { name: 'shell', test: SHELL, priority: 3 },
            { name: pieceFor('platform', BACKEND), debugName: 'platform', test: PLATFORM, priority: 2 },
            { name: listOnly, debugName: 'list', test: /src\/|@mantine/, minShareCount: 2, priority: 2 },
            { name: pieceFor('backend', BACKEND), debugName: 'backend', test: /mocks\//, priority: 2 },
            { name: pieceFor('backend-rest', REST), debugName: 'rest', test: /mocks\//, priority: 1 },
            {
              name: pieceFor('backend-explorer', EXPLORED),
              debugName: 'explored',
              test: /mocks\//,
              priority: 0,
            },
            { name: pieceFor('backend-past', PAST), debugName: 'past', test: /mocks\//, priority: 0 },
            { name: 'contract', test: /src\/contract\//, minShareCount: 2, priority: 2 },
            { name: 'console', test: /src\/|@mantine/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,mocks,server,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.planted.test.ts', '**/node_modules/**'],
        },
      },
      // Bugs are planted in modules that other files share.
      {
        extends: true,
        test: { name: 'planted', include: ['mocks/**/*.planted.test.ts'], isolate: true },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: OVER_HTTP.map((name) => `mocks/${name}.test.ts`),
          globalSetup: 'server/testing/shared.ts',
        },
      },
    ],
    environment: 'node',
    env: { TZ: 'America/Los_Angeles' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Both cores; and files share what they import, since no module here keeps anything between tests.
    maxWorkers: 2,
    isolate: false,
    // What makes a client out of the API's description writes its types by a JS API that TypeScript 7 has no more.
    alias: [{ find: /^typescript$/, replacement: 'typescript-5' }],
    server: { deps: { inline: ['openapi-typescript'] } },
  },
});
