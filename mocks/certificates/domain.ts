import type { Words } from '../platform/language';
import { invalid } from '../platform/problems';
import type { Product } from './product';

const POINTER = '/domain';

const INVALID: Words = {
  'zh-CN': '不是有效的域名。示例：shop.example.cn',
  en: 'Not a valid domain name. Example: shop.example.cn',
};
const WILDCARD_REQUIRED: Words = {
  'zh-CN': '通配符证书的域名须以“*.”开头。示例：*.example.cn',
  en: 'A wildcard certificate needs a name beginning with "*.". Example: *.example.cn',
};
const WILDCARD_NOT_ALLOWED: Words = {
  'zh-CN': '只有通配符证书的域名可以以“*.”开头。',
  en: 'Only a wildcard certificate may have a name beginning with "*.".',
};

/** A domain name as stored: lower case, in the script it was typed in. */
interface DomainName {
  readonly name: string;
  readonly wildcard: boolean;
}

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
/** What a URL would take for something else than a host, and what nobody can see. */
const FOREIGN = /[\s/\\:@?#%[\]<>^|*\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The name as the wire has it (punycode), or null when no host can be called so. */
function asciiOf(host: string): string | null {
  if (FOREIGN.test(host)) return null;
  try {
    return new URL(`https://${host}/`).hostname;
  } catch {
    return null;
  }
}

function isHostname(host: string): boolean {
  const ascii = asciiOf(host);
  if (ascii === null || ascii.length > 253) return false;
  const labels = ascii.split('.');
  // A last label of digits only would be an IP address.
  return (
    labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

/** Reads a domain name as a person types it: outer spaces and full-width dots forgiven. 422 `invalidDomain` at the field. */
export function parseDomain(typed: string): DomainName {
  const name = typed.trim().normalize('NFKC').replaceAll('。', '.').toLowerCase();
  const wildcard = name.startsWith('*.');
  if (!isHostname(wildcard ? name.slice(2) : name))
    throw invalid({ pointer: POINTER, code: 'invalidDomain', words: INVALID });
  return { name, wildcard };
}

/** 422 where the name does not fit the product: `*.` exactly for wildcard certificates. */
export function demandCoverage({ wildcard }: DomainName, { coverage }: Product): void {
  if (wildcard === (coverage === 'wildcard')) return;
  throw invalid(
    wildcard
      ? { pointer: POINTER, code: 'wildcardNotAllowed', words: WILDCARD_NOT_ALLOWED }
      : { pointer: POINTER, code: 'wildcardRequired', words: WILDCARD_REQUIRED },
  );
}
