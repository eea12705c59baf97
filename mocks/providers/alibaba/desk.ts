import { REVOCATION_AUTO_DAYS, VALIDATION_DAYS } from '../../certificates/reviews';
import type { DeskDecisions } from '../../desk/decisions';
import { recordAt } from './certificate';
import { complete, fail, issue, refuse } from './office';

const facts = async () => (await import('./deskFacts')).certificateFacts;

/** REV-1: what the desk decides about certificates: Validating Application and Validating Revocation. */
export const deskDecisions: DeskDecisions = {
  'alibaba/validations': {
    autoAfter: VALIDATION_DAYS,
    approve: (tx, item, actor) => issue(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => fail(tx, recordAt(tx, item), actor, rejection),
    facts,
  },
  'alibaba/revocations': {
    autoAfter: REVOCATION_AUTO_DAYS,
    approve: (tx, item, actor) => complete(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => refuse(tx, recordAt(tx, item), actor, rejection),
    facts,
  },
};
