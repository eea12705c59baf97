import { VALIDATION_DAYS } from '../../certificates/reviews';
import type { DeskDecisions } from '../../desk/decisions';
import { recordAt } from './certificate';
import { decline, issue } from './office';
import { restorePoints } from './points';

/** REV-1: applications that wait to be validated, and the points of expired benefit packages (TCL-2). */
export const deskDecisions: DeskDecisions = {
  'tencent/validations': {
    autoAfter: VALIDATION_DAYS,
    approve: (tx, item, actor) => issue(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => decline(tx, recordAt(tx, item), actor, rejection),
    facts: async () => (await import('./deskFacts')).certificateFacts,
  },
  'tencent/benefitPackages': {
    autoAfter: null,
    approve: restorePoints,
    // What was promised to a customer is carried out, never refused; the queue's lifecycle knows no rejection.
    reject: () => undefined,
    facts: async () => (await import('./deskFacts')).packageFacts,
  },
};
