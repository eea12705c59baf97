import type { Actor } from '../../../src/api/contract/timeline';
import type { HistoryEntry } from '../../platform/history';
import type { AliyunRecord } from './records';

/** What can happen to a certificate after its purchase, apart from its refunds, which keep their own history (GEN-13). */
export type CertificateEvent =
  | { readonly code: 'applicationSubmitted'; readonly domain: string; readonly dueBy: number }
  | { readonly code: 'applicationModified'; readonly domain: string; readonly dueBy: number }
  | { readonly code: 'applicationWithdrawn' }
  | { readonly code: 'applicationLapsed' }
  | { readonly code: 'applicationFailed'; readonly reason: string; readonly explanation: string }
  | { readonly code: 'issued'; readonly expiresAt: number }
  | { readonly code: 'revocationRequested'; readonly latestBy: number }
  | { readonly code: 'revocationRejected'; readonly reason: string; readonly explanation: string }
  | { readonly code: 'revoked' };

/** An entry for the history of a certificate; `at` in epoch ms. */
function entryOf(at: number, actor: Actor, { code, ...params }: CertificateEvent): HistoryEntry {
  return { at, actor, code, params };
}

/** The certificate with one more thing in its history. */
export const noting = (
  record: AliyunRecord,
  at: number,
  actor: Actor,
  event: CertificateEvent,
): AliyunRecord => ({
  ...record,
  history: [...record.history, entryOf(at, actor, event)],
});
