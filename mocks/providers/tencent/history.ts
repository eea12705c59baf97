import { type Noting, noted } from '../../certificates/history';

/** What can happen to a certificate order on this console alone. */
export type OwnEvent =
  | { readonly code: 'domainValidated' }
  | { readonly code: 'applicationSuspended'; readonly reason: string; readonly explanation: string }
  | { readonly code: 'cancellationRequested'; readonly by: number }
  | { readonly code: 'applicationCancelled' }
  | { readonly code: 'revocationBegun'; readonly by: number };

/** The order with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;
