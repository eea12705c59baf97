import { folded } from '#contract/text';

/** What a URL would take for something else than a host, and what nobody can see. */
const FOREIGN = /[\s/\\:@?#%[\]<>^|*\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** A host's name as the wire has it (punycode), or null when no host can be called so. */
export function asciiOf(host: string): string | null {
  if (FOREIGN.test(host)) return null;
  try {
    return new URL(`https://${host}/`).hostname;
  } catch {
    return null;
  }
}

const BASE = 36;

/** RFC 3492, section 6.2: the characters that stand behind `xn--`; null where none do. */
function decoded(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const points = Array.from(label.slice(0, Math.max(cut, 0)), (char) => char.codePointAt(0) ?? 0);
  const digits = Array.from(label.slice(cut + 1), (char) =>
    /[a-z]/.test(char) ? char.charCodeAt(0) - 97 : Number(char) + 26,
  );
  let [point, at, bias] = [128, 0, 72];
  while (digits.length > 0) {
    const before = at;
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      const digit = digits.shift();
      if (digit === undefined || !(digit < BASE)) return null;
      at += digit * weight;
      const least = Math.min(Math.max(k - bias, 1), 26);
      if (digit < least) break;
      weight *= BASE - least;
    }
    const length = points.length + 1;
    let delta = Math.floor((at - before) / (before === 0 ? 700 : 2));
    delta += Math.floor(delta / length);
    for (bias = 0; delta > 455; bias += BASE) delta = Math.floor(delta / (BASE - 1));
    bias += Math.floor((BASE * delta) / (delta + 38));
    point += Math.floor(at / length);
    at %= length;
    if (point > 0x10ffff) return null;
    points.splice(at, 0, point);
    at += 1;
  }
  return String.fromCodePoint(...points);
}

/** A name as people read it: each label of punycode in its own script. */
export const readable = (name: string): string =>
  name.replaceAll(/(?<![a-z0-9-])xn--([a-z0-9-]+)/g, (label, code: string) => decoded(code) ?? label);

/** What a pasted address (`https://shop.example.cn/path`) is about; anything else stays as it is. */
const hostOf = (text: string): string =>
  /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(text)?.[1] ??
  /^([^\s/?#:@]+\.[^\s/?#:@]+)[/?#:]/.exec(text)?.[1] ??
  text;

/** A text in every way in which somebody may look for it: as it is, and a name in both of its scripts. */
function scriptsOf(text: string): string[] {
  const known = folded(text);
  if (known.includes('xn--')) return [known, readable(known)];
  return /^[\0-\x7f]*$/.test(known) ? [known] : [known, asciiOf(known.replace(/^\*\./, '')) ?? known];
}

/** Asks one after the other; `plain`: they are known to be read as they are written. */
type Matching = (texts: readonly string[], plain?: boolean) => boolean;

/** What somebody may mean by a search, in each way of writing it. */
const wantedBy = (typed: string): string[] => [
  ...new Set([typed, hostOf(typed)].flatMap((one) => [one, readable(one)])),
];

/** Whether one of some texts contains what was searched for, whatever its case, width and script; a pasted address stands for its host. */
export function matching(search: string): Matching {
  const typed = folded(search);
  if (typed === '') return () => true;
  const wanted = wantedBy(typed);
  const [only = ''] = wanted;
  // Nearly always one: a hundred thousand are asked for it.
  const isIn =
    wanted.length === 1
      ? (text: string) => text.includes(only)
      : (text: string) => wanted.some((part) => text.includes(part));
  const isFound = (text: string) => scriptsOf(text).some(isIn);
  return (texts, plain = false) => {
    for (const text of texts) if (plain || isPlain(text) ? isIn(text) : isFound(text)) return true;
    return false;
  };
}

/** Which of a to z are in some texts, as bits; -1, all of them, where one is not read as it is written. */
export function lettersOf(...texts: readonly string[]): number {
  if (!texts.every(isPlain)) return -1;
  let bits = 0;
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at) - 97;
      if (letter >= 0 && letter < 26) bits |= 1 << letter;
    }
  return bits;
}

/** Which of a to z are in whatever is found by a search: of a hundred thousand texts few need be read for most. */
export const lettersFoundBy = (search: string): number =>
  wantedBy(folded(search)).reduce((bits, one) => bits & (isPlain(one) ? lettersOf(one) : 0), -1);

/** Read as it is written: nothing in it can be folded, and it has no other script. */
export const isPlain = (text: string): boolean => /^[!-@[-~]*$/.test(text) && !text.includes('xn--');

/** The same of a single search. */
export const matches = (search: string, ...texts: readonly string[]): boolean => matching(search)(texts);
