import type { RejectionReason } from '../../src/api/contract/refund';
import type { TimelineEntry } from '../../src/api/contract/timeline';
import { rejectionLine } from '../desk/texts';
import { momentText } from '../platform/dateTexts';
import { isoOf } from '../platform/days';
import type { HistoryEntry } from '../platform/history';
import type { Language, Words } from '../platform/language';
import type { CertificateEvent } from './history';

type Params = NonNullable<HistoryEntry['params']>;

/** How one kind of event reads. */
export interface Told {
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

const TOLD: Readonly<Record<CertificateEvent['code'], Told>> = {
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
export type OwnEvents<Code extends string = string> = Readonly<Record<Code, Told>>;

/** A history as timeline entries; `own` words a console's own events. */
export const happened = (
  history: readonly HistoryEntry[],
  own: OwnEvents,
  language: Language,
): TimelineEntry[] =>
  history.map((entry) => ({
    at: isoOf(entry.at),
    actor: entry.actor,
    code: entry.code,
    ...tellEvent(entry, own, language),
  }));

function tellEvent(
  { code, params }: HistoryEntry,
  own: OwnEvents,
  language: Language,
): Pick<TimelineEntry, 'tone' | 'title' | 'detail'> {
  const told = own[code] ?? TOLD[code as CertificateEvent['code']];
  return {
    tone: told.tone,
    title: told.title[language],
    detail: told.detail?.(params ?? {}, language) ?? null,
  };
}
