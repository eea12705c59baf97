import {
  type TencentCertificate,
  type TencentOperation,
  cancelTencentApplication,
  submitTencentApplication,
} from '../../../api/contract/tencent';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';

export interface OperationWrite {
  /** Does it once; null when it was refused or the answer was lost. `domain`: what Submit asks for. */
  run(domain: string): Promise<TencentCertificate | null>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: TencentCertificate | undefined;
}

/** The call behind an operation of an order. */
export function useOperation(operation: TencentOperation, id: string): OperationWrite {
  const submit = useWrite(submitTencentApplication);
  const cancel = useWrite(cancelTencentApplication);
  const params = { id };
  return operation === 'submit'
    ? { ...submit, run: (domain) => submit.run({ params, body: { domain } }) }
    : { ...cancel, run: () => cancel.run({ params }) };
}
