import type { Breakdown } from '../api/contract/decision';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import styles from './AmountBreakdown.module.css';
import { useSourceName } from './useSourceName';

interface Props {
  readonly breakdown: Breakdown;
  /** A provider's own names for funding sources, e.g. 阿里云账户余额. */
  readonly sourceOf?: (source: string) => string | undefined;
}

/** GEN-4: list price, what was not paid with money, each source that paid, and the refund; it adds up. */
export function AmountBreakdown({ breakdown, sourceOf }: Props) {
  const t = useT('common');
  const { money } = useFormat();
  const nameOf = useSourceName();
  const { currency, list, discount, voucher, paid, refund } = breakdown;
  const show = (minor: number) => money({ currency, minor });
  const sources = Object.entries(paid).filter(([, minor], _, all) => minor > 0 || all.length === 1);
  const kept = Object.values(paid).reduce((sum, minor) => sum + minor, 0) - refund;

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('money.caption')}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('money.list')}</th>
          <td>{show(list)}</td>
        </tr>
        <tr>
          <th scope="row">{t('money.discount')}</th>
          <td>{show(-discount)}</td>
        </tr>
        <tr>
          <th scope="row">{t('money.voucher')}</th>
          <td>{show(-voucher)}</td>
        </tr>
        {sources.map(([source, minor]) => (
          <tr key={source} className={styles.paid}>
            <th scope="row">{t('money.paidBy', { source: sourceOf?.(source) ?? nameOf(source) })}</th>
            <td>{show(minor)}</td>
          </tr>
        ))}
        {kept > 0 && (
          <tr>
            <th scope="row">{t('money.kept')}</th>
            <td>{show(-kept)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('money.refund')}</th>
          <td>{show(refund)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
