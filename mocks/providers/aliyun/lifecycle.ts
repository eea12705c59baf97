import type { Lifecycle } from '../../rules/lifecycle';
import type { AliyunRecord } from './records';

type ApplicationState = AliyunRecord['application']['state'];
type RevocationState = AliyunRecord['revocation']['state'];

/** `lapse`: the order's service period ended before anybody decided. */
export type ApplicationEvent = 'apply' | 'modify' | 'withdraw' | 'approve' | 'reject' | 'lapse';
export type RevocationEvent = 'revoke' | 'approve' | 'reject';

/** ALY-11: the application for the certificate. Passed is for good. */
export const applicationLifecycle: Lifecycle<ApplicationState, ApplicationEvent> = {
  notSubmitted: { apply: 'underReview' },
  underReview: { withdraw: 'notSubmitted', approve: 'passed', reject: 'failed', lapse: 'notSubmitted' },
  failed: { modify: 'underReview' },
  passed: {},
};

/** ALY-11: the revocation of an issued certificate. Completed is for good; a refused one leads back. */
export const revocationLifecycle: Lifecycle<RevocationState, RevocationEvent> = {
  none: { revoke: 'underReview' },
  underReview: { approve: 'completed', reject: 'none' },
  completed: {},
};
