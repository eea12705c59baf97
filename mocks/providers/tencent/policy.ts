import { ACTION_REQUIRED, AT_ONCE, NOT_REFUNDABLE } from '../../rules/outcomes';
import type { Policy } from '../../rules/table';
import { clausesOn } from '../../rules/vocabulary';
import { facts } from './facts';

const { oneOf } = clausesOn(facts);

const NO_REFUND_YET = { clause: oneOf('refund', 'none'), by: 'TCL-R5' };

/** The refund rules per certificate order, in order of precedence. The states part what the rows say; time does nothing. */
export const tencentPolicy: Policy = {
  id: 'tencent',
  facts,
  // An issued certificate with a refund cannot come about here, yet a subject may say so and gets its decision.
  reachable: () => true,
  rows: [
    {
      id: 'TCL-R5',
      outcome: NOT_REFUNDABLE,
      when: [[oneOf('refund', 'settling', 'refunded')]],
      unless: [],
    },
    {
      id: 'TCL-R1',
      outcome: NOT_REFUNDABLE,
      when: [[oneOf('state', 'issued')]],
      unless: [NO_REFUND_YET],
    },
    {
      id: 'TCL-R2',
      outcome: ACTION_REQUIRED,
      when: [[oneOf('state', 'pendingSubmission')]],
      unless: [NO_REFUND_YET],
    },
    {
      id: 'TCL-R3',
      outcome: ACTION_REQUIRED,
      when: [[oneOf('state', 'validating', 'reviewing', 'cancelling')]],
      unless: [NO_REFUND_YET],
    },
    {
      id: 'TCL-R4',
      outcome: AT_ONCE,
      when: [[oneOf('state', 'failed', 'suspended', 'cancelled')]],
      unless: [NO_REFUND_YET],
    },
  ],
};
