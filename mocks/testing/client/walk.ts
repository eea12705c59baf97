import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from 'the-description';
import { demandDescribed } from '../description';

// A stranger's client: made from the description alone, its types are checked against what was generated from it
// (`client.test.ts`), and it refunds once in every console. Run with the server's address.

const [, , baseUrl = ''] = process.argv;
const client = createClient<paths>({ baseUrl, headers: { 'X-World': 'walk', 'Accept-Language': 'en' } });

/** Every answer has to be one that the description foresees. */
const described: Middleware = {
  async onResponse({ request, response }) {
    const text = await response.clone().text();
    const isJson = response.headers.get('Content-Type')?.includes('json') === true;
    const body: unknown = isJson ? JSON.parse(text) : text;
    const { pathname } = new URL(request.url);
    demandDescribed(request.method, pathname, { status: response.status, headers: response.headers, body });
  },
};
client.use(described);

/** What came back; throws the problem where something else did. */
function good<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
  return data;
}

/** A scenario, and the header of a session of one of its accounts. */
async function begin(id: string, account: 'customer' | 'operator') {
  good(await client.POST('/api/v1/demo/scenario', { body: { id } }));
  const { token } = good(await client.POST('/api/v1/session', { body: { account } }));
  return { Authorization: `Bearer ${token}` };
}

/** Says whether the money is back. */
const told = (where: string, stage: string) => process.stdout.write(`${where}: ${stage}\n`);

async function aliyun(): Promise<void> {
  const headers = await begin('aliyun.unissued.day-5', 'customer');
  const of = { path: { id: 'cas-0001' } };
  const certificate = good(await client.GET('/api/v1/aliyun/certificates/{id}', { headers, params: of }));
  const apply = () =>
    client.POST('/api/v1/aliyun/certificates/{id}/refunds', {
      headers,
      params: { ...of, header: { 'Idempotency-Key': 'once' } },
      body: { reason: { code: 'notNeeded', text: null }, assistance: null, seenRule: certificate.rule },
    });
  const { id } = good(await apply());
  const again = await apply();
  if (good(again).id !== id || again.response.headers.get('Idempotent-Replayed') !== 'true')
    throw new Error('the same key made another refund');
  const refund = good(await client.GET('/api/v1/aliyun/refunds/{id}', { headers, params: { path: { id } } }));
  const cancelled = await client.POST('/api/v1/aliyun/refunds/{id}/cancel', {
    headers,
    params: { path: { id } },
  });
  if (cancelled.error?.state === undefined) throw new Error('a refund that is done was cancelled');
  const { data: csv } = await client.GET('/api/v1/aliyun/refunds.csv', { headers, parseAs: 'text' });
  if (!csv?.includes(id)) throw new Error('the export lacks the refund');
  told('aliyun', refund.stage);
}

async function alibaba(): Promise<void> {
  const headers = await begin('alibaba.order.day-7', 'customer');
  const params = { path: { id: 'ab-0001' } };
  const order = good(await client.GET('/api/v1/alibaba/orders/{id}', { headers, params }));
  const refund = good(
    await client.POST('/api/v1/alibaba/orders/{id}/refunds', {
      headers,
      params,
      body: { seenRule: order.decision.rule },
    }),
  );
  told('alibaba', refund.stage);
}

async function tencent(): Promise<void> {
  const headers = await begin('tencent.failed', 'customer');
  const params = { path: { id: 'tc-0001' } };
  const { consent } = good(await client.GET('/api/v1/tencent/certificates/{id}', { headers, params }));
  const refund = good(
    await client.POST('/api/v1/tencent/certificates/{id}/refunds', {
      headers,
      params,
      body: { consent: { version: consent.version } },
    }),
  );
  told('tencent', refund.stage);
}

async function alipay(): Promise<void> {
  const headers = await begin('alipay.refund.ready', 'operator');
  const { result } = good(
    await client.POST('/ams/api/v1/payments/refund', {
      headers,
      body: {
        refundRequestId: 'walk',
        paymentId: 'pay-0001',
        refundAmount: { currency: 'CNY', value: '1' },
      },
    }),
  );
  const inquired = good(
    await client.POST('/ams/api/v1/payments/inquiryRefund', { headers, body: { refundRequestId: 'walk' } }),
  );
  good(
    await client.GET('/api/v1/alipay/transactions/{id}', { headers, params: { path: { id: 'pay-0001' } } }),
  );
  told('alipay', `${result.resultStatus} ${'refundStatus' in inquired ? inquired.refundStatus : ''}`);
}

/** What is refused is a problem in the client's types, too. */
async function refused(): Promise<void> {
  const { error } = await client.POST('/api/v1/demo/scenario', { body: { id: 'no.such' } });
  const session = await client.GET('/api/v1/session');
  told('refused', `${error?.status} ${session.error?.code}`);
}

await aliyun();
await alibaba();
await tencent();
await alipay();
await refused();
