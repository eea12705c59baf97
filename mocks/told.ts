import type { Message } from '#contract/messages';
import type { RefundStage, RejectionReason } from '#contract/refund';
import type { Language, Words } from '#contract/words';
import { inOrderOf } from './certificates/history';
import { rejectionLine } from './desk/items';
import { momentText, MS_PER_DAY } from './platform/calendar';
import { saidIn } from './platform/language';
import type { Watched } from './provider';
import type { Standing } from './refunds/record';
import { historyWords, stageName } from './refunds/words';
import { actOf, outcomeWords } from './rules/words';
import type { Ruling } from './rules/evaluation';
import { deadlineOf } from './rules/outlook';
import type { Row } from './rules/table';

/** Of the same thing the same is told, however often somebody asks; it belongs to one provider. */
function toldOnce<Thing extends object>(
  tell: (provider: string, thing: Thing) => Told[],
): (provider: string, thing: Thing) => readonly Told[] {
  const known = new WeakMap<Thing, readonly Told[]>();
  return (provider, thing) => {
    const told = known.get(thing) ?? tell(provider, thing);
    known.set(thing, told);
    return told;
  };
}

type InWords = Pick<Message, 'title' | 'text'> & { readonly due: string | null };

/** A message before it is put into words; `at` and `due` are epoch ms. */
export interface Told extends Pick<Message, 'id' | 'kind' | 'tone' | 'provider' | 'subject' | 'path'> {
  readonly at: number;
  /** What else of its instant came before it. */
  readonly order: number;
  readonly due: number | null;
  readonly say: (language: Language) => InWords;
}

/** Working on both languages at once would word what nobody reads. */
const both =
  (zh: () => InWords, en: () => InWords): Told['say'] =>
  (language) =>
    (language === 'en' ? en : zh)();

/** A stretch of the outlook that time ends: what is decided in it, and the row that follows. */
interface Ending {
  readonly from: number;
  readonly ruling: Ruling;
  readonly next: Row;
}

/** The stretches, also those ahead, in which something is to be done in time: as long as nobody changes the thing. */
function endingsOf({ ruleOn, since }: Watched): Ending[] {
  if (!ruleOn) return [];
  const { outlook } = ruleOn(since);
  return outlook.flatMap((stretch, nth) => {
    const next = outlook[nth + 1]?.row;
    if (deadlineOf(stretch) === null || !next) return [];
    return [{ from: stretch.from, ruling: ruleOn(stretch.from), next }];
  });
}

/** A review that is only waited for is not an act; of everything else the act itself is reminded of. */
const subjectOfStep = (ending: Ending): Words =>
  ending.ruling.steps[0]?.operation === 'wait'
    ? { 'zh-CN': '吊销审核', en: 'Review of the revocation' }
    : actOf(ending.ruling);

/** GEN-15: 24 hours before what time ends, or as soon as it is so; nothing where that is over by then. */
function limitsOf(provider: string, thing: Watched, ending: Ending): Told[] {
  const { deadline, safeUntil } = ending.ruling;
  const since = Math.max(ending.from, thing.since);
  const given = (
    kind: 'safe' | 'deadline',
    due: number | null,
    say: (due: number, at: number) => Told['say'],
  ): Told[] => {
    if (due === null || due < since) return [];
    const at = Math.max(since, due - MS_PER_DAY);
    const { id, name, path } = thing;
    return [
      {
        id: `${provider}:${id}:${kind}:${due}`,
        kind,
        tone: 'warning',
        provider,
        subject: { id, name },
        path,
        at,
        order: 0,
        due,
        say: say(due, at),
      },
    ];
  };
  return [
    ...given('safe', safeUntil === deadline ? null : safeUntil, (due) => safeWords(ending, due)),
    ...given('deadline', deadline, (due, at) => deadlineWords(ending, due, at)),
  ];
}

function safeWords(ending: Ending, due: number): Told['say'] {
  const act = subjectOfStep(ending);
  return both(
    () => ({
      title: `最后稳妥时刻临近：${act['zh-CN']}`,
      text: `要稳妥，最晚 ${momentText(due, 'zh-CN')} 动手；再晚，审核可能在截止之后才结束。`,
      due: `最后稳妥时刻：${act['zh-CN']}`,
    }),
    () => ({
      title: `Last safe moment is near: ${act.en}`,
      text: `To be safe, begin by ${momentText(due, 'en')}. Later, the review may end after the deadline.`,
      due: `Last safe moment: ${act.en}`,
    }),
  );
}

/** GEN-16: what a deadline's own day does not say: begun this late, a review may end after it. Null where it is safe until the end. */
function riskWords({ ruling }: Ending, due: number, at: number): Words | null {
  const { safeUntil, steps } = ruling;
  if (safeUntil === null || safeUntil >= due) return null;
  const [zh, en] = [momentText(safeUntil, 'zh-CN'), momentText(safeUntil, 'en')];
  if (safeUntil >= at) return { 'zh-CN': `要稳妥，最晚 ${zh} 动手。`, en: ` To be safe, begin by ${en}.` };
  const lost = steps.some(({ operation }) => operation === 'revoke');
  return {
    'zh-CN': `最后稳妥时刻 ${zh} 已过，现在动手可能来不及${lost ? '，而吊销的证书无法恢复' : ''}。`,
    en: ` The last safe moment, ${en}, has passed: begun now, it may end too late${lost ? ', and a revoked certificate cannot be restored' : ''}.`,
  };
}

function deadlineWords(ending: Ending, due: number, at: number): Told['say'] {
  const act = subjectOfStep(ending);
  const then = outcomeWords({ row: ending.next });
  const isRefund = ending.ruling.row.outcome.verdict === 'refundable';
  const risk = riskWords(ending, due, at);
  const late = risk !== null && (ending.ruling.safeUntil ?? due) < at;
  return both(
    () => ({
      title: `即将截止${late ? '，可能来不及' : ''}：${act['zh-CN']}`,
      text: `须在 ${momentText(due, 'zh-CN')} 之前${isRefund ? '申请' : '完成'}；之后${then['zh-CN']}。${risk?.['zh-CN'] ?? ''}`,
      due: `截止：${act['zh-CN']}`,
    }),
    () => ({
      title: `Deadline is near${late ? ', maybe too late' : ''}: ${act.en}`,
      text: `To be ${isRefund ? 'asked for' : 'completed'} by ${momentText(due, 'en')}. After that: ${then.en}.${risk?.en ?? ''}`,
      due: `Deadline: ${act.en}`,
    }),
  );
}

/** What was refused of a certificate, besides refunds: its application, or its revocation. */
const REFUSED: Readonly<Record<string, Words>> = {
  applicationFailed: { 'zh-CN': '证书申请未通过', en: 'Certificate application rejected' },
  applicationSuspended: { 'zh-CN': '证书审核已暂停', en: 'Certificate review suspended' },
  revocationRejected: { 'zh-CN': '吊销申请被驳回', en: 'Revocation refused' },
};

const refusalsOf = (provider: string, { id, name, path, history }: Watched): Told[] =>
  inOrderOf(history).flatMap(({ at, order = 0, code, params = {}, explanation = '' }, nth) => {
    const title = REFUSED[code];
    if (!title) return [];
    const say: Told['say'] = (language) => ({
      title: title[language],
      text: rejectionLine(
        { reason: params.reason as RejectionReason, explanation: saidIn(explanation, language) },
        language,
      ),
      due: null,
    });
    return [
      {
        id: `${provider}:${id}:${code}:${nth}`,
        kind: 'rejected',
        tone: 'failed',
        provider,
        subject: { id, name },
        path,
        at,
        order,
        due: null,
        say,
      },
    ];
  });

/** GEN-13: the stage an application enters with something that happens to it; everything else is a detail of its page. */
const ENTERED: Readonly<Record<string, RefundStage>> = {
  submitted: 'underReview',
  approved: 'onItsWay',
  approvedByRule: 'onItsWay',
  fallbackRequested: 'onItsWay',
  withPerson: 'withPerson',
  outrun: 'withPerson',
  rejected: 'rejected',
  cancelled: 'cancelled',
  failed: 'failed',
};

const TONES: Readonly<Record<RefundStage, Message['tone']>> = {
  underReview: 'waiting',
  onItsWay: 'waiting',
  withPerson: 'waiting',
  refunded: 'done',
  returnedToBalance: 'done',
  rejected: 'failed',
  cancelled: 'done',
  failed: 'failed',
};

/** GEN-15: each stage of a refund as it was entered, the last one included. */
export const stagesOf = toldOnce((provider: string, standing: Standing): Told[] => {
  const { refund, stage, settlement, finishedAt } = standing;
  const { id, subject, review, rejection, history } = refund;
  const given = (to: RefundStage, at: number, order: number, nth: string, text: Told['say']): Told => ({
    id: `${provider}:${id}:${to}:${nth}`,
    kind: to === 'rejected' ? 'rejected' : 'stage',
    tone: TONES[to],
    provider,
    subject: { id, name: subject.name },
    path: `/${provider}/refunds/${id}`,
    at,
    order,
    due: null,
    say: text,
  });
  const past = inOrderOf(history);
  const entered = past.flatMap((entry, nth) => {
    const to = ENTERED[entry.code];
    if (!to || (to === 'underReview' && review === 'none') || (to === 'onItsWay' && settlement === null))
      return [];
    return [
      given(to, entry.at, entry.order ?? 0, String(nth), (language) => {
        const words = historyWords(entry, language, provider);
        const refused = entry.code === 'rejected' && rejection;
        return {
          title: stageName(to, language),
          text: refused
            ? rejectionLine(refused, language)
            : [words.title, words.detail]
                .filter((one) => one && one !== stageName(to, language))
                .join(language === 'en' ? '. ' : '。'),
          due: null,
        };
      }),
    ];
  });
  if (finishedAt === null || (stage !== 'refunded' && stage !== 'returnedToBalance')) return entered;
  const last = given(stage, finishedAt, Infinity, 'end', (language) => ({
    title: stageName(stage, language),
    text: arrivedText(standing, language),
    due: null,
  }));
  return [...entered, last];
});

function arrivedText({ refund }: Standing, language: Language): string {
  const arrivals = refund.history.filter(({ code }) => code === 'paymentArrived');
  const told = arrivals.flatMap((entry) => historyWords(entry, language, refund.provider).detail ?? []);
  return told.join(language === 'en' ? ' ' : '');
}

/** What is told of a thing itself: its limits, and what was refused. */
export const aboutThing = toldOnce((provider: string, thing: Watched): Told[] => [
  ...endingsOf(thing).flatMap((ending) => limitsOf(provider, thing, ending)),
  ...refusalsOf(provider, thing),
]);
