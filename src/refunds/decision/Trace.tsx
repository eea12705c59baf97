import type { TraceEntry } from '../../api/contract/decision';
import { readPolicy } from '../../api/contract/policies';
import { useEndpoint } from '../../api/useEndpoint';
import { TraceList } from '../../ui/TraceList';
import { useProvider } from '../provider';
import { useClauseText } from './useClauseText';

/** Every rule with what it says and why it does not hold; the words arrive with the policy. */
export function Trace({ trace }: { readonly trace: readonly TraceEntry[] }) {
  const { policy } = useProvider();
  const { data } = useEndpoint(readPolicy, { params: { policy } });
  const clauseText = useClauseText();
  return (
    <TraceList
      trace={trace.map((entry) => ({ ...entry, failed: entry.failed && clauseText(entry.failed) }))}
      textOf={(id) => data?.rules.find((rule) => rule.id === id)?.text}
    />
  );
}
