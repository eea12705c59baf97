import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { CopyText } from '../../../ui/CopyText';
import { FactList } from '../../../ui/FactList';
import { useProductText } from '../../../refunds/useProductText';

/** 签发日期, 到期时间, 服务到期 and what was bought. Never issued: no expiry (ALY-1). */
export function Basics({
  certificate: { id, product, purchasedAt, issuedAt, expiresAt, servicePeriodEndsAt },
}: {
  readonly certificate: AliyunCertificate;
}) {
  const t = useT('aliyun');
  const { longDateTime } = useFormat();
  const productText = useProductText();
  const at = (when: string | null) => (when === null ? t('detail.none') : longDateTime(when));
  return (
    <Card title={t('detail.basics')}>
      <FactList
        facts={[
          { label: t('detail.id'), value: <CopyText text={id} /> },
          { label: t('detail.product'), value: productText(product) },
          { label: t('detail.purchased'), value: at(purchasedAt) },
          { label: t('issuedOn'), value: at(issuedAt) },
          { label: t('expiresOn'), value: at(expiresAt) },
          { label: t('serviceEnds'), value: at(servicePeriodEndsAt) },
        ]}
      />
    </Card>
  );
}
