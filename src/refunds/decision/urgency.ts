const DAY = 86_400_000;

/** How close a last safe moment is; `never`: it lies before the purchase. */
export type Urgency = 'ahead' | 'soon' | 'passed' | 'never';

/** By server time (epoch ms): amber in its last 24 hours, red once it has passed. */
export function urgencyOf(startBy: number, now: number): Exclude<Urgency, 'never'> {
  if (now > startBy) return 'passed';
  return startBy - now < DAY ? 'soon' : 'ahead';
}
