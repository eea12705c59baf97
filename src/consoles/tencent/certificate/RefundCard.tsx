import type { RefundApplication } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { Attempts } from '../../../refunds/application/Attempts';
import { Card } from '../../../ui/Card';
import { Timeline } from '../../../ui/Timeline';

/** TCL-4: a refund from the consent to the money, with every payment. */
export function RefundCard({ refund }: { readonly refund: RefundApplication }) {
  const t = useT('tencent');
  const attempts = refund.settlement?.attempts ?? [];
  return (
    <>
      <Card title={`${t('standing.timeline')} · ${refund.id}`}>
        <Timeline entries={refund.timeline} label={`${t('standing.timeline')} · ${refund.id}`} />
      </Card>
      {attempts.length > 0 && <Attempts attempts={attempts} />}
    </>
  );
}
