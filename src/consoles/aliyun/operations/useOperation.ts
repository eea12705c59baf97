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
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: AliyunCertificate | undefined;
}

/** ALY-11: the call behind an operation of a certificate. */
export function useOperation(operation: AliyunOperation, id: string): OperationWrite {
  const submit = useWrite(submitAliyunApplication);
  const withdraw = useWrite(withdrawAliyunApplication);
  const revoke = useWrite(revokeAliyunCertificate);
  const params = { id };
  const writes: Record<AliyunOperation, OperationWrite> = {
    apply: { ...submit, run: (domain) => submit.run({ params, body: { domain } }) },
    modify: { ...submit, run: (domain) => submit.run({ params, body: { domain } }) },
    withdraw: { ...withdraw, run: () => withdraw.run({ params }) },
    revoke: { ...revoke, run: () => revoke.run({ params, body: { acknowledged: true } }) },
  };
  return writes[operation];
}
