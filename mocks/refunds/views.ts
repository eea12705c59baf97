import { moneyText, type TimelineEntry } from '#contract/common';
import type {
  Attempt,
  Contact,
  RefundApplication,
  RefundDecision,
  RefundRow,
  RefundStage,
  Settlement,
} from '#contract/refund';
import { inOrder, inOrderOf, type Told } from '../certificates/history';
import { DESK, type DeskItem, deskItemsAbout, rejectionLine, toRejection } from '../desk/items';
import { dateText, isoOf, isoOrNull, momentText } from '../platform/calendar';
import { EVENTS } from '../platform/clock';
import type { Breakdown } from '#contract/decision';
import type { Language, Words } from '#contract/words';
import type { HistoryEntry } from '../platform/language';
import type { Reader } from '../platform/transaction';
import { next } from '../rules/lifecycle';
import { paidIn } from '../rules/subject';
import { destinationsOf, wayBack } from './channels';
import {
  arrivalOf,
  lastAttempt,
  paidBy,
  type PartRecord,
  REFUND_DECISION,
  type RefundRecord,
  type RefundSubjects,
  type Standing,
} from './record';
import { INQUIRY, waitingItem } from './settlement';
import { channelName, countText, ENDS_FIRST, historyWords, stageName } from './words';

type Tone = TimelineEntry['tone'];

const DECIDED: Readonly<
  Record<Exclude<RefundDecision, 'underReview'>, { readonly tone: Tone; readonly words: Words }>
> = {
  approved: { tone: 'done', words: { 'zh-CN': '退款批准', en: 'Refund approved' } },
  rejected: { tone: 'failed', words: { 'zh-CN': '退款审核失败', en: 'Refund rejected' } },
  cancelled: { tone: 'done', words: { 'zh-CN': '取消退款', en: 'Refund cancelled' } },
  failed: { tone: 'failed', words: { 'zh-CN': '退款失败', en: 'Refund failed' } },
};

const MONEY: Readonly<Partial<Record<RefundStage, Tone>>> = {
  onItsWay: 'waiting',
  withPerson: 'waiting',
  refunded: 'done',
  returnedToBalance: 'done',
};

/**
 * GEN-13: an application on the timeline of what it is about: what was asked, decided and tried, each attempt to pay where
 * one failed (ABC-1); while something is awaited, an entry without a time (`at` null).
 */
export function refundEntries(standing: Standing, language: Language): Told[] {
  const { refund } = standing;
  const past = inOrderOf(refund.history).flatMap((entry) => {
    const told = entryOf(refund, entry, language);
    return told === null ? [] : [{ ...told, at: isoOf(entry.at), order: entry.order, actor: entry.actor }];
  });
  const waits = refund.decision.state === 'underReview' ? [awaited(refund, language)] : [];
  return [...past, ...waits, ...money(standing, language)];
}

/** What one thing that happened is on that timeline; null for what only the application's own page tells. */
function entryOf(
  refund: RefundRecord,
  entry: HistoryEntry,
  language: Language,
): Omit<TimelineEntry, 'at' | 'actor'> | null {
  const { code } = entry;
  if (code === 'submitted') return asked(refund, language);
  if (code === 'paymentFailed' || code === 'fallbackRequested')
    return { code: `refund.${code}`, ...historyWords(entry, language, refund.provider) };
  if (!isDecided(code)) return null;
  const { tone, words } = DECIDED[code];
  const detail = refund.rejection ? rejectionLine(refund.rejection, language) : refund.id;
  return { code: `refund.${code}`, tone, title: words[language], detail };
}

const isDecided = (code: string): code is keyof typeof DECIDED => code in DECIDED;

function asked({ id, reason, rule }: RefundRecord, language: Language): Omit<TimelineEntry, 'at' | 'actor'> {
  const title = { 'zh-CN': '提交退款申请', en: 'Refund requested' }[language];
  const detail = [id, rule, ...(reason ? [reason.label] : [])].join(' · ');
  return { code: 'refundRequested', tone: 'done', title, detail };
}

function awaited({ expectedBy, latestBy }: RefundRecord, language: Language): TimelineEntry {
  const title = { 'zh-CN': '申请审核中', en: 'Refund under review' }[language];
  const [expected, latest] = [expectedBy, latestBy].map((ms) => (ms === null ? '—' : dateText(ms, language)));
  const detail =
    language === 'en'
      ? `Expected by ${expected}, at the latest by ${latest}`
      : `预计 ${expected} 前，最晚 ${latest}`;
  return { at: null, actor: 'specialist', code: 'refund.underReview', tone: 'waiting', title, detail };
}

function money({ refund, stage, finishedAt }: Standing, language: Language): Told[] {
  const tone = MONEY[stage];
  if (!tone) return [];
  return [
    {
      at: isoOrNull(finishedAt),
      // What finished it is the last that happened to it.
      order: inOrderOf(refund.history).at(-1)?.order,
      actor: 'channel',
      code: `refund.${stage}`,
      tone,
      title: stageName(stage, language),
      detail: refund.id,
    },
  ];
}

type Expected = Omit<TimelineEntry, 'at'>;

/** When a part's fate is asked for next, epoch ms. */
function nextInquiry(reader: Reader, part: PartRecord): number | null {
  return reader.get(EVENTS, `${INQUIRY}:${lastAttempt(part)?.requestId}`)?.at ?? null;
}

/** What comes next for an application, in order; empty once it is finished. Each sentence about time has its date. */
function expectedNext(
  reader: Reader,
  { refund, stage, late }: Standing,
  language: Language,
): TimelineEntry[] {
  const next: Expected[] =
    stage === 'underReview'
      ? [
          reviewing(reader, refund, language),
          ...(late ? [ending(refund, language)] : []),
          ...paying(reader, refund, language),
        ]
      : stage === 'onItsWay' || stage === 'withPerson'
        ? refund.parts
            .filter((part) => part.amount > 0 && !arrivalOf(part))
            .map((part) => arriving(reader, refund, part, language))
        : [];
  return [...next, ...pointsByHand(reader, refund, language)].map((entry) => ({ at: null, ...entry }));
}

/** TCL-2: points that wait for a person, and until when somebody should have returned them. */
function pointsByHand(reader: Reader, { id, points }: RefundRecord, language: Language): Expected[] {
  if (points?.state !== 'withPerson') return [];
  const item = deskItemsAbout(reader, id).find(({ queue }) => queue === 'benefitPackages');
  const by = item ? dateText(item.dueBy, language) : '—';
  return [
    {
      actor: 'specialist',
      code: 'pointsExpected',
      tone: 'waiting',
      title: language === 'en' ? 'Benefit points return' : '权益点退回',
      detail:
        language === 'en'
          ? `${countText(points.points)} to a new benefit package, by ${by}.`
          : `${countText(points.points)} 点退到新的权益包，最迟 ${by}。`,
    },
  ];
}

function reviewing(
  { now }: Reader,
  { expectedBy, latestBy, estimated }: RefundRecord,
  language: Language,
): Expected {
  const zh = language === 'zh-CN';
  const date = (ms: number) => dateText(ms, language);
  const parts: string[] = [];
  if (expectedBy !== null && now <= expectedBy)
    parts.push(zh ? `预计 ${date(expectedBy)} 完成` : `expected by ${date(expectedBy)}`);
  if (latestBy !== null && now <= latestBy)
    parts.push(zh ? `最迟 ${date(latestBy)}` : `${date(latestBy)} at the latest`);
  if (latestBy !== null && now > latestBy) {
    parts.push(
      zh
        ? `已超过最迟日期 ${date(latestBy)}，专员正在优先处理`
        : `the latest date, ${date(latestBy)}, has passed; a specialist handles it first`,
    );
  }
  if (estimated) parts.push(zh ? '按估算的工作日计算' : 'counted on an estimated working calendar');
  const detail = parts.join(zh ? '，' : ', ');
  return {
    actor: 'specialist',
    code: 'reviewExpected',
    tone: 'waiting',
    title: zh ? '审核结果' : 'Result of the review',
    detail: zh ? `${detail}。` : `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`,
  };
}

function ending({ closesAt, closing }: RefundRecord, language: Language): Expected {
  const moment = closesAt === null ? '' : momentText(closesAt, language);
  return {
    actor: 'system',
    code: 'expiryExpected',
    tone: 'next',
    title: ENDS_FIRST[closing ?? 'expiry'][language],
    detail:
      language === 'en'
        ? `If the review is not finished by ${moment}, the application is closed as failed.`
        : `若在 ${moment} 之前未完成审核，申请将以失败关闭。`,
  };
}

function paying(reader: Reader, refund: RefundRecord, language: Language): Expected[] {
  return wayBack(reader, refund).map(({ to: channel, amount }) => {
    const money = moneyText(amount, refund.price.currency, language);
    const to = channelName(channel, language, refund.provider);
    return {
      actor: 'channel',
      code: 'paymentExpected',
      tone: 'next',
      title: language === 'en' ? 'Money returns' : '款项退回',
      detail:
        language === 'en' ? `${money} to the ${to}, once approved.` : `审核通过后，${money} 退至${to}。`,
    };
  });
}

function arriving(reader: Reader, refund: RefundRecord, part: PartRecord, language: Language): Expected {
  const zh = language === 'zh-CN';
  const money = moneyText(part.amount, refund.price.currency, language);
  const to = channelName(lastAttempt(part)?.to ?? part.source, language, refund.provider);
  const inquiry = nextInquiry(reader, part);
  const sentences = [zh ? `${money} 退至${to}。` : `${money} to the ${to}.`];
  if (part.withPerson) {
    const item = waitingItem(reader, lastAttempt(part)?.requestId ?? '');
    const by = item ? dateText(item.dueBy, language) : null;
    if (by !== null && reader.now <= (item?.dueBy ?? 0))
      sentences.push(zh ? `专员最迟 ${by} 核对。` : `A specialist looks into it by ${by}.`);
    sentences.push(
      zh ? '核对后到账，不会重复支付。' : 'It arrives once that is done; it is never paid twice.',
    );
  } else if (inquiry !== null) {
    sentences.push(
      zh ? `下次查询：${momentText(inquiry, language)}。` : `Next inquiry: ${momentText(inquiry, language)}.`,
    );
  }
  return {
    actor: part.withPerson ? 'specialist' : 'channel',
    code: 'arrivalExpected',
    tone: 'waiting',
    title: zh ? '款项到账' : 'Money arrives',
    detail: sentences.join(zh ? '' : ' '),
  };
}

/** GEN-11: enough to recognise one's own contact by: `138****0000`, `zh***`. */
function masked({ kind, value }: Contact): Contact {
  if (kind === 'dingtalk') return { kind, value: `${value.slice(0, 2)}***` };
  const number = value.replace(/\D/g, '').slice(-11);
  return { kind, value: `${number.slice(0, 3)}****${number.slice(-4)}` };
}

const ASSISTANCE: Readonly<Record<string, Words>> = {
  asked: { 'zh-CN': '已请求人工协助', en: 'Assistance requested' },
  contacted: { 'zh-CN': '工作人员已联系您', en: 'Our staff has been in touch' },
  closed: { 'zh-CN': '人工协助已完成', en: 'Assistance finished' },
};

/** GEN-13: the one timeline of an application: decision, money and assistance as they happened, then what comes next. */
function timelineOf(reader: Reader, standing: Standing, language: Language): TimelineEntry[] {
  const { refund } = standing;
  const item = refund.assistanceItem === null ? undefined : reader.get(DESK, refund.assistanceItem);
  const past = [
    ...inOrderOf(refund.history).map((entry) => ofRefund(refund, entry, language)),
    ...(item?.history ?? []).map((entry) => ofAssistance(item as DeskItem, entry, language)),
  ];
  return inOrder([...past, ...expectedNext(reader, standing, language)], [], language);
}

function ofRefund(refund: RefundRecord, entry: HistoryEntry, language: Language): Told {
  const { tone, title, detail } = historyWords(entry, language, refund.provider);
  const base = { at: isoOf(entry.at), order: entry.order, actor: entry.actor, code: entry.code, tone, title };
  const refused = entry.code === 'rejected' && refund.rejection;
  return { ...base, detail: refused ? rejectionLine(refused, language) : detail };
}

/** GEN-11: the contact stands here masked. */
function ofAssistance(
  { contact }: DeskItem,
  { at, order, actor, code }: HistoryEntry,
  language: Language,
): Told {
  return {
    at: isoOf(at),
    order,
    actor,
    code: `assistance.${code}`,
    tone: 'done',
    title: ASSISTANCE[code]?.[language] ?? code,
    detail: code === 'asked' && contact ? masked(contact).value : null,
  };
}

/** A row of the progress list (ALY-9). */
export function toRefundRow(
  reader: Reader,
  { refund, ...standing }: Standing,
  language: Language,
): RefundRow {
  return {
    id: refund.id,
    subject: { ...refund.subject },
    rule: refund.rule,
    stage: standing.stage,
    amount: { currency: refund.price.currency, minor: standing.amount },
    destinations: destinationsOf(reader, { refund, ...standing }),
    submittedAt: isoOf(refund.submittedAt),
    expectedBy: isoOrNull(refund.expectedBy),
    latestBy: isoOrNull(refund.latestBy),
    estimated: refund.estimated,
    late: standing.late,
    closing: refund.closing,
    finishedAt: isoOrNull(standing.finishedAt),
    rejection: refund.rejection && toRejection(refund.rejection, language),
    canCancel: next(REFUND_DECISION, refund.decision.state, 'cancel') !== undefined,
  };
}

/** GEN-4: how what an application brings back adds up; every refund is of all that is left, and what came to nothing brings nothing. */
export function breakdownOf({ refund: { price }, amount, fact }: Standing): Breakdown {
  const { currency, list, discount, voucher } = price;
  const returned = paidIn(price) - amount;
  const paid = Object.fromEntries(paidBy(price).map((one) => [one.source, one.amount]));
  const refund = fact === 'none' ? 0 : amount;
  return { currency, list, discount, voucher, paid, ...(returned > 0 && { returned }), refund };
}

/** An application with decision, money and timeline; every contact masked (GEN-11). */
export function toRefundApplication(
  reader: Reader,
  standing: Standing,
  subjects: RefundSubjects,
  language: Language,
): RefundApplication {
  const { refund } = standing;
  return {
    ...toRefundRow(reader, standing, language),
    decision: { state: refund.decision.state, at: isoOrNull(refund.decision.at), kind: refund.review },
    settlement: toSettlement(reader, standing),
    breakdown: breakdownOf(standing),
    reason: refund.reason && { ...refund.reason },
    assistance: toAssistance(reader, refund),
    points: refund.points && { ...refund.points, at: isoOrNull(refund.points.at) },
    consent: refund.consent && { version: refund.consent.version, at: isoOf(refund.consent.at) },
    subjectState: subjects.ownState(reader, standing, language),
    timeline: timelineOf(reader, standing, language),
  };
}

function toSettlement(reader: Reader, { refund, settlement: state, arrivedAt }: Standing): Settlement | null {
  if (state === null) return null;
  const inquiries = refund.parts.map((part) => nextInquiry(reader, part)).filter((at) => at !== null);
  return {
    state,
    attempts: refund.parts.flatMap((part) => toAttempts(part, refund.price.currency)),
    nextInquiryAt: inquiries.length > 0 ? isoOf(Math.min(...inquiries)) : null,
    arrivedAt: isoOrNull(arrivedAt),
  };
}

function toAttempts(part: PartRecord, currency: string): Attempt[] {
  const { source, attempts } = part;
  return attempts.map(
    ({ requestId, to, amount = part.amount, state, requestedAt, finishedAt: finished }) => ({
      requestId,
      source,
      to,
      amount: { currency, minor: amount },
      state,
      requestedAt: isoOf(requestedAt),
      finishedAt: isoOrNull(finished),
    }),
  );
}

function toAssistance(reader: Reader, { assistanceItem }: RefundRecord): RefundApplication['assistance'] {
  const item = assistanceItem === null ? undefined : reader.get(DESK, assistanceItem);
  if (!item?.contact) return null;
  const state = item.state === 'contacted' || item.state === 'closed' ? item.state : 'open';
  return { state, contact: masked(item.contact) };
}
