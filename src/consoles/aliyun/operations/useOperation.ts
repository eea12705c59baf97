import {
  type AliyunCertificate,
  type AliyunOperation,
  revokeAliyunCertificate,
  submitAliyunApplication,
  withdrawAliyunApplication,
} from '../../../api/contract/aliyun';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';

export interface OperationWrite {
  /** Does it once; null when it was refused or the answer was lost. `domain`: what 申请 and 修改 ask for. */
  run(domain: string): Promise<AliyunCertificate | null>;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
}

/** ALY-11: the call behind an operation of a certificate. */
export function useOperation(operation: AliyunOperation, id: string): OperationWrite {
  const submit = useWrite(submitAliyunApplication);
  const withdraw = useWrite(withdrawAliyunApplication);
  const revoke = useWrite(revokeAliyunCertificate);
  const params = { id };
  const writes: Record<AliyunOperation, OperationWrite> = {
    apply: { ...stateOf(submit), run: (domain) => submit.run({ params, body: { domain } }) },
    modify: { ...stateOf(submit), run: (domain) => submit.run({ params, body: { domain } }) },
    withdraw: { ...stateOf(withdraw), run: () => withdraw.run({ params }) },
    revoke: { ...stateOf(revoke), run: () => revoke.run({ params, body: { acknowledged: true } }) },
  };
  return writes[operation];
}

const stateOf = ({ isPending, problem }: { readonly isPending: boolean; readonly problem: ApiProblem | null }) => ({
  pending: isPending,
  problem,
});
