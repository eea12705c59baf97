import { type CertificateEvent, type Noting, noted } from '../../certificates/history';

/** What can happen on this console alone. */
export type OwnEvent =
  | { readonly code: 'applied'; readonly domain: string }
  | { readonly code: 'applicationCancelled' }
  | { readonly code: 'takenAlong' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'renewed'; readonly order: string }
  | { readonly code: 'enabled' }
  | { readonly code: 'domainAdded' }
  | { readonly code: 'reset' };

/** Every code a history of this console may hold. */
export type EventCode = CertificateEvent['code'] | OwnEvent['code'];

/** A record with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;
