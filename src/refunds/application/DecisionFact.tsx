import type { ReactNode } from 'react';
import type { RefundApplication } from '../../api/contract/refund';
import { useFormat } from '../../locales/useFormat';
import { useT } from '../../locales/useT';
import { Kpi } from '../../ui/Kpi';

/** What was decided about an application, by whom it had to be looked at, and until when (GEN-13). */
export function DecisionFact({
  refund: { decision, expectedBy, latestBy, estimated },
}: {
  readonly refund: RefundApplication;
}) {
  const t = useT('refunds');
  const { date } = useFormat();
  const kind = t(`kind.${decision.kind}`);
  let note: ReactNode = kind;
  if (decision.at) note = t('decisionNote', { date: date(decision.at), kind });
  else if (expectedBy && latestBy) {
    const dates = t('awaited', { expected: date(expectedBy), latest: date(latestBy) });
    note = estimated ? `${dates} · ${t('estimated')}` : dates;
  }
  return <Kpi size="words" label={t('decision')} value={t(`decisionState.${decision.state}`)} note={note} />;
}
