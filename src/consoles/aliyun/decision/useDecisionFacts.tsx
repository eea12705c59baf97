import type { AliyunCertificate } from '../../../api/contract/aliyun';
import type { Decision, OutlookStretch } from '../../../api/contract/decision';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import type { Fact } from '../../../ui/FactList';
import { useMoment } from '../shared/useMoment';
import { useParts } from '../shared/useWords';

const kindOf = ({ verdict, review }: Pick<OutlookStretch, 'verdict' | 'review'>) =>
  verdict === 'refundable' ? (review ?? 'manual') : verdict;

/** What follows the present stretch, if time ends it. */
function after({ deadline, outlook }: Decision): OutlookStretch | undefined {
  if (deadline === null) return undefined;
  const end = Date.parse(deadline) + 1;
  return outlook.find(({ from }) => Date.parse(from) === end);
}

/** 截止, 审核, 退回, 依据, 若未成功: what a person must know before committing; every time with its date. */
export function useDecisionFacts(certificate: AliyunCertificate): (Fact | null)[] {
  const t = useT('aliyun');
  const words = useT('common');
  const { date } = useFormat();
  const moment = useMoment();
  const partsOf = useParts();
  const { decision, ifNotRefunded } = certificate;
  const { verdict, review, deadline, destination, amount, reason, rule } = decision;
  const open = verdict !== 'notRefundable';

  const until = (): string => {
    if (deadline === null) return t(verdict === 'refundable' ? 'panel.noDeadline' : 'panel.noDeadlineAction');
    const what = t(`panel.now.${review?.kind ?? 'actionRequired'}`);
    const next = after(decision);
    return next
      ? t('panel.deadline', { moment: moment(deadline), what, after: t(`panel.after.${kindOf(next)}`) })
      : t('panel.deadlineOnly', { moment: moment(deadline), what });
  };
  const dates = (): string | null => {
    if (!review?.expectedBy || !review.latestBy) return null;
    const text = t('panel.reviewDates', { expected: date(review.expectedBy), latest: date(review.latestBy) });
    return review.estimated ? `${text} · ${t('panel.estimated')}` : text;
  };
  const reviewed = dates();

  return [
    open ? { label: words('fact.deadline'), value: until() } : null,
    reviewed === null ? null : { label: t('panel.review'), value: reviewed },
    open ? { label: words('fact.returnsTo'), value: partsOf(destination, amount.currency) } : null,
    {
      label: words('fact.restsOn'),
      value: `${reason.text} (${rule})`,
    },
    verdict === 'refundable' ? { label: words('fact.ifNot'), value: t(`panel.ifNot.${ifNotRefunded}`) } : null,
    verdict === 'actionRequired' && certificate.issuedAt !== null
      ? { label: words('fact.ifNot'), value: t('panel.ifNotIfRevoked') }
      : null,
  ];
}
