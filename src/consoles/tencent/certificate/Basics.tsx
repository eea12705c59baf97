import type { TencentCertificate } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { useProductText } from '../../../refunds/useProductText';
import { Card } from '../../../ui/Card';
import { CopyText } from '../../../ui/CopyText';
import { FactList } from '../../../ui/FactList';

/** What was bought and when, and the dates of the certificate where there are any. */
export function Basics({
  certificate: { id, product, purchasedAt, issuedAt, expiresAt, application },
}: {
  readonly certificate: TencentCertificate;
}) {
  const t = useT('tencent');
  const { longDateTime } = useFormat();
  const productText = useProductText();
  const dated = (label: string, at: string | null) => at !== null && { label, value: longDateTime(at) };
  return (
    <Card title={t('detail.basics')}>
      <FactList
        facts={[
          { label: t('detail.id'), value: <CopyText text={id} /> },
          { label: t('detail.product'), value: productText(product) },
          dated(t('detail.purchased'), purchasedAt),
          dated(t('detail.submitted'), application.submittedAt),
          dated(t('detail.issued'), issuedAt),
          dated(t('detail.expires'), expiresAt),
        ]}
      />
    </Card>
  );
}
