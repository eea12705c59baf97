import { useEffect, useId, useRef } from 'react';
import { useT } from '../../../locales/useT';
import { FieldError } from '../../../ui/FieldError';
import styles from './Refund.module.css';
import { CONSENT, type Refund } from './useRefund';

interface Props {
  readonly refund: Refund;
  /** Id of the form it belongs to. */
  readonly form: string;
}

/** TCL-1: the box that nobody has ticked yet, beside Next that waits for it; a refused consent is told here. */
export function Consent({ refund: { agreed, agree, problem }, form }: Props) {
  const t = useT('tencent');
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const wrong = problem?.at(CONSENT);
  useEffect(() => {
    if (wrong !== undefined) box.current?.focus();
  }, [wrong]);
  return (
    <div className={styles.consent}>
      <label className={styles.agree}>
        <input
          ref={box}
          type="checkbox"
          form={form}
          checked={agreed}
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={`${id}-wrong`}
          onChange={(event) => agree(event.currentTarget.checked)}
        />
        <span>{t('consent.agree')}</span>
      </label>
      <FieldError id={`${id}-wrong`} text={wrong} />
    </div>
  );
}
