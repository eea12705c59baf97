import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../mocks/platform/problems';
import { runServer, type Server, startServer } from './testing/server';

let server: Server;
beforeAll(async () => {
  server = await startServer({ ALLOWED_HOSTS: 'mock.example.cn, proxy.test:8080' });
});
afterAll(() => server.stop());

const head = (line: string, ...more: readonly string[]) =>
  [line, 'Host: 127.0.0.1', 'Connection: close', ...more, '', ''].join('\r\n');
/** Status lines of everything that came back, with the code of each problem. */
const said = (came: string) =>
  [...came.matchAll(/HTTP\/1\.1 (\d{3})[\s\S]*?\r\n\r\n(?:\{[^\n]*?"code":"(\w+)")?/g)].map(
    ([, status, code]) => (code === undefined ? Number(status) : `${status} ${code}`),
  );
const sent = async (bytes: string | Buffer, more?: { readonly end?: boolean }) =>
  said(await server.raw(bytes, more));
const ask = (path: string, init: RequestInit = {}) => fetch(server.address + path, init);

describe('GEN-9 every request gets an answer', () => {
  it.each([
    ['no HTTP at all', 'nonsense\r\n\r\n', ['400 malformed']],
    ['a TLS greeting', Buffer.from('1603010200010001fc0303', 'hex'), ['400 malformed']],
    ['a method nobody knows', head('BREW /api/v1/demo HTTP/1.1'), ['400 malformed']],
    ['no host', 'GET /api/v1/demo HTTP/1.1\r\nConnection: close\r\n\r\n', ['400 malformed']],
    ['an old client without a host', 'GET /api/v1/demo HTTP/1.0\r\n\r\n', [200]],
    [
      'two lengths',
      head('POST /api/v1/demo/reset HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'),
      ['400 malformed'],
    ],
    [
      'a length that is none',
      head('POST /api/v1/demo/reset HTTP/1.1', 'Content-Length: x'),
      ['400 malformed'],
    ],
    [
      'a broken chunk',
      head('POST /api/v1/demo/reset HTTP/1.1', 'Transfer-Encoding: chunked') + 'zz\r\n',
      ['400 malformed'],
    ],
    ['a name of a header with a space', head('GET /api/v1/demo HTTP/1.1', 'X Y: 1'), ['400 malformed']],
    ['TRACE', head('TRACE /api/v1/demo HTTP/1.1'), ['405 methodNotAllowed']],
    ['CONNECT', head('CONNECT 127.0.0.1:80 HTTP/1.1'), ['405 methodNotAllowed']],
    ['OPTIONS of everything', head('OPTIONS * HTTP/1.1'), [204]],
    ['an upgrade', head('GET /api/v1/demo HTTP/1.1', 'Upgrade: websocket'), [200]],
    ['an expectation', head('GET /api/v1/demo HTTP/1.1', 'Expect: wonders'), [417]],
    ['half a percent sign', head('GET /api/v1/policies/%E0%A4%A HTTP/1.1'), ['404 notFound']],
    ['a path of two slashes', head('GET //api/v1/demo HTTP/1.1'), ['404 noSuchPath']],
    ['a whole address', head('GET http://localhost/api/v1/demo HTTP/1.1'), [200]],
    ['a whole address without a path', head('GET http://localhost HTTP/1.1'), [200]],
    [
      'a whole address of another machine',
      head('GET http://example.com/api/v1/demo HTTP/1.1'),
      ['403 foreignHost'],
    ],
    ['a whole address that is none', head('GET http://[/api/v1/demo HTTP/1.1'), ['400 malformed']],
    ['a long address', head(`GET /${'a'.repeat(LIMITS.address)} HTTP/1.1`), ['414 addressTooLong']],
    ['a far too long address', head(`GET /${'a'.repeat(200_000)} HTTP/1.1`), ['414 addressTooLong']],
    ['long headers', head('GET / HTTP/1.1', `X-A: ${'a'.repeat(LIMITS.headers)}`), ['431 headersTooLarge']],
    ['far too long headers', head('GET / HTTP/1.1', `X-A: ${'a'.repeat(200_000)}`), ['431 headersTooLarge']],
    [
      'a thousand headers',
      head('GET / HTTP/1.1', ...Array.from({ length: 1_000 }, (_, n) => `X-${n}: 1`)),
      [200],
    ],
  ])('GEN-9 %s', async (_, bytes, expected) => {
    expect(await sent(bytes)).toEqual(expected);
  });

  it.each([
    [
      'a body that ends early',
      head('POST /api/v1/demo/clock HTTP/1.1', 'Content-Length: 50') + '{"advance',
      ['400 malformed'],
    ],
    ['headers that end early', 'GET /api/v1/demo HTTP/1.1\r\nHost: 127', ['400 malformed']],
    [
      'chunks that end early',
      head('POST /api/v1/demo/clock HTTP/1.1', 'Transfer-Encoding: chunked') + '5\r\n{"a',
      ['400 malformed'],
    ],
  ])('GEN-9 %s', async (_, bytes, expected) => {
    expect(await sent(bytes, { end: true })).toEqual(expected);
  });

  it.each([
    ['a whole request', head('GET /api/v1/demo HTTP/1.1'), [200]],
    [
      'a body that ends early beside an upgrade',
      `${head('PUT /api/v1/demo/settings HTTP/1.1', 'Upgrade: h2c', 'Content-Length: 9')}{`,
      ['400 malformed'],
    ],
  ])('GEN-9 %s, from whoever has closed his half', async (_, bytes, expected) => {
    expect(await sent(bytes, { end: true })).toEqual(expected);
  });

  it.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ', '431 headersTooLarge'],
    ['an address', 'GET /', '414 addressTooLong'],
  ])('GEN-9 far too long %s in pieces', async (_, begins, expected) => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    let came = '';
    socket.setEncoding('utf8').on('data', (more: string) => {
      // What was asked first has its answer: the server has read how the next one begins.
      if (came === '') socket.write('a'.repeat(200_000));
      came += more;
    });
    socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n${begins}`);
    await once(socket, 'close');
    expect(said(came)).toEqual([200, expected]);
  });

  it('GEN-9 answers what was sent at once in its order, and what cannot be read after it', async () => {
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    expect(await sent(`${get('/api/v1/demo')}${get('/nothing')}${get('/')}rubbish\r\n\r\n`)).toEqual([
      200,
      '404 noSuchPath',
      200,
      '400 malformed',
    ]);
  });

  it('GEN-9 answers more content than it reads, and goes on', async () => {
    const post = (length: number) =>
      ask('/api/v1/demo/clock', {
        method: 'POST',
        body: 'x'.repeat(length),
        headers: { 'Content-Type': 'application/json' },
      });
    for (const length of [LIMITS.body + 1, 1_000_001, 12_000_000])
      expect((await post(length)).status).toBe(413);
    expect((await ask('/api/v1/demo')).status).toBe(200);
  });

  it('GEN-9 reads JSON of any depth, and bytes that are no text are no JSON', async () => {
    const post = (body: BodyInit) =>
      ask('/api/v1/policies/aliyun/decide', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      });
    expect((await post('['.repeat(90_000) + ']'.repeat(90_000))).status).toBe(422);
    expect((await post(`{"now":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`)).status).toBe(422);
    expect((await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).status).toBe(400);
    expect((await post('\uFEFF{}')).status).toBe(422);
  });

  it('GEN-9 is not disturbed by whoever leaves before the answer', async () => {
    const given = new AbortController();
    const left = ask('/api/v1/demo/reset', { method: 'POST', signal: given.signal });
    given.abort();
    await expect(left).rejects.toThrow();
    expect((await ask('/api/v1/demo')).status).toBe(200);
  });
});

describe('GEN-9 whom it answers', () => {
  it.each([
    ['localhost', 200],
    ['LOCALHOST:4010', 200],
    ['127.0.0.1:1', 200],
    ['[::1]:4010', 200],
    ['console.localhost', 200],
    ['mock.example.cn:4010', 200],
    ['proxy.test:8080', 200],
    ['proxy.test', '403 foreignHost'],
    ['example.com', '403 foreignHost'],
    ['127.0.0.1.example.com', '403 foreignHost'],
    ['localhost.example.com', '403 foreignHost'],
    ['127.0.0.1@example.com', '400 malformed'],
    ['192.168.0.7', '403 foreignHost'],
  ])('GEN-9 the host %s: %s', async (host, expected) => {
    const line = `GET /api/v1/demo HTTP/1.1\r\nConnection: close\r\nHost: ${host}\r\n\r\n`;
    expect(await sent(line)).toEqual([expected]);
  });

  it.each([
    ['http://localhost:5173', 200],
    ['http://127.0.0.1:4173', 200],
    ['https://mock.example.cn', 200],
    ['http://example.com', 403],
    ['http://localhost.example.com', 403],
    ['null', 403],
    ['', 403],
  ])('GEN-9 a page of %s: %s', async (origin, expected) => {
    const answer = await ask('/api/v1/demo', { headers: { Origin: origin } });
    expect(answer.status).toBe(expected);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(expected === 200 ? origin : null);
    const before = await ask('/api/v1/demo/reset', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(before.status).toBe(expected === 200 ? 204 : 403);
  });
});

describe('DEM-10 the tools that wait for it', () => {
  it('DEM-10 answers GET and HEAD where tools look, and says there what is where', async () => {
    expect(await (await ask('/')).text()).toContain('/api/v1/openapi.json');
    for (const path of ['/', '/api/v1/demo', '/api/v1/openapi.json'])
      expect((await ask(path, { method: 'HEAD' })).status, path).toBe(200);
    const other = await ask('/', { method: 'POST' });
    expect([other.status, other.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('DEM-10 describes itself at the address it was asked at', async () => {
    const { servers } = (await (await ask('/api/v1/openapi.json')).json()) as { servers: { url: string }[] };
    expect(servers.map(({ url }) => url)).toEqual([server.address]);
  });

  it.each(['abc', '-1', '65536', '4010.5', '0x10'])(
    'DEM-10 says what is wrong with PORT=%s',
    async (PORT) => {
      expect(await runServer({ PORT })).toEqual({
        code: 1,
        said: `mock-api: PORT is a number from 0 to 65535, not "${PORT}"\n`,
      });
    },
  );

  it('DEM-10 says that a port is taken', async () => {
    const { code, said } = await runServer({ PORT: new URL(server.address).port });
    expect([code, said]).toEqual([1, expect.stringMatching(/^mock-api: .*EADDRINUSE.*\n$/)]);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('DEM-10 ends with its npm on %s', async (signal) => {
    const npm = spawn('npm', ['run', '--silent', 'mock-api'], {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(npm.stdout, 'data')) as [Buffer];
    const address = /http:\S+/.exec(String(line))?.[0] ?? '';
    const answers = () =>
      fetch(`${address}/demo/now`).then(
        ({ status }) => status,
        () => 'nobody',
      );
    expect(await answers()).toBe(200);
    npm.kill(signal);
    await expect.poll(answers, { timeout: 5_000 }).toBe('nobody');
  });
});

describe('DEM-10 what is kept has a bound', () => {
  it('DEM-10 forgets the world that was not asked for longest, and keeps the nameless one', async () => {
    const told = async (name: string) => {
      const answer = await ask('/api/v1/demo', { headers: { 'X-World': name } });
      return ((await answer.json()) as { scenario: string }).scenario;
    };
    const load = (name: string) =>
      ask('/api/v1/demo/scenario', {
        method: 'POST',
        body: '{"id":"aliyun.unissued.day-5"}',
        headers: { 'Content-Type': 'application/json', 'X-World': name },
      });
    for (const name of ['', 'first', 'second']) await load(name);
    await told('first');
    // A path nobody serves makes a world, and nothing of its past.
    await Promise.all(
      Array.from({ length: LIMITS.worlds - 2 }, (_, n) =>
        ask('/api/v1/nothing', { headers: { 'X-World': `more-${n}` } }),
      ),
    );
    expect(await told('')).toBe('aliyun.unissued.day-5');
    expect(await told('first')).toBe('aliyun.unissued.day-5');
    expect(await told('second')).not.toBe('aliyun.unissued.day-5');
  });

  it('DEM-10 refuses a name of a world that is too long', async () => {
    const answer = await ask('/api/v1/demo', { headers: { 'X-World': 'w'.repeat(LIMITS.world + 1) } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'worldTooLong' }] });
  });
});

describe('APY-7 notifications leave this machine only where they may', () => {
  it('APY-7 tells a listener of this machine, and nobody else unless he is named', async () => {
    const heard: string[] = [];
    const listener = createServer((message, answer) => {
      heard.push(message.headers.host ?? '');
      answer.end('{}');
    });
    const port = await new Promise<number>((resolve) => {
      listener.listen(0, '127.0.0.1', () => resolve((listener.address() as { port: number }).port));
    });
    const post = (path: string, body: unknown, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', 'X-World': 'told', ...headers },
      });
    await post('/api/v1/demo/scenario', { id: 'alipay.refund.ready' });
    const { token } = (await (await post('/api/v1/session', { account: 'operator' })).json()) as {
      token: string;
    };
    const Authorization = `Bearer ${token}`;
    const refund = (id: string, url: string) =>
      post(
        '/ams/api/v1/payments/refund',
        {
          refundRequestId: id,
          paymentId: 'pay-0001',
          refundAmount: { currency: 'CNY', value: '1' },
          refundNotifyUrl: url,
        },
        { Authorization },
      );
    const outcomes = async () => {
      const answer = await ask('/api/v1/alipay/transactions/pay-0001', {
        headers: { 'X-World': 'told', Authorization },
      });
      const { refunds } = (await answer.json()) as {
        refunds: { notifications: { deliveries: { outcome: string }[] }[] }[];
      };
      return refunds.flatMap(({ notifications }) =>
        notifications.flatMap(({ deliveries }) => deliveries.map(({ outcome }) => outcome)),
      );
    };
    // 0.0.0.0 leads to the same listener, by a name that is not this machine's.
    await refund('away', `http://0.0.0.0:${port}/`);
    await expect.poll(outcomes).toEqual(['unreachable']);
    await refund('here', `http://localhost:${port}/`);
    await expect.poll(async () => (await outcomes()).toSorted()).toEqual(['notAcknowledged', 'unreachable']);
    expect(heard).toEqual([`localhost:${port}`]);
    listener.close();
  });
});
