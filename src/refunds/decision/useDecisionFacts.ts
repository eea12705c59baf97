import type { Decision, OutlookStretch } from '../../api/contract/decision';
import { useFormat } from '../../locales/useFormat';
import { useMoment } from '../../locales/useMoment';
import { useT } from '../../locales/useT';
import type { Fact } from '../../ui/FactList';
import { useParts } from '../useMoneyWords';

const kindOf = ({ verdict, review }: Pick<OutlookStretch, 'verdict' | 'review'>) =>
  verdict === 'refundable' ? (review ?? 'manual') : verdict;

/** What follows the present stretch, if time ends it. */
function after({ deadline, outlook }: Decision): OutlookStretch | undefined {
  if (deadline === null) return undefined;
  const end = Date.parse(deadline) + 1;
  return outlook.find(({ from }) => Date.parse(from) === end);
}

/** 截止, 审核, 退回, 依据: what a person must know before committing; every time with its date. */
export function useDecisionFacts(decision: Decision): (Fact | null)[] {
  const t = useT('refunds');
  const words = useT('common');
  const { date } = useFormat();
  const moment = useMoment();
  const partsOf = useParts();
  const { verdict, review, deadline, destination, amount, reason, rule } = decision;
  const open = verdict !== 'notRefundable';

  const until = (): string => {
    if (deadline === null) return t(verdict === 'refundable' ? 'fact.noDeadline' : 'fact.noDeadlineAction');
    const what = t(`fact.now.${review?.kind ?? 'actionRequired'}`);
    const next = after(decision);
    return next
      ? t('fact.deadline', { moment: moment(deadline), what, after: t(`fact.after.${kindOf(next)}`) })
      : t('fact.deadlineOnly', { moment: moment(deadline), what });
  };
  const dates = (): string | null => {
    if (!review?.expectedBy || !review.latestBy) return null;
    const text = t('fact.reviewDates', { expected: date(review.expectedBy), latest: date(review.latestBy) });
    return review.estimated ? `${text} · ${t('estimated')}` : text;
  };
  const reviewed = dates();

  return [
    open ? { label: words('fact.deadline'), value: until() } : null,
    reviewed === null ? null : { label: t('fact.review'), value: reviewed },
    open ? { label: words('fact.returnsTo'), value: partsOf(destination, amount.currency) } : null,
    { label: words('fact.restsOn'), value: `${reason.text} (${rule})` },
  ];
}
