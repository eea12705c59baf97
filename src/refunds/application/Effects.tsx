import type { Decision } from '../../api/contract/decision';
import { useFormat } from '../../locales/useFormat';
import { useT } from '../../locales/useT';
import { useParts } from '../useMoneyWords';
import styles from './Effects.module.css';

/** What confirming will do, said before it is clicked (ALY-6). */
export const Effects = ({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) => (
  <section>
    <h3 className={styles.heading}>{title}</h3>
    <ul className={styles.effects}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </section>
);

/** The same for money that comes back at once: how much, where to, and that it is final. */
export function useAtOnce(): (decision: Decision) => string[] {
  const t = useT('refunds');
  const { money } = useFormat();
  const partsOf = useParts();
  return ({ amount, destination }) => [
    amount.minor === 0
      ? t('effect.zero')
      : t('effect.atOnce', { amount: money(amount), to: partsOf(destination, amount.currency) }),
    t('effect.final'),
  ];
}
