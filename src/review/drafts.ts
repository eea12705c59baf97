import { useState } from 'react';
import type { RejectionReason } from '../api/contract/refund';
import type { ReviewDetail } from '../api/contract/review';

/** A rejection while it is being written. */
export interface Draft {
  readonly reason: RejectionReason | null;
  readonly explanation: string;
}

const BLANK: Draft = { reason: null, explanation: '' };

// In memory only: what was typed survives Back and a closed panel, and goes with the tab.
const kept = new Map<string, Draft>();

/** Ids begin again with every scenario; the time an item was asked for tells one d-0001 from another. */
const keyOf = ({ id, askedAt }: ReviewDetail): string => `${id} ${askedAt}`;

/** The rejection begun for an item (GEN-9: nothing typed is lost); null forgets it. */
export function useDraft(item: ReviewDetail): readonly [Draft, (next: Draft | null) => void] {
  const key = keyOf(item);
  const [, redraw] = useState(0);
  const keep = (next: Draft | null) => {
    if (next) kept.set(key, next);
    else kept.delete(key);
    redraw((n) => n + 1);
  };
  return [kept.get(key) ?? BLANK, keep];
}
