import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from './postgres';

/** Keys as they are kept: PEM by the name of their file. */
type KeyFiles = Readonly<Record<string, string>>;

const RAIL = 'rail';
/** The client that stands for the merchant's operator where nobody brought keys of their own (APY-11). */
const CLIENT = 'SANDBOX_MERCHANT';

const PUBLIC = '.public.pem';
const PRIVATE = '.private.pem';

const pair = promisify(generateKeyPair);

/** A fresh pair under a name, RSA 2048. */
async function made(name: string): Promise<KeyFiles> {
  const { privateKey, publicKey } = await pair('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { [name + PRIVATE]: privateKey, [name + PUBLIC]: publicKey };
}

/**
 * What is missing in `known`, made: the rail's own pair where its private key is missing, and a client's where there
 * is no client at all. A rail that signs with its own key and a client that kept its private key bring just two files.
 */
async function completed(known: KeyFiles): Promise<KeyFiles> {
  const clients = Object.keys(known).filter((name) => name.endsWith(PUBLIC) && name !== RAIL + PUBLIC);
  const [rail, client] = await Promise.all([
    known[RAIL + PRIVATE] === undefined ? made(RAIL) : {},
    clients.length === 0 ? made(CLIENT) : {},
  ]);
  return { ...rail, ...client };
}

/** The keys of a folder; what is missing is made there, readable by its owner alone. */
async function keysIn(folder: string): Promise<{ files: KeyFiles; fresh: KeyFiles }> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).toSorted();
  const known = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const fresh = await completed(known);
  for (const [name, text] of Object.entries(fresh))
    await writeFile(join(folder, name), text, { mode: name.endsWith(PRIVATE) ? 0o600 : 0o644, flag: 'wx' });
  return { files: { ...known, ...fresh }, fresh };
}

/** The keys that all processes on one database share; whoever is first makes them. */
async function keysOf(database: Database): Promise<{ files: KeyFiles; fresh: KeyFiles }> {
  const known = await database.kept();
  const fresh = await completed(known);
  const files = Object.keys(fresh).length === 0 ? known : await database.keep(fresh);
  const isMine = files[RAIL + PRIVATE] === fresh[RAIL + PRIVATE];
  return { files, fresh: isMine ? fresh : {} };
}

/**
 * The rail's keys, from a folder, from the database or made now, and what to tell whoever started the server: a key that
 * cannot be looked up is printed, once.
 */
export async function keysFor(
  folder: string | undefined,
  database: Database | null,
): Promise<{ keyring: Keyring; said: string }> {
  if (folder !== undefined) {
    const { files, fresh } = await keysIn(folder);
    const made = Object.keys(fresh);
    const said = `the rail's keys are in ${folder}${made.length > 0 ? ` (made: ${made.join(', ')})` : ''}`;
    return { keyring: keyringOf(files), said };
  }
  const made = database ? null : await completed({});
  const { files, fresh } = made ? { files: made, fresh: made } : await keysOf(database as Database);
  const secret = fresh[CLIENT + PRIVATE];
  const said =
    secret === undefined
      ? "the rail's keys are in the database"
      : `the rail's client-id is ${CLIENT}; its private key, and the rail's public key:\n${secret}${files[RAIL + PUBLIC] ?? ''}`;
  return { keyring: keyringOf(files), said };
}

/** What signs as the rail, and knows what clients signed. */
export interface Keyring {
  /** The client that notifications are addressed to: the first by name. */
  readonly client: string;
  /** Base64 of RSA with SHA-256. */
  sign(text: string): string;
  /** Whether a client signed this text; null for a client that nobody knows. */
  verify(client: string, text: string, signature: string): boolean | null;
}

/** The keys of these files. Throws where one of them is no key. */
function keyringOf(files: KeyFiles): Keyring {
  const rail = createPrivateKey(files[RAIL + PRIVATE] ?? '');
  const clients = new Map<string, KeyObject>();
  for (const name of Object.keys(files).toSorted())
    if (name.endsWith(PUBLIC) && name !== RAIL + PUBLIC)
      clients.set(name.slice(0, -PUBLIC.length), createPublicKey(files[name] ?? ''));
  return {
    client: [...clients.keys()][0] ?? CLIENT,
    sign: (text) => sign('sha256', Buffer.from(text), rail).toString('base64'),
    verify: (client, text, signature) => {
      const key = clients.get(client);
      return key ? verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64')) : null;
    },
  };
}
