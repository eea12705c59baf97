import type { ReactNode } from 'react';
import type { RefundApplication } from '../api/contract/refund';
import { useT } from '../locales/useT';
import { Kpi, KpiRow } from '../ui/Kpi';
import { DecisionFact } from './application/DecisionFact';
import { MoneyCard } from './application/MoneyCard';

interface Props {
  readonly label: string;
  /** The record's own state, whatever became of the refund. */
  readonly state: ReactNode;
  readonly note?: ReactNode;
  /** The latest application, if there is one. */
  readonly refund: RefundApplication | undefined;
}

/** GEN-13: the record, the refund decision and the money, each for itself, never one status. */
export function ThreeFacts({ label, state, note, refund }: Props) {
  const t = useT('refunds');
  return (
    <KpiRow>
      <Kpi size="words" label={label} value={state} note={note} />
      {refund ? (
        <>
          <DecisionFact refund={refund} />
          <MoneyCard refund={refund} />
        </>
      ) : (
        <>
          <Kpi size="words" label={t('decision')} value={t('notAsked')} />
          <Kpi size="words" label={t('money')} value={t('noMoney')} />
        </>
      )}
    </KpiRow>
  );
}
