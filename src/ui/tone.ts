import type { Verdict } from '../api/contract/decision';

/** What colours mean here: done or possible; not yet; careful; lost or failed; neutral news; over. Waiting and warning share amber and differ in shape. Nothing is told by colour alone: a shape and words go with each. */
export type Tone = 'good' | 'wait' | 'warn' | 'bad' | 'info' | 'quiet';

const VERDICT_TONES: Record<Verdict, Tone> = {
  refundable: 'good',
  actionRequired: 'wait',
  notRefundable: 'quiet',
};

/** The meaning of a verdict: green, amber with a clock, grey. */
export const toneOfVerdict = (verdict: Verdict): Tone => VERDICT_TONES[verdict];
