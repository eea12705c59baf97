import type { Decision } from '#contract/decision';
import type { ReviewDetail } from '#contract/desk';
import type { Language } from '#contract/words';
import type { DeskCase } from '../desk/decide';
import { isoOf, isoOrNull } from '../platform/calendar';
import type { WayBack } from '../rules/policy';
import type { Ruling } from '../rules/evaluation';

interface Policy<On extends Ruling> {
  readonly inWords: (ruling: On, language: Language, way?: WayBack) => Decision;
  readonly briefOf: (ruling: On, language: Language) => string;
  readonly reasonOf: (ruling: On, language: Language) => { readonly text: string };
}

type Shown = NonNullable<ReviewDetail['ruling']>;

interface Given<On extends Ruling> {
  /** What holds now, leaving out an application that waits at the desk itself. */
  readonly ruling: On;
  /** What held if the item were approved, or rejected, now; null where approving sends the money. Only its page asks. */
  readonly results: () => { readonly approved: On | null; readonly rejected: On };
  readonly counted: Shown['counted'];
  /** Epoch ms, as is when it was bought. */
  readonly countedFrom: number;
  readonly boughtAt: number;
  readonly way: WayBack;
  /** Of an application: what ends it while it waits (ALY-2), epoch ms; null where nothing does. */
  readonly application?: { readonly closesAt: number | null };
}

/** Whether the money is gone after the present stretch, not only its terms. */
const isLostAfter = ({ outlook, present }: Ruling): boolean =>
  outlook.find(({ from }) => from === present.until)?.row.outcome.verdict === 'notRefundable';

/** REV-1: what a policy says of the thing a specialist decides about, and what its customer may lose meanwhile. */
export function caseOn<On extends Ruling>(policy: Policy<On>, given: Given<On>): DeskCase {
  const { ruling, application, boughtAt, counted, countedFrom, way } = given;
  const afterwards = (after: On, language: Language): Shown['rejected'] => ({
    verdict: after.row.outcome.verdict,
    brief: policy.briefOf(after, language),
    until: isoOrNull(after.deadline),
  });
  const refundable = ruling.row.outcome.verdict !== 'notRefundable' && ruling.refund > 0;
  return {
    stake: {
      amount: refundable ? { currency: ruling.subject.price.currency, minor: ruling.refund } : null,
      boughtAt,
      ...(application
        ? {
            deadline: application.closesAt === null ? null : application.closesAt - 1,
            safeUntil: null,
            lost: application.closesAt !== null,
          }
        : {
            deadline: ruling.deadline,
            safeUntil: ruling.safeUntil,
            lost: refundable && isLostAfter(ruling),
          }),
    },
    inBrief: (language) => `${ruling.row.id}: ${policy.reasonOf(ruling, language).text}`,
    inWords: (language) => {
      const { approved, rejected } = given.results();
      return {
        decision: policy.inWords(ruling, language, way),
        counted,
        countedFrom: isoOf(countedFrom),
        approved: approved && afterwards(approved, language),
        rejected: afterwards(rejected, language),
      };
    },
  };
}
