import { useId } from 'react';
import type { TencentConsent } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import styles from './Refund.module.css';

/** TCL-4: the refund policy in full, with its version. */
export function Policy({ consent: { version, clauses } }: { readonly consent: TencentConsent }) {
  const t = useT('tencent');
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.policy}>
      <h3 id={id} data-first tabIndex={-1} className={styles.heading}>
        {t('consent.title')} <span className={styles.version}>{t('consent.version', { version })}</span>
      </h3>
      <ol className={styles.clauses}>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
    </section>
  );
}
