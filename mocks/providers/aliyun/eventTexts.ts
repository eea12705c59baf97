import type { RejectionReason } from '../../../src/api/contract/refund';
import type { TimelineEntry } from '../../../src/api/contract/timeline';
import { toRejection } from '../../desk/texts';
import { momentText } from '../../platform/dateTexts';
import type { HistoryEntry } from '../../platform/history';
import type { Language, Words } from '../../platform/language';
import type { CertificateEvent } from './history';

type Params = NonNullable<HistoryEntry['params']>;

interface Told {
  readonly tone: TimelineEntry['tone'];
  readonly title: Words;
  readonly detail?: (params: Params, language: Language) => string;
}

const submitted = ({ domain, dueBy }: Params, language: Language) => {
  const due = momentText(Number(dueBy), language);
  return language === 'en' ? `${domain}; result expected by ${due}` : `${domain}；预计 ${due} 前有结果`;
};

/** Reason and explanation of a refusal in one line (REV-2). */
export function rejectionLine(reason: RejectionReason, explanation: string, language: Language): string {
  const { reasonText } = toRejection({ reason, explanation }, language);
  return language === 'en' ? `${reasonText}: ${explanation}` : `${reasonText}：${explanation}`;
}

const rejected = ({ reason, explanation }: Params, language: Language) =>
  rejectionLine(reason as RejectionReason, String(explanation), language);

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
  applicationLapsed: {
    tone: 'failed',
    title: { 'zh-CN': '服务期结束，证书申请关闭', en: 'Service period ended, application closed' },
  },
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

/** A history entry in words. */
export function tellEvent(
  { code, params }: HistoryEntry,
  language: Language,
): Pick<TimelineEntry, 'tone' | 'title' | 'detail'> {
  const told = TOLD[code as CertificateEvent['code']];
  return {
    tone: told.tone,
    title: told.title[language],
    detail: told.detail?.(params ?? {}, language) ?? null,
  };
}
