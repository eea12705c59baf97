import type { TencentCertificate } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { useParts } from '../../../refunds/useMoneyWords';
import { Notice } from '../../../ui/Notice';
import { usePointsText } from '../decision/usePointsText';
import styles from './Refund.module.css';

/** TCL-R5: what OK does, and that it cannot be taken back, said before the last click. */
export function Confirm({
  certificate: { decision, benefit, consent },
}: {
  readonly certificate: TencentCertificate;
}) {
  const t = useT('tencent');
  const { money } = useFormat();
  const partsOf = useParts();
  const pointsText = usePointsText();
  const { amount, destination } = decision;
  return (
    <>
      <h3 data-first tabIndex={-1} className={styles.heading}>
        {t('confirm.title')}
      </h3>
      <p className={styles.amount}>{money(amount)}</p>
      <ul className={styles.effects}>
        <li>
          {amount.minor === 0
            ? t('confirm.noMoney')
            : t('confirm.money', { amount: money(amount), to: partsOf(destination, amount.currency) })}
        </li>
        {benefit && <li>{pointsText(benefit)}</li>}
        <li>{t('confirm.ends')}</li>
        <li>{t('confirm.consent', { version: consent.version })}</li>
      </ul>
      <Notice tone="warn" title={t('confirm.final')} />
    </>
  );
}
