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

const isRefundable = ({ row, refund }: Ruling): boolean =>
  row.outcome.verdict !== 'notRefundable' && refund > 0;

/** The last instant before the money is gone, not only its terms, epoch ms; null where there is none to lose, or the present stretch is followed by another in which it comes. */
export const lossBy = (ruling: Ruling): number | null =>
  isRefundable(ruling) &&
  ruling.outlook.find(({ from }) => from === ruling.present.until)?.row.outcome.verdict === 'notRefundable'
    ? ruling.deadline
    : null;

/** REV-1: what a policy says of the thing a specialist decides about, and what its customer may lose meanwhile. */
export function caseOn<On extends Ruling>(policy: Policy<On>, given: Given<On>): DeskCase {
  const { ruling, application, boughtAt, counted, countedFrom, way } = given;
  const afterwards = (after: On, language: Language): Shown['rejected'] => ({
    verdict: after.row.outcome.verdict,
    brief: policy.briefOf(after, language),
    until: isoOrNull(after.deadline),
  });
  return {
    stake: {
      amount: isRefundable(ruling) ? { currency: ruling.subject.price.currency, minor: ruling.refund } : null,
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
            lost: lossBy(ruling) !== null,
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
