import { useEffect, useRef } from 'react';
import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Code } from '../shared/Code';
import { useWhatToDo } from '../shared/useWhatToDo';
import styles from './Refund.module.css';
import type { Open, Refund } from './useRefund';
import { useAmountText } from './useAmountText';

/** APY-2: a request without an answer: never called failed, and gone on with under the id it has. */
export function Unanswered({ open, refund }: { readonly open: Open; readonly refund: Refund }) {
  const t = useT('alipay');
  const amountText = useAmountText();
  const whatToDo = useWhatToDo();
  const { asked, state, code } = open;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state !== 'inquiring') place.current?.focus();
  }, [state]);
  const amount = amountText(asked);
  return (
    <div ref={place} role="status" tabIndex={-1} className={styles.result}>
      {state === 'inquiring' ? (
        <Notice tone="wait" title={t('ask.open.inquiring')}>
          <p>{amount}</p>
        </Notice>
      ) : (
        <Notice tone="wait" title={t(state === 'lost' ? 'ask.open.lost' : 'ask.open.unknown')}>
          {code !== null && (
            <p>
              {t('ask.open.code')} <Code>{code}</Code> {whatToDo(code)}
            </p>
          )}
          <p>{t(state === 'lost' ? 'ask.open.lostText' : 'ask.open.unknownText', { amount })}</p>
          <p className={styles.id}>
            {t('ask.open.requestId')} {asked.requestId}
          </p>
        </Notice>
      )}
      <ProblemNotice problem={refund.problem} />
    </div>
  );
}
