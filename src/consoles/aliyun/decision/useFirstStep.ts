import type { Decision, OperationName } from '../../../api/contract/decision';
import { useT } from '../../../locales/useT';

const NAMED = ['withdraw', 'revoke', 'wait'] as const;
type Named = (typeof NAMED)[number];

/** The operations this console has words for; any other one is "a step". */
export const namedOperation = (operation: OperationName | undefined): Named | 'other' =>
  NAMED.find((named) => named === operation) ?? 'other';

/** What has to be done first, as the answer in one line; undefined for what has no words of its own. */
export function useFirstStep(): (decision: Pick<Decision, 'requiredOperations'>) => string | undefined {
  const t = useT('aliyun');
  return ({ requiredOperations }) => {
    const first = namedOperation(requiredOperations[0]?.operation);
    return first === 'other' ? undefined : t(`panel.title.${first}`);
  };
}
