import { useState } from 'react';
import { type AlibabaOrder, applyForAlibabaRefund } from '../../../api/contract/alibaba-orders';
import type { RefundApplication } from '../../../api/contract/refund';
import type { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/useWrite';
import { announce } from '../../../ui/announcements';
import { stands } from '../../../refunds/stages';

export interface Request {
  /** The application that stands: the backend's newest word on it, or the answer to what was just sent. */
  readonly refund: RefundApplication | undefined;
  /** It was sent from here just now. */
  readonly fresh: boolean;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  /** The rule that was seen when it was sent. */
  readonly seen: string | undefined;
  readonly send: () => void;
}

/** ABC-3, GEN-8: the one request for the refund of an order; it carries the rule that was seen. */
export function useRequest(order: AlibabaOrder | undefined): Request {
  const apply = useWrite(applyForAlibabaRefund);
  const [seen, see] = useState<string>();
  const known = order?.application;
  const sent = known?.id === apply.data?.id ? known : apply.data;
  const standing = [known, sent].find((one) => one && stands(one.stage)) ?? undefined;
  return {
    refund: standing,
    fresh: standing !== undefined && standing.id === apply.data?.id,
    pending: apply.isPending,
    problem: apply.problem,
    seen,
    send() {
      if (!order) return;
      see(order.rule);
      // What was said of the last step is answered by what comes now.
      announce(null);
      void apply.run({ params: { id: order.id }, body: { seenRule: order.rule } });
    },
  };
}
