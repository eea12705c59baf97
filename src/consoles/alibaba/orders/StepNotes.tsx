import type { GuideStep, SafeMoment } from '../../../api/contract/alibaba-guide';
import type { AlibabaOrder } from '../../../api/contract/alibaba-orders';
import { useMoment } from '../../../locales/useMoment';
import { useT } from '../../../locales/useT';
import { StartBy } from '../../../refunds/decision/StartBy';
import { StepNote } from '../../../refunds/decision/Steps';
import type { Urgency } from '../../../refunds/decision/urgency';

interface Props {
  readonly step: GuideStep;
  readonly order: AlibabaOrder;
}

const URGENCY: Readonly<Record<SafeMoment, Urgency | null>> = {
  none: null,
  safe: 'ahead',
  lastDay: 'soon',
  past: 'passed',
  never: 'never',
};

/** ABC-2: how long a step takes, until when it is safe, and what is lost if it is late; or when it was done. */
export function StepNotes({ step, order }: Props) {
  const t = useT('alibaba');
  const moment = useMoment();
  const { kind, state, doneAt, takesUpTo, endsBy, startBy, safety } = step;
  if (state === 'done') {
    return doneAt === null ? null : <StepNote>{t('order.doneAt', { moment: moment(doneAt) })}</StepNote>;
  }
  if (kind === 'wait') {
    return (
      <StepNote>
        {endsBy === null ? t('order.waitLater') : t('order.waiting', { moment: moment(endsBy) })}
      </StepNote>
    );
  }
  if (kind === 'refund') {
    return (
      <>
        <StepNote>{t('order.refundStep')}</StepNote>
        {startBy !== null && state !== 'waiting' && (
          <StepNote>{t('order.refundBy', { moment: moment(startBy) })}</StepNote>
        )}
      </>
    );
  }
  const urgency = URGENCY[safety];
  const reviewEnds = reviewEndOf(step, order);
  return (
    <>
      {takesUpTo !== null && reviewEnds !== null && (
        <StepNote>{t('order.businessDays', { days: takesUpTo, moment: moment(reviewEnds) })}</StepNote>
      )}
      {startBy !== null && urgency !== null && (
        <StartBy
          at={startBy}
          urgency={urgency}
          loss={kind === 'revoke' ? t('order.revokeLoss') : undefined}
        />
      )}
    </>
  );
}

/** When the review would end at the latest if the step were taken now. */
const reviewEndOf = ({ kind, record }: GuideStep, { previews }: AlibabaOrder): string | null =>
  previews.find((one) => one.record.id === record.id && one.preview.operation === kind)?.preview
    .reviewEndsBy ?? null;
