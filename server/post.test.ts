import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { readAlipayTransaction } from '#contract/alipay';
import { loadScenario, moveClock } from '#contract/demo';
import { refundPayment } from '#contract/rail';
import { openSession } from '#contract/session';
import { openBackend } from '../mocks/backend';
import { answererOf } from '../mocks/answer';
import { memory } from '../mocks/platform/persistence';
import { postman } from './post';
import { ACKNOWLEDGED } from '../mocks/rail/notifications';
import { callsOf, senderTo } from '../mocks/testing/world';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const saying = (status: number) => (answer: ServerResponse) =>
  answer.writeHead(status).end(JSON.stringify(ACKNOWLEDGED));
const acknowledge = saying(200);

/** Somebody who listens, and what came there; `answers` by the path of the address. */
async function listening(
  answers: Readonly<Record<string, (answer: ServerResponse, nth: number) => unknown>>,
) {
  const heard: string[] = [];
  const server = createServer((message: IncomingMessage, answer) => {
    void (async () => {
      await text(message);
      const path = message.url ?? '';
      heard.push(path);
      answers[path]?.(answer, heard.filter((one) => one === path).length);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A backend that really posts, with a payment that can be refunded in parts. */
async function posting() {
  let post: ReturnType<typeof postman> | undefined;
  const backend = await openBackend(
    { persistence: memory(), onCommit: () => post?.() },
    { posts: true, load: async () => () => undefined },
  );
  post = postman(backend, { mayLeave: (url) => !url.includes('/far'), signed: async () => ({}) });
  const send = senderTo(answererOf(backend));
  const nobody = callsOf(send, {});
  await nobody.call(loadScenario, { body: { id: 'alipay.refund.ready' } });
  const { token } = await nobody.call(openSession, { body: { account: 'operator' } });
  const operator = callsOf(send, { Authorization: `Bearer ${token}` });
  return {
    refund: (refundRequestId: string, refundNotifyUrl: string) =>
      operator.call(refundPayment, {
        body: {
          refundRequestId,
          paymentId: 'pay-0001',
          refundAmount: { currency: 'CNY', value: '100' },
          refundNotifyUrl,
        },
      }),
    move: (advanceTo: string) => nobody.call(moveClock, { body: { advanceTo } }),
    /** How far telling of a refund is, and what came of each sending. */
    async told(id: string): Promise<string[]> {
      const { refunds } = await operator.call(readAlipayTransaction, { params: { id: 'pay-0001' } });
      const { notifications } = refunds.find(({ refundRequestId }) => refundRequestId === id) ?? {};
      return (notifications ?? []).flatMap(({ state, deliveries }) => [
        state,
        ...deliveries.map(({ outcome }) => outcome),
      ]);
    },
  };
}

describe('APY-7 notifications that really leave', () => {
  it('APY-7 acknowledged, it stops, whatever a jump of the clock made due meanwhile', async () => {
    const { heard, at } = await listening({
      '/told': (answer, nth) => (nth === 1 ? answer.end('thank you') : acknowledge(answer)),
    });
    const { refund, move, told } = await posting();
    await refund('a', `${at}/told`);
    await expect.poll(() => told('a')).toEqual(['sending', 'notAcknowledged']);
    await move('2026-11-24T10:00:00+08:00');
    await expect.poll(() => told('a')).toEqual(['acknowledged', 'notAcknowledged', 'acknowledged']);
    await refund('b', `${at}/told`);
    await expect.poll(() => told('b')).toEqual(['acknowledged', 'acknowledged']);
    await move('2026-11-26T10:00:00+08:00');
    expect(heard).toHaveLength(3);
  });

  it('APY-7 a receiver that hangs delays nobody', async () => {
    const { at } = await listening({ '/hangs': () => undefined, '/told': acknowledge });
    const { refund, told } = await posting();
    await refund('a', `${at}/hangs`);
    await refund('b', `${at}/told`);
    await expect.poll(() => told('b')).toEqual(['acknowledged', 'acknowledged']);
    expect(await told('a')).toEqual(['sending', 'unreachable']);
  });

  it('APY-7 forty receivers that hang at one place delay nobody at another', async () => {
    const hanging = await listening({ '/hangs': () => undefined });
    const { at } = await listening({ '/told': acknowledge });
    const { refund, told } = await posting();
    for (let n = 0; n < 40; n += 1) await refund(`hangs-${n}`, `${hanging.at}/hangs`);
    await refund('told', `${at}/told`);
    await expect.poll(() => told('told')).toEqual(['acknowledged', 'acknowledged']);
    expect(hanging.heard.length).toBeLessThan(40);
  });

  it('APY-7 a flood is not read to its end, and does not acknowledge', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * 1024, 32);
    const closed = new Promise<void>((resolve) => {
      ends.push(resolve);
      void listening({
        '/flood': (answer) => {
          const more = () => {
            while (!answer.destroyed && answer.write(chunk)) sent += chunk.length;
          };
          answer.writeHead(200).on('drain', more).on('close', resolve);
          more();
        },
      }).then(async ({ at }) => (await posting()).refund('a', `${at}/flood`));
    });
    await closed;
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it.each<readonly [string, (answer: ServerResponse) => unknown]>([
    ['redirects', (answer) => answer.writeHead(302, { Location: '/told' }).end()],
    ['keeps its method', (answer) => answer.writeHead(307, { Location: '/told' }).end()],
    ['fails with the right words', saying(500)],
    ['says more than that', (answer) => answer.end(JSON.stringify({ ...ACKNOWLEDGED, more: 1 }))],
    ['says nothing', (answer) => answer.writeHead(204).end()],
  ])('APY-7 a receiver that %s has not acknowledged, and nobody else is asked', async (_, first) => {
    const { heard, at } = await listening({ '/first': first, '/told': acknowledge });
    const { refund, told } = await posting();
    await refund('a', `${at}/first`);
    await expect.poll(() => told('a')).toEqual(['sending', 'notAcknowledged']);
    expect(heard).toEqual(['/first']);
  });

  it('APY-7 what may not leave this machine counts as unreachable', async () => {
    const { heard, at } = await listening({ '/far': acknowledge });
    const { refund, move, told } = await posting();
    await refund('a', `${at}/far`);
    await move('2026-11-24T10:00:00+08:00');
    await expect.poll(async () => (await told('a'))[0]).toBe('givenUp');
    expect(heard).toEqual([]);
  });
});
