import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * A merchant's own client, written from docs/payment-rail.md alone: it imports nothing of this product, signs what it
 * sends, and believes no answer and no notification whose signature it has not verified.
 */

/** What the rail says. */
export interface Said {
  readonly result: { readonly resultStatus: string; readonly resultCode: string };
  readonly refundStatus?: string;
  readonly refundId?: string;
  readonly transactions?: readonly unknown[];
}

interface Merchant {
  /** The server's address, without a path. */
  readonly address: string;
  readonly client: string;
  /** The merchant's private key and the rail's public one, PEM. */
  readonly privateKey: string;
  readonly railKey: string;
  /** What else stands in the headers of each request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a request may go wrong on purpose. */
interface Oddity {
  /** The time it claims to be signed at. */
  readonly time?: string;
  /** What becomes of the body after it was signed. */
  readonly changed?: (body: string) => string;
  /** Below which root; the sandbox's is an alias. */
  readonly root?: string;
}

const signed = (method: string, path: string, client: string, time: string, body: string) =>
  Buffer.from(`${method} ${path}\n${client}.${time}.${body}`);

const headerOf = (signature: Buffer) =>
  `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature.toString('base64'))}`;

const signatureOf = (header: string) =>
  Buffer.from(decodeURIComponent(/signature=([^,]*)$/.exec(header)?.[1] ?? ''), 'base64');

/** A merchant who refunds and asks. */
export function merchant({ address, client, privateKey, railKey, headers: more = {} }: Merchant) {
  const [mine, theirs] = [createPrivateKey(privateKey), createPublicKey(railKey)];

  /** Throws unless the rail signed it. */
  function believed(method: string, path: string, time: string | null, header: string | null, body: string) {
    const said = signed(method, path, client, time ?? '', body);
    if (!verify('sha256', said, theirs, signatureOf(header ?? '')))
      throw new Error(`not signed by the rail: ${body}`);
    return JSON.parse(body) as unknown;
  }

  async function ask(operation: string, content: unknown, oddity: Oddity = {}): Promise<Said> {
    const { time = new Date().toISOString(), changed = (body) => body, root = '/ams/api/v1' } = oddity;
    const path = `${root}/payments/${operation}`;
    const body = JSON.stringify(content);
    const answer = await fetch(address + path, {
      method: 'POST',
      body: changed(body),
      headers: {
        ...more,
        'Content-Type': 'application/json; charset=UTF-8',
        'client-id': client,
        'request-time': time,
        signature: headerOf(sign('sha256', signed('POST', path, client, time, body), mine)),
      },
    });
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    const { headers } = answer;
    const said = await answer.text();
    return believed('POST', path, headers.get('response-time'), headers.get('signature'), said) as Said;
  }

  /** Listens for notifications: verifies each, acknowledges it, and keeps it. */
  async function listen() {
    const told: { notifyType: string; refundRequestId: string; refundStatus: string }[] = [];
    async function receive(message: IncomingMessage): Promise<unknown> {
      const time = String(message.headers['request-time']);
      const header = String(message.headers.signature);
      const body = await text(message);
      told.push(believed('POST', message.url ?? '', time, header, body) as (typeof told)[number]);
      return { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } };
    }
    const listener = createServer((message, answer) => {
      receive(message).then(
        (acknowledged) => answer.end(JSON.stringify(acknowledged)),
        () => answer.writeHead(400).end(),
      );
    });
    await new Promise<void>((resolve) => {
      listener.listen(0, '127.0.0.1', resolve);
    });
    const { port } = listener.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}/refunds?of=mine`, told, stop: () => listener.close() };
  }

  return {
    refund: (content: unknown, oddity?: Oddity) => ask('refund', content, oddity),
    inquire: (content: unknown, oddity?: Oddity) => ask('inquiryRefund', content, oddity),
    payment: (paymentId: string) => ask('inquiryPayment', { paymentId }),
    listen,
  };
}
