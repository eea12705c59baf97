import type { RefundApplication } from '../../api/contract/refund';
import { useFormat } from '../../locales/useFormat';
import { useT } from '../../locales/useT';
import { Kpi } from '../../ui/Kpi';
import { useMoment } from '../../locales/useMoment';
import { useDestinations } from '../useMoneyWords';

/** Where the money is: apart from the decision, because approval is not payment. */
export function MoneyCard({
  refund: { settlement, decision, destinations },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('refunds');
  const { date } = useFormat();
  const moment = useMoment();
  const namesOf = useDestinations();
  if (!settlement) return <Kpi size="words" label={t('money')} value={t(`moneyNone.${decision.state}`)} />;

  const { state, attempts, arrivedAt, nextInquiryAt } = settlement;
  // A fallback changes where money goes: what has not failed says where it is.
  const current = [...new Set(attempts.filter((attempt) => attempt.state !== 'failed').map(({ to }) => to))];
  const to = namesOf(current.length > 0 ? current : destinations);
  const note = () => {
    if (state === 'processing' && nextInquiryAt === null) return t('moneyNote.processingOnly');
    return t(`moneyNote.${state}`, {
      to,
      date: arrivedAt ? date(arrivedAt) : '',
      next: nextInquiryAt ? moment(nextInquiryAt) : '',
    });
  };
  return <Kpi size="words" label={t('money')} value={t(`moneyState.${state}`, { to })} note={note()} />;
}
