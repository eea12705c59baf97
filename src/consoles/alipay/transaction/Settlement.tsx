import type { AlipayTransaction } from '../../../api/contract/alipay';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { shareText } from '../shared/rate';
import { useRateText } from '../shared/useRateText';
import styles from './Settlement.module.css';

/** What reached the balance of a payment, as a sum that adds up, and what the contract says about fees (APY-4). */
export function Settlement({
  transaction: { settlement, capability, contract },
}: {
  readonly transaction: AlipayTransaction;
}) {
  const t = useT('alipay');
  const { money } = useFormat();
  const rateText = useRateText();
  if (!settlement) return null;
  const { gross, fee, net, rate } = settlement;
  return (
    <Card title={t('settlement.title')}>
      <table className={styles.sum}>
        <tbody>
          <tr>
            <th scope="row">{t('settlement.gross')}</th>
            <td>{money(gross)}</td>
          </tr>
          <tr>
            <th scope="row">{t('settlement.fee', { rate: shareText(capability.feeRate) })}</th>
            <td>{money({ ...fee, minor: -fee.minor })}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('settlement.net')}</th>
            <td>{money(net)}</td>
          </tr>
        </tfoot>
      </table>
      {rate && <p className={styles.note}>{rateText(rate)}</p>}
      <p className={styles.note}>{contract.text}</p>
    </Card>
  );
}
