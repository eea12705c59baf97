import type { Decision, OperationName } from '../../../api/contract/decision';
import { useT } from '../../../locales/useT';

const NAMED = ['withdraw', 'revoke', 'wait'] as const;
type Named = (typeof NAMED)[number];

/** The operations this console has words for; any other one is "a step". */
export const namedOperation = (operation: OperationName | undefined): Named | 'other' =>
  NAMED.find((named) => named === operation) ?? 'other';

/** The answer in one line. */
export function useDecisionTitle(): (decision: Pick<Decision, 'verdict' | 'review' | 'requiredOperations'>) => string {
  const t = useT('aliyun');
  return ({ verdict, review, requiredOperations }) => {
    if (verdict === 'notRefundable') return t('panel.title.notRefundable');
    if (verdict === 'refundable') return t(`panel.title.${review?.kind ?? 'manual'}`);
    return t(`panel.title.${namedOperation(requiredOperations[0]?.operation)}`);
  };
}
