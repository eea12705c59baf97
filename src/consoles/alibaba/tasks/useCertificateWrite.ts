import {
  type AlibabaCertificateOperation,
  cancelAlibabaApplication,
  cancelAlibabaCertificate,
  renewAlibabaCertificate,
  revokeAlibabaCertificate,
  submitAlibabaApplication,
  withdrawAlibabaApplication,
} from '../../../api/contract/alibaba-certificates';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';

/** What the Apply for Certificate panel asks for. */
export interface Applied {
  readonly domain: string;
  readonly contactId: string;
}

export interface CertificateWrite {
  /** Does it once; answers the id of what came of it (the order of a renewal), or null when it was refused or lost. */
  run(applied?: Applied): Promise<{ readonly id: string } | null>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly data: unknown;
  reset(): void;
}

/** The call behind an operation of a certificate (ABC-S1 to S5, M1, M2). */
export function useCertificateWrite(operation: AlibabaCertificateOperation, id: string): CertificateWrite {
  const cancelApply = useWrite(cancelAlibabaApplication);
  const withdraw = useWrite(withdrawAlibabaApplication);
  const submit = useWrite(submitAlibabaApplication);
  const cancel = useWrite(cancelAlibabaCertificate);
  const revoke = useWrite(revokeAlibabaCertificate);
  const renew = useWrite(renewAlibabaCertificate);
  const params = { id };
  const body = { acknowledged: true } as const;
  const writes: Record<AlibabaCertificateOperation, CertificateWrite> = {
    cancelApply: { ...cancelApply, run: () => cancelApply.run({ params }) },
    withdraw: { ...withdraw, run: () => withdraw.run({ params }) },
    submit: {
      ...submit,
      run: (applied = { domain: '', contactId: '' }) => submit.run({ params, body: applied }),
    },
    cancel: { ...cancel, run: () => cancel.run({ params }) },
    revoke: { ...revoke, run: () => revoke.run({ params, body }) },
    renew: { ...renew, run: () => renew.run({ params, body }) },
  };
  return writes[operation];
}
