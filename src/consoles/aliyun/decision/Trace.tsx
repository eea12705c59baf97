import type { TraceEntry } from '../../../api/contract/decision';
import { readPolicy } from '../../../api/contract/policies';
import { useEndpoint } from '../../../api/useEndpoint';
import { TraceList } from '../../../ui/TraceList';

/** Every rule with what it says and why it does not hold; the words arrive with the policy. */
export function Trace({ trace }: { readonly trace: readonly TraceEntry[] }) {
  const { data } = useEndpoint(readPolicy, { params: { policy: 'aliyun' } });
  return <TraceList trace={trace} textOf={(id) => data?.rules.find((rule) => rule.id === id)?.text} />;
}
