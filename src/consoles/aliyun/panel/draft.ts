import type { AliyunCertificate } from '../../../api/contract/aliyun';
import type { applyForAliyunRefund } from '../../../api/contract/aliyun';
import type { ArgsOf } from '../../../api/client';
import type { RefundReasonCode } from '../../../api/contract/refund';
import { countCharacters, isBlank } from '../../../ui/characters';

/** Characters of the free text, as a person counts them (ALY-5). */
export const LONGEST_TEXT = 500;

/** What has been typed so far; kept whatever happens to the request. */
export interface Draft {
  readonly reason: RefundReasonCode | null;
  readonly text: string;
  /** Whether assistance is wanted; null until answered. */
  readonly wanted: boolean | null;
  readonly kind: 'phone' | 'dingtalk';
  readonly phone: string;
  readonly dingtalk: string;
}

export const EMPTY: Draft = { reason: null, text: '', wanted: null, kind: 'phone', phone: '', dingtalk: '' };

export type Step = 'reason' | 'assistance';
export type Field = 'reason' | 'text' | 'wanted' | 'contact';

/** What is missing at a field before anything is sent; the backend checks the same and more. */
export type Gap = 'chooseReason' | 'textRequired' | 'textTooLong' | 'chooseAssistance' | 'contactRequired';

const WITH_ASSISTANCE: readonly (RefundReasonCode | null)[] = ['blocked', 'tooSlow'];

/** ALY-5: the first two reasons ask whether assistance is wanted. */
export const asksForAssistance = (reason: RefundReasonCode | null): boolean =>
  WITH_ASSISTANCE.includes(reason);

/** What still has to be filled in at this step, field by field, in their order. */
export function gapsOf(draft: Draft, step: Step): Partial<Record<Field, Gap>> {
  if (step === 'reason') {
    if (draft.reason === null) return { reason: 'chooseReason' };
    if (draft.reason !== 'other') return {};
    if (isBlank(draft.text)) return { text: 'textRequired' };
    return countCharacters(draft.text.trim()) > LONGEST_TEXT ? { text: 'textTooLong' } : {};
  }
  if (draft.wanted === null) return { wanted: 'chooseAssistance' };
  return draft.wanted && isBlank(draft[draft.kind]) ? { contact: 'contactRequired' } : {};
}

/** The request: only what belongs to the chosen reason, and the rule that the person saw. Null without a reason. */
export function requestOf(
  draft: Draft,
  { id, rule }: Pick<AliyunCertificate, 'id' | 'rule'>,
): ArgsOf<typeof applyForAliyunRefund> | null {
  const { reason, text, wanted, kind } = draft;
  if (reason === null) return null;
  return {
    params: { id },
    body: {
      reason: { code: reason, text: reason === 'other' ? text : null },
      assistance: asksForAssistance(reason) && wanted ? { kind, value: draft[kind] } : null,
      seenRule: rule,
    },
  };
}
