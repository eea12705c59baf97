import type { ReviewState } from '../api/contract/review';
import type { Tone } from '../ui/tone';

/** The colour of an item's state. */
export const STATE_TONES: Readonly<Record<ReviewState, Tone>> = {
  open: 'info',
  contacted: 'info',
  approved: 'good',
  rejected: 'bad',
  closed: 'quiet',
  withdrawn: 'quiet',
};
