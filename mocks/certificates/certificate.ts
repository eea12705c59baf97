import type { CertificateProduct } from '#contract/common';
import { folded } from '#contract/text';
import type { Language, Words } from '#contract/words';
import type { AccountId } from '#contract/session';
import { type DeskItem, type NewDeskItem, openDeskItem } from '../desk/items';
import { addWorkingDays, localParts, startOfDay } from '../platform/calendar';
import { asciiOf } from '../platform/hostname';
import type { RejectionRecord } from '../platform/language';
import { invalid, notFound } from '../platform/problems';
import type { Collection, Reader, Rec, Tx } from '../platform/transaction';
import type { RefundSubjects } from '../refunds/record';
import { REVOCATION_DAYS } from '../rules/outlook';
import { indexOn } from '../platform/tables';

/** What a certificate covers, as stored. */
export type Product = Readonly<CertificateProduct>;

const COVERAGE: Readonly<Record<Product['coverage'], Words>> = {
  single: { 'zh-CN': '单域名', en: 'single domain' },
  wildcard: { 'zh-CN': '通配符', en: 'wildcard' },
  multi: { 'zh-CN': '多域名', en: 'multi-domain' },
};

/** The product in one line: `OV 单域名 · 1 年`. */
export function productText({ validation, free, coverage, years }: Product, language: Language): string {
  const covers = COVERAGE[coverage][language];
  const name = free ? { 'zh-CN': `免费 ${validation}`, en: `Free ${validation}` }[language] : validation;
  return `${name} ${covers} · ${yearsText(years, language)}`;
}

/** `1 年`, `2 years`. */
export const yearsText = (years: number, language: Language): string =>
  language === 'en' ? `${years} ${years === 1 ? 'year' : 'years'}` : `${years} 年`;

const FACTOR = { single: 1, multi: 2, wildcard: 3 } as const;

/** List prices by those of a single-domain certificate for one year; minor units. Free ones cost nothing. */
export const listPrices =
  (single: Readonly<Record<Product['validation'], number>>) =>
  ({ validation, free, coverage, years }: Product): number =>
    free ? 0 : single[validation] * FACTOR[coverage] * years;

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
function isHostname(host: string): boolean {
  const ascii = asciiOf(host);
  if (ascii === null || ascii.length > 253) return false;
  const labels = ascii.split('.');
  // A last label of digits only would be an IP address.
  return (
    labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

/** Reads a domain name as a person types or pastes it. 422 `invalidDomain` at the field. */
export function parseDomain(typed: string): DomainName {
  const name = folded(typed);
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

/** GEN-9: an operation that the present state does not know, both by their labels. */
export const notInThisState = (operation: Words, state: Words): Words => ({
  'zh-CN': `现在的状态是“${state['zh-CN']}”，不能${operation['zh-CN']}。`,
  en: `The state is "${state.en}": ${operation.en} is not possible.`,
});

/** Working days a validation has, and those after which auto mode passes it (REV-3). */
export const VALIDATION_DAYS = 1;
/** Working days after which auto mode completes a revocation (REV-3). */
export const REVOCATION_AUTO_DAYS = 3;

/** Whose certificate waits at the desk. */
type About = Pick<NewDeskItem, 'provider' | 'accountId' | 'subject' | 'ref'>;

/** What became of the wish to revoke a certificate. Times are epoch ms. */
export interface Revocation {
  readonly requestedAt: number | null;
  readonly completedAt: number | null;
  readonly latestBy: number | null;
  readonly estimated: boolean;
  /** Why the last request was refused, if it was. */
  readonly rejection: RejectionRecord | null;
  readonly deskItem: string | null;
}

export const NOT_REVOKED: Revocation = {
  requestedAt: null,
  completedAt: null,
  latestBy: null,
  estimated: false,
  rejection: null,
  deskItem: null,
};

function askDesk(
  tx: Tx,
  about: About,
  queue: 'validations' | 'revocations',
  days: { readonly due: number; readonly auto: number },
): DeskItem {
  const due = addWorkingDays(tx.now, days.due);
  return openDeskItem(tx, {
    ...about,
    queue,
    rule: null,
    amount: null,
    dueBy: due.end,
    estimated: due.estimated,
    reason: null,
    contact: null,
    autoAfter: days.auto,
  });
}

/** REV-1: an application waits at the desk to be validated. */
export const askForValidation = (tx: Tx, about: About): DeskItem =>
  askDesk(tx, about, 'validations', { due: VALIDATION_DAYS, auto: VALIDATION_DAYS });

/** REV-1: a revocation waits at the desk, at most to the end of the 5th working day (ABC-S4, ALY-11). */
export function askForRevocation(tx: Tx, about: About): Revocation & { readonly latestBy: number } {
  const item = askDesk(tx, about, 'revocations', { due: REVOCATION_DAYS, auto: REVOCATION_AUTO_DAYS });
  return {
    ...NOT_REVOKED,
    requestedAt: tx.now,
    latestBy: item.dueBy,
    estimated: item.estimated,
    deskItem: item.id,
  };
}

/** The revocation is completed now; it cannot be undone. */
export const completedNow = <Kept extends Revocation>({ now }: Pick<Tx, 'now'>, revocation: Kept): Kept => ({
  ...revocation,
  completedAt: now,
  rejection: null,
  deskItem: null,
});

/** The revocation was refused: as if never asked for, with the reason kept for the customer. */
export const refused = (rejection: RejectionRecord): Revocation => ({ ...NOT_REVOKED, rejection });

/** The same UTC+8 date and time `years` later, epoch ms; 29 February becomes the 28th where the year has none. */
export function yearsAfter(ms: number, years: number): number {
  const { year, month, day } = localParts(ms);
  const lastDay = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  // Midnight UTC is 08:00 on the wall of UTC+8, the same date.
  const date = Date.UTC(year + years, month - 1, Math.min(day, lastDay));
  return startOfDay(date) + (ms - startOfDay(ms));
}

/** GEN-13: what a thing is by now, in a word, beside its applications: as its list says it once the money is back. */
export const ownStateIn =
  <State extends string>(
    from: Collection<Rec & { readonly state: State }>,
    words: Readonly<Record<State | 'refunded', Words>>,
  ): RefundSubjects['ownState'] =>
  (reader, { refund, fact }, language) => {
    const record = reader.get(from, refund.subject.id);
    return record ? words[fact === 'refunded' ? fact : record.state][language] : '';
  };

/** What a customer owns. */
export interface Owned extends Rec {
  readonly accountId: AccountId;
}

/** The records of a collection that customers own; `kind` names the page they stand on. */
export const ownedIn = <One extends Owned>(
  from: Collection<One>,
  kind: string,
  owners = indexOn(from, ({ accountId }) => accountId),
) => ({
  /** One's own. 404 when there is none, or it is somebody else's (GEN-9). */
  of(reader: Reader, id: string, accountId: AccountId): One {
    const record = reader.get(from, id);
    if (record?.accountId !== accountId) throw notFound();
    return record;
  },
  all: (reader: Reader, accountId: AccountId): One[] =>
    reader.by(owners, accountId).sort((a, b) => (a.id < b.id ? -1 : 1)),
  /** What a desk item is about. */
  at(reader: Reader, item: DeskItem): One {
    const record = reader.get(from, item.subject.id);
    if (!record) throw new Error(`${item.id} is about ${item.subject.id}, which does not exist`);
    return record;
  },
  /** How refunds and desk items refer to one about a domain. */
  reference: ({ id, domain }: One & { readonly domain: string }) => ({ id, name: domain, kind }),
  save(tx: Tx, record: One): One {
    tx.put(from, record);
    return record;
  },
});
