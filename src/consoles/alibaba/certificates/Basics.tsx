import { Link } from 'react-router-dom';
import type { AlibabaCertificate } from '../../../api/contract/alibaba-certificates';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { useProductText } from '../../../refunds/useProductText';
import { Card } from '../../../ui/Card';
import { CopyText } from '../../../ui/CopyText';
import { FactList } from '../../../ui/FactList';
import { ORDERS, recordPath } from '../shared/paths';

export function Basics({
  certificate: { id, product, order, application, issuedAt, expiresAt, removedAt },
}: {
  readonly certificate: AlibabaCertificate;
}) {
  const t = useT('alibaba');
  const { longDateTime } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: longDateTime(at) };
  return (
    <Card title={t('certificate.basics')}>
      <FactList
        facts={[
          { label: t('certificate.id'), value: <CopyText text={id} /> },
          { label: t('certificate.product'), value: productText(product) },
          { label: t('order.id'), value: <Link to={recordPath(ORDERS, order.id)}>{order.id}</Link> },
          dated(t('certificate.submitted'), application.submittedAt),
          dated(t('certificate.issued'), issuedAt),
          dated(t('certificate.expires'), expiresAt),
          dated(t('certificate.removed'), removedAt),
        ]}
      />
    </Card>
  );
}
