import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportAliyunRefunds, listAliyunCertificates, readAliyunCertificate } from '#contract/aliyun';
import { openSession, readSession } from '#contract/session';
import { addressOf, ApiProblem, apiRoot, call, latestCalls } from './client';
import { currentSession, keepSession } from './session';

const answers = (body: BodyInit | null, status = 200, type = 'application/json') =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response(body, { status, headers: { 'Content-Type': type } }));

const refusal = async (answer: Promise<unknown>): Promise<ApiProblem> => {
  const thrown: unknown = await answer.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ApiProblem)) throw new Error(`expected an ApiProblem, got ${String(thrown)}`);
  return thrown;
};

const session = (token: string) => ({
  token,
  account: { id: 'customer', role: 'customer', name: 'A' } as const,
});

afterEach(() => {
  vi.restoreAllMocks();
  keepSession(null);
});

describe('GEN-9 calls and refusals', () => {
  it('GEN-9 sends address, language, session and idempotency key', async () => {
    keepSession(session('secret'));
    const fetched = answers('{"token":"t","account":{}}', 201);
    await call(openSession, { body: { account: 'customer' } }, { idempotencyKey: 'k1' });
    const [url, init] = fetched.mock.calls[0] ?? [];
    const headers = new Headers(init?.headers);
    expect(url).toBe('/api/v1/session');
    expect(init?.body).toBe('{"account":"customer"}');
    expect([
      headers.get('Authorization'),
      headers.get('Idempotency-Key'),
      headers.get('Accept-Language'),
    ]).toEqual(['Bearer secret', 'k1', 'zh-CN']);
  });

  it('GEN-9 leaves empty filters out and encodes ids', async () => {
    const fetched = answers('{}');
    await call(listAliyunCertificates, { query: { search: '', page: 2 } });
    await call(readAliyunCertificate, { params: { id: 'a/b?c' } });
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([
      '/api/v1/aliyun/certificates?page=2',
      '/api/v1/aliyun/certificates/a%2Fb%3Fc',
    ]);
  });

  it('DEM-5 the log keeps the latest 200 calls, the newest last, those without an answer among them', async () => {
    answers('{}');
    for (let page = 1; page <= 203; page += 1) await call(listAliyunCertificates, { query: { page } });
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await refusal(call(listAliyunCertificates, { query: { page: 204 } }));
    const pages = latestCalls().map(({ url }) => Number(url.split('page=')[1]));
    expect(pages).toEqual(Array.from({ length: 200 }, (_, index) => index + 5));
    expect(
      latestCalls()
        .map(({ status }) => status)
        .slice(-2),
    ).toEqual([200, 0]);
  });

  it('GEN-9 a problem keeps its code, state and field messages', async () => {
    answers(
      JSON.stringify({
        type: 'x',
        title: 'T',
        status: 409,
        code: 'decided',
        state: 'approved',
        errors: [{ pointer: '/a', code: 'c', message: 'm' }],
      }),
      409,
      'application/problem+json',
    );
    const problem = await refusal(call(listAliyunCertificates, {}));
    expect([problem.status, problem.code, problem.state, problem.at('/a'), problem.unanswered]).toEqual([
      409,
      'decided',
      'approved',
      'm',
      false,
    ]);
  });

  it('GEN-9 a static host that answers its page is not the API', async () => {
    answers('<!doctype html>', 200, 'text/html');
    const problem = await refusal(call(listAliyunCertificates, {}));
    expect([problem.code, problem.unanswered]).toEqual(['notApi', true]);
  });

  it('GEN-9 no answer is a problem of its own', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const problem = await refusal(call(listAliyunCertificates, {}));
    expect([problem.status, problem.code, problem.unanswered]).toEqual([0, 'network', true]);
  });

  it('ALY-9 CSV arrives as text', async () => {
    answers('a,b\r\n', 200, 'text/csv; charset=utf-8');
    expect(await call(exportAliyunRefunds, {})).toBe('a,b\r\n');
  });

  it('GEN-10 a 401 ends the session it was asked with, and no later one', async () => {
    keepSession(session('old'));
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      keepSession(session('new'));
      return new Response('{"code":"unauthorized"}', {
        status: 401,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    });
    await refusal(call(readSession, {}));
    expect(currentSession()?.token).toBe('new');
    answers('{"code":"unauthorized"}', 401, 'application/problem+json');
    await refusal(call(readSession, {}));
    expect(currentSession()).toBeNull();
  });

  it('GEN-9 the API is found below a sub-path and at a given address', () => {
    expect(apiRoot('/', undefined)).toBe('/api/v1');
    expect(apiRoot('/console/', undefined)).toBe('/console/api/v1');
    expect(apiRoot('/console/', undefined, '/ams/api/v1')).toBe('/console/ams/api/v1');
    expect(apiRoot('/', 'http://127.0.0.1:4010/api/v1', '/ams/api/v1')).toBe(
      'http://127.0.0.1:4010/ams/api/v1',
    );
    expect(apiRoot('/', 'http://127.0.0.1:4010/')).toBe('http://127.0.0.1:4010/api/v1');
    expect(apiRoot('/', 'http://127.0.0.1:4010/api/v1')).toBe('http://127.0.0.1:4010/api/v1');
    expect(addressOf('/a/:id', { id: 'é' }, { none: null, page: 0 })).toBe('/a/%C3%A9?page=0');
  });
});
