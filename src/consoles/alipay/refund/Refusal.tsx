import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import { Code } from '../shared/Code';
import { useWhatToDo } from '../shared/useWhatToDo';
import type { Refused } from './useRefund';

/** APY-9: a failure, or a refusal that is not about the amount: what it means, what to do, and its code. */
export function Refusal({ refused: { code, meaning } }: { readonly refused: Refused }) {
  const t = useT('alipay');
  const whatToDo = useWhatToDo();
  return (
    <Notice tone="bad" title={t(code === 'PROCESS_FAIL' ? 'ask.result.FAIL' : 'ask.refusedTitle')}>
      <p>{meaning}</p>
      <p>{whatToDo(code)}</p>
      <p>
        <Code>{code}</Code> {t('ask.failedNew')}
      </p>
    </Notice>
  );
}
