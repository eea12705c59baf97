/** What the environment says of how to serve; what it cannot mean ends the start with a sentence. */

/** Whether the built console is served beside the API: `serve`; without it `mock-api`. */
export const WITH_CONSOLE = process.argv.includes('--console');

const NAME = WITH_CONSOLE ? 'serve' : 'mock-api';

/** Says one line. */
export const say = (sentence: string): void => console.log(`${NAME}: ${sentence}`);

/** Ends with a sentence instead of a stack. */
export function giveUp(sentence: string): never {
  console.error(`${NAME}: ${sentence}`);
  process.exit(1);
}

/** Names of hosts in a setting. */
const hostsIn = (setting = ''): ReadonlySet<string> => new Set(setting.toLowerCase().match(/[^\s,]+/g));

/** Where to listen: 4010 unless said otherwise, any free port for 0. */
function portIn(setting = ''): number {
  const port = setting.trim() === '' ? 4010 : Number(setting);
  if (/^\s*\d*\s*$/.test(setting) && port <= 65_535) return port;
  return giveUp(`PORT is a number from 0 to 65535, not ${JSON.stringify(setting)}`);
}

export const PORT = portIn(process.env.PORT);

/** Other names this server may be called by, and other machines whose pages may ask. */
const ALLOWED_HOSTS = hostsIn(process.env.ALLOWED_HOSTS);
/** Other machines that may be told of refunds. */
const NOTIFY_HOSTS = hostsIn(process.env.NOTIFY_HOSTS);

/** The address to listen at: this machine alone unless said otherwise. */
export const HOST = process.env.HOST?.trim() || '127.0.0.1';

/** Where the state is kept; undefined: in memory, a restart is a reset. */
export const DATABASE_URL = process.env.DATABASE_URL?.trim() || undefined;

function daysIn(setting = ''): number {
  const days = setting.trim() === '' ? 7 : Number(setting);
  if (days > 0 && days < 10_000) return days;
  return giveUp(`WORLD_DAYS is a number of days, not ${JSON.stringify(setting)}`);
}

/** Days after which a world that nobody uses is dropped. */
export const WORLD_DAYS = daysIn(process.env.WORLD_DAYS);

/** A folder with the rail's keys; undefined where they are kept with the state, and in memory made at each start (APY-11). */
export const RAIL_KEYS = process.env.RAIL_KEYS?.trim() || undefined;

const isLoopback = (name: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(name);

/** Whether an address is one of this machine, or of one that was allowed. */
function isAmong(allowed: ReadonlySet<string>, address: string): boolean {
  const { hostname, host } = URL.canParse(address) ? new URL(address) : { hostname: '', host: '' };
  return isLoopback(hostname) || allowed.has(hostname) || allowed.has(host);
}

/** Whether somebody at this address, or asking for it, is answered. */
export const mayAsk = (address: string): boolean => isAmong(ALLOWED_HOSTS, address);

/** Whether a notification may leave for this address (APY-7). */
export const mayBeTold = (address: string): boolean => isAmong(NOTIFY_HOSTS, address);
