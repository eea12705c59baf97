import { useId } from 'react';
import type { TencentConsent } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import { FieldError } from '../../../ui/FieldError';
import styles from './Refund.module.css';
import { CONSENT, type Refund } from './useRefund';

interface Props {
  readonly consent: TencentConsent;
  readonly refund: Refund;
}

/** TCL-1, TCL-4: the refund policy in full, with its version, and a box that nobody has ticked yet. */
export function Consent({ consent: { version, clauses }, refund: { agreed, agree, problem } }: Props) {
  const t = useT('tencent');
  const id = useId();
  const wrong = problem?.at(CONSENT);
  return (
    <section aria-labelledby={id} className={styles.consent}>
      <h3 id={id} className={styles.heading}>
        {t('consent.title')} <span className={styles.version}>{t('consent.version', { version })}</span>
      </h3>
      <ol className={styles.clauses}>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      <label className={styles.agree}>
        <input
          type="checkbox"
          data-first
          checked={agreed}
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={`${id}-wrong`}
          onChange={(event) => agree(event.currentTarget.checked)}
        />
        <span>{t('consent.agree')}</span>
      </label>
      <FieldError id={`${id}-wrong`} text={wrong} />
    </section>
  );
}
