import { REVOCATION_AUTO_DAYS, VALIDATION_DAYS } from '../../certificates/reviews';
import type { DeskDecisions } from '../../desk/decisions';
import { failApplication, passApplication } from './application';
import { recordAt } from './certificate';
import { completeRevocation, rejectRevocation } from './revocation';

const facts = async () => (await import('./deskFacts')).certificateFacts;

/** REV-1: what the desk decides about certificates: applications (审核中) and revocations (吊销审核中). */
export const deskDecisions: DeskDecisions = {
  'aliyun/validations': {
    autoAfter: VALIDATION_DAYS,
    approve: (tx, item, actor) => passApplication(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => failApplication(tx, recordAt(tx, item), actor, rejection),
    facts,
  },
  'aliyun/revocations': {
    autoAfter: REVOCATION_AUTO_DAYS,
    approve: (tx, item, actor) => completeRevocation(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => rejectRevocation(tx, recordAt(tx, item), actor, rejection),
    facts,
  },
};
