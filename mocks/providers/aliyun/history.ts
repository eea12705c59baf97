import { type Noting, noted } from '../../certificates/history';

/** What can happen to a certificate on this console alone. */
export type OwnEvent = {
  readonly code: 'applicationLapsed';
};

/** The certificate with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;
