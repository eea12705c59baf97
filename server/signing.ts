import type { RailCode } from '#contract/rail';
import { isoOf } from '../mocks/platform/calendar';
import { languageOf } from '../mocks/platform/language';
import { resultOf } from '../mocks/rail/codes';
import type { Keyring } from './keys';
import type { Asked } from './listen';

/** How far a request's time may lie from this machine's, ms. */
const WINDOW = 5 * 60_000;

/** What is signed, of a request as of an answer: `METHOD path\nclient-id.time.body` (APY-11). */
export const signedText = (method: string, path: string, client: string, time: string, body: string) =>
  `${method} ${path}\n${client}.${time}.${body}`;

/** The value of a `signature` header. */
export const signatureHeader = (signature: string): string =>
  `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature)}`;

/** The signature in such a header, whatever the order of its parts; null where there is none that could be checked. */
function signatureIn(header: string): string | null {
  const parts = new Map(
    header.split(',').map((part) => {
      const [name = '', ...value] = part.trim().split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const given = parts.get('signature');
  if (!given || (parts.get('algorithm') ?? 'RSA256').toUpperCase() !== 'RSA256') return null;
  try {
    return decodeURIComponent(given);
  } catch {
    return null;
  }
}

/** When a request was signed, epoch ms: ISO 8601 with an offset, or ms since 1970; NaN for anything else. */
const timeIn = (header: string): number =>
  /^\d{13}$/.test(header)
    ? Number(header)
    : /(Z|[+-]\d\d:?\d\d)$/i.test(header)
      ? Date.parse(header)
      : Number.NaN;

/** Whether a request says that it is signed; else its bearer token speaks for it. */
export const saysSigned = ({ headers }: Request): boolean =>
  headers.has('signature') || (headers.has('client-id') && !headers.has('authorization'));

interface Doubt {
  readonly code: RailCode;
  /** Where to look, in words of the headers. */
  readonly detail: string;
}

/** Why a signed request is not believed; null where it is. */
function doubtOf({ request: { method, headers }, content, target }: Asked, keys: Keyring): Doubt | null {
  const [client, time, header] = ['client-id', 'request-time', 'signature'].map(
    (name) => headers.get(name) ?? '',
  ) as [string, string, string];
  const signature = signatureIn(header);
  const text = signedText(method, target, client, time, content.toString());
  const fits = keys.verify(client, text, signature ?? '');
  if (fits === null) return { code: 'KEY_NOT_FOUND', detail: ' (client-id)' };
  if (signature === null || !fits) return { code: 'INVALID_SIGNATURE', detail: ' (signature)' };
  // Looked at last: who cannot sign learns nothing of our time.
  const off = Math.abs(timeIn(time) - Date.now());
  return off <= WINDOW ? null : { code: 'INVALID_SIGNATURE', detail: ' (request-time)' };
}

/**
 * APY-11: answers a signed request; `answer` is asked only for what is believed. Either answer is signed: over the
 * method and path of the request, the client's id, the time of the answer and its body.
 */
export async function answerSigned(
  asked: Asked,
  keys: Keyring,
  answer: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  const { request, target } = asked;
  const doubt = doubtOf(asked, keys);
  const language = languageOf(request.headers.get('accept-language'));
  const said = doubt
    ? Response.json({ result: resultOf(doubt.code, language, doubt.detail) })
    : await answer();
  if (!said) return said;
  const body = await said.text();
  const client = request.headers.get('client-id') ?? '';
  const time = isoOf(Date.now());
  const headers = new Headers(said.headers);
  headers.set('client-id', client);
  headers.set('response-time', time);
  headers.set(
    'signature',
    signatureHeader(keys.sign(signedText(request.method, target, client, time, body))),
  );
  return new Response(said.status === 204 ? null : body, { status: said.status, headers });
}

/** APY-11: the headers of a notification, signed as a request to its receiver. */
export function signedHeaders(url: string, body: string, keys: Keyring): Record<string, string> {
  const { pathname, search } = new URL(url);
  const time = isoOf(Date.now());
  const signature = keys.sign(signedText('POST', pathname + search, keys.client, time, body));
  return { 'client-id': keys.client, 'request-time': time, signature: signatureHeader(signature) };
}
