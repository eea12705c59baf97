import type { CertificateProduct } from '../api/contract/certificate';
import { useT } from '../locales/useT';

/** `OV 单域名 · 1 年` */
export function useProductText(): (product: CertificateProduct) => string {
  const t = useT('refunds');
  return ({ validation, coverage, years, free }) => {
    const line = t('product.line', { validation, coverage: t(`product.${coverage}`), count: years });
    return free ? t('product.free', { line }) : line;
  };
}
