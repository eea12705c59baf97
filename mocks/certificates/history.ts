import type { Actor } from '../../src/api/contract/timeline';
import type { HistoryEntry } from '../platform/history';

/** What can happen to any certificate, apart from refunds, which keep their own history (GEN-13). */
export type CertificateEvent =
  | { readonly code: 'applicationSubmitted'; readonly domain: string; readonly dueBy: number }
  | { readonly code: 'applicationModified'; readonly domain: string; readonly dueBy: number }
  | { readonly code: 'applicationWithdrawn' }
  | { readonly code: 'applicationFailed'; readonly reason: string; readonly explanation: string }
  | { readonly code: 'issued'; readonly expiresAt: number }
  | { readonly code: 'revocationRequested'; readonly latestBy: number }
  | { readonly code: 'revocationRejected'; readonly reason: string; readonly explanation: string }
  | { readonly code: 'revoked' };

/** Something that keeps its history. */
interface Kept {
  readonly history: readonly HistoryEntry[];
}

/** Notes one more thing in the history of a record; `at` in epoch ms. A console has events `Own` besides. */
export type Noting<Own extends { readonly code: string }> = <One extends Kept>(
  record: One,
  at: number,
  actor: Actor,
  event: CertificateEvent | Own,
) => One;

/** `Noting` for any console. */
export const noted = <One extends Kept>(
  record: One,
  at: number,
  actor: Actor,
  { code, ...params }: { readonly code: string } & Readonly<Record<string, string | number>>,
): One => ({ ...record, history: [...record.history, { at, actor, code, params }] });
