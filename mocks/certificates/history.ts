import type { Actor, TimelineEntry } from '#contract/common';
import type { RejectionReason } from '#contract/refund';
import { rejectionLine } from '../desk/items';
import { isoOf, momentText } from '../platform/calendar';
import type { Language, Words } from '#contract/words';
import { type HistoryEntry, type Said, saidIn } from '../platform/language';
import type { Stamp } from '../platform/transaction';
import type { Standing } from '../refunds/record';
import { type Product, productText } from './certificate';

/** What can happen to any certificate, apart from refunds, which keep their own history (GEN-13). */
export type CertificateEvent =
  | { readonly code: 'applicationSubmitted'; readonly domain: string; readonly dueBy: number }
  | { readonly code: 'applicationModified'; readonly domain: string; readonly dueBy: number }
  | { readonly code: 'applicationWithdrawn' }
  | { readonly code: 'applicationFailed'; readonly reason: string; readonly explanation: Said }
  | { readonly code: 'issued'; readonly expiresAt: number }
  | { readonly code: 'revocationRequested'; readonly latestBy: number }
  | { readonly code: 'revocationRejected'; readonly reason: string; readonly explanation: Said }
  | { readonly code: 'revoked' };

/** GEN-15: since when something stands as it does (epoch ms): bought, or what happened to it or to its money last. */
export const standsSince = (
  bought: number,
  histories: readonly (readonly HistoryEntry[])[],
  standing: Standing | undefined,
): number =>
  Math.max(
    bought,
    ...[...histories, standing?.refund.history ?? []].map((history) => history.at(-1)?.at ?? 0),
  );

/** Something that keeps its history. */
interface Kept {
  readonly history: readonly HistoryEntry[];
}

/** Notes one more thing in the history of a record. A console has events `Own` besides. */
export type Noting<Own extends { readonly code: string }> = <One extends Kept>(
  record: One,
  stamp: Stamp,
  actor: Actor,
  event: CertificateEvent | Own,
) => One;

/** `Noting` for any console. */
export const noted = <One extends Kept>(
  record: One,
  stamp: Stamp,
  actor: Actor,
  { code, explanation, ...params }: { readonly code: string; readonly explanation?: Said } & object,
): One => ({
  ...record,
  history: [
    ...record.history,
    { ...stamp, actor, code, params, ...(explanation !== undefined && { explanation }) },
  ],
});

type Params = NonNullable<HistoryEntry['params']>;

/** An entry of a timeline, with what else of its instant came before it. */
export type Told = TimelineEntry & { readonly order?: number | undefined };

/** How one kind of event reads. */
interface Wording {
  readonly tone: TimelineEntry['tone'];
  readonly title: Words;
  readonly detail?: (params: Params, language: Language) => string;
}

const submitted = ({ domain, dueBy }: Params, language: Language) => {
  const due = momentText(Number(dueBy), language);
  return language === 'en' ? `${domain}; result expected by ${due}` : `${domain}；预计 ${due} 前有结果`;
};

const rejected = ({ reason, explanation }: Params, language: Language) =>
  rejectionLine({ reason: reason as RejectionReason, explanation: String(explanation) }, language);

const TOLD: Readonly<Record<CertificateEvent['code'], Wording>> = {
  applicationSubmitted: {
    tone: 'done',
    title: { 'zh-CN': '提交证书申请', en: 'Application submitted' },
    detail: submitted,
  },
  applicationModified: {
    tone: 'done',
    title: { 'zh-CN': '修改后再次提交证书申请', en: 'Application modified and submitted again' },
    detail: submitted,
  },
  applicationWithdrawn: { tone: 'done', title: { 'zh-CN': '撤回证书申请', en: 'Application withdrawn' } },
  applicationFailed: {
    tone: 'failed',
    title: { 'zh-CN': '审核失败', en: 'Review failed' },
    detail: rejected,
  },
  issued: {
    tone: 'done',
    title: { 'zh-CN': '证书签发', en: 'Certificate issued' },
    detail: ({ expiresAt }, language) =>
      language === 'en'
        ? `Valid until ${momentText(Number(expiresAt), language)}`
        : `有效期至 ${momentText(Number(expiresAt), language)}`,
  },
  revocationRequested: {
    tone: 'done',
    title: { 'zh-CN': '申请吊销', en: 'Revocation requested' },
    detail: ({ latestBy }, language) =>
      language === 'en'
        ? `Review ends by ${momentText(Number(latestBy), language)} at the latest`
        : `审核最晚 ${momentText(Number(latestBy), language)} 结束`,
  },
  revocationRejected: {
    tone: 'failed',
    title: { 'zh-CN': '吊销申请被驳回，证书仍有效', en: 'Revocation refused, the certificate stays issued' },
    detail: rejected,
  },
  revoked: {
    tone: 'done',
    title: { 'zh-CN': '吊销完成', en: 'Revocation completed' },
    detail: (_, language) =>
      language === 'en' ? 'A revoked certificate cannot be restored' : '吊销的证书无法恢复',
  },
};

/** A console's own events, by code. */
export type OwnEvents<Code extends string = string> = Readonly<Record<Code, Wording>>;

/** A history with the order of its instant in every entry: what follows in the same history follows in time. */
export function inOrderOf(history: readonly HistoryEntry[]): HistoryEntry[] {
  let last: HistoryEntry | undefined;
  return history.map((entry) => {
    const before = last?.at === entry.at ? (last.order ?? 0) : 0;
    last = { ...entry, order: Math.max(entry.order ?? 0, before) };
    return last;
  });
}

/** A history as timeline entries; `own` words a console's own events. */
export const happened = (history: readonly HistoryEntry[], own: OwnEvents, language: Language): Told[] =>
  inOrderOf(history).map((entry) => ({
    at: isoOf(entry.at),
    order: entry.order,
    actor: entry.actor,
    code: entry.code,
    ...tellEvent(entry, own, language),
  }));

function tellEvent(
  { code, params, explanation }: HistoryEntry,
  own: OwnEvents,
  language: Language,
): Pick<TimelineEntry, 'tone' | 'title' | 'detail'> {
  const told = own[code] ?? TOLD[code as CertificateEvent['code']];
  return {
    tone: told.tone,
    title: told.title[language],
    detail: told.detail?.({ ...params, explanation: saidIn(explanation ?? '', language) }, language) ?? null,
  };
}

/** What lies ahead, at an instant (epoch ms). */
export interface Ahead {
  readonly code: string;
  readonly words: Words;
  readonly at: number;
}

/** GEN-13: one timeline: what happened by time, then what is awaited, then what time alone will bring. */
export function inOrder(told: readonly Told[], ahead: readonly Ahead[], language: Language): TimelineEntry[] {
  const past = told.filter(({ at }) => at !== null).toSorted(byTime);
  const awaited = told.filter(({ at }) => at === null);
  const entries = [...past, ...awaited].map(({ order: _order, ...entry }) => entry);
  return [...entries, ...ahead.map((one) => toNext(one, language))];
}

/** What has no order of its own, such as the purchase, comes first in its instant. */
const byTime = (a: Told, b: Told) =>
  Date.parse(a.at ?? '') - Date.parse(b.at ?? '') || (a.order ?? 0) - (b.order ?? 0);

const toNext = ({ code, words, at }: Ahead, language: Language): TimelineEntry => ({
  at: null,
  actor: 'system',
  code,
  tone: 'next',
  title: words[language],
  detail: momentText(at, language),
});

/** The end of the present stretch of the outlook, if it has one. */
export const termsEnd = (deadline: number | null): Ahead[] =>
  deadline === null
    ? []
    : [
        {
          code: 'deadline',
          words: { 'zh-CN': '当前退款条件截止', en: 'These refund terms end' },
          at: deadline,
        },
      ];

/** Something of a timeline that keeps no history of its own, at an instant (epoch ms). */
export const toldAt = (
  at: number,
  actor: 'customer' | 'system',
  code: string,
  title: Words,
  language: Language,
  detail: string | null = null,
): TimelineEntry => ({ at: isoOf(at), actor, code, tone: 'done', title: title[language], detail });

/** GEN-13: the purchase, with which the timeline of a certificate begins. */
export const purchased = (at: number, product: Product, language: Language): TimelineEntry =>
  toldAt(
    at,
    'customer',
    'purchased',
    { 'zh-CN': '购买', en: 'Purchased' },
    language,
    productText(product, language),
  );

/** A validation is awaited, until `dueBy` (epoch ms). */
export const validating = (dueBy: number | null, language: Language): TimelineEntry => ({
  at: null,
  actor: 'authority',
  code: 'validation',
  tone: 'waiting',
  title: { 'zh-CN': '证书审核中', en: 'Certificate under review' }[language],
  detail: byMoment(dueBy, language),
});

/** A revocation is awaited, until `latestBy` (epoch ms). */
export const revoking = (latestBy: number | null, language: Language): TimelineEntry => ({
  at: null,
  actor: 'specialist',
  code: 'revocation',
  tone: 'waiting',
  title: { 'zh-CN': '吊销审核中', en: 'Revocation under review' }[language],
  detail: byMoment(latestBy, language),
});

function byMoment(ms: number | null, language: Language): string | null {
  if (ms === null) return null;
  return language === 'en'
    ? `By ${momentText(ms, language)} at the latest`
    : `最晚 ${momentText(ms, language)}`;
}
