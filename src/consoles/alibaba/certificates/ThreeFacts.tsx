import { Link } from 'react-router-dom';
import type { AlibabaCertificate } from '../../../api/contract/alibaba-certificates';
import { useT } from '../../../locales/useT';
import { Answer } from '../../../refunds/Answer';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { CertificateState } from '../shared/labels';
import { ORDERS, refundPath } from '../shared/paths';

/** The certificate, the quota it holds, and what its order would bring back. */
export function ThreeFacts({
  certificate: { state, order, sequence, of },
}: {
  readonly certificate: AlibabaCertificate;
}) {
  const t = useT('alibaba');
  const { quota, verdict, deadline } = order;
  return (
    <KpiRow>
      <Kpi
        size="words"
        label={t('certificate.state')}
        value={<CertificateState state={state} />}
        note={of > 1 && t('certificate.sequence', { sequence, of })}
      />
      <Kpi
        size="words"
        label={t('order.quota')}
        value={`${quota.available} / ${quota.total}`}
        note={t('order.quotaText', quota)}
      />
      <Kpi
        size="words"
        label={t('certificate.answer')}
        value={<Answer refund={null} verdict={verdict} deadline={deadline} />}
        note={<Link to={refundPath(ORDERS, order.id)}>{`${t('order.panel')} · ${order.id}`}</Link>}
      />
    </KpiRow>
  );
}
