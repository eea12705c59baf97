import type { Decision } from '../../../api/contract/decision';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { useParts } from '../shared/useWords';
import styles from './RefundPanel.module.css';

/** ALY-6: what 确定 will do, said before it is clicked. */
export function Effects({ decision: { review, amount, destination } }: { readonly decision: Decision }) {
  const t = useT('aliyun');
  const { money, date } = useFormat();
  const partsOf = useParts();
  const sentences =
    review?.kind === 'none'
      ? [
          amount.minor === 0
            ? t('panel.effect.zero')
            : t('panel.effect.atOnce', { amount: money(amount), to: partsOf(destination, amount.currency) }),
          t('panel.effect.final'),
          t('panel.effect.closed'),
        ]
      : [
          t('panel.effect.review', {
            expected: review?.expectedBy ? date(review.expectedBy) : '—',
            latest: review?.latestBy ? date(review.latestBy) : '—',
          }),
          t('panel.effect.blocked'),
          t('panel.effect.cancel'),
        ];
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.what')}</h3>
      <ul className={styles.effects}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
