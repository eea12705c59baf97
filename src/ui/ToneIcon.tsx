import type { Tone } from './tone';

// Each meaning has a shape of its own, so that it survives without colour.
const SHAPES: Record<Tone, string> = {
  good: 'M2.6 8.4 6.2 12l7.2-8',
  wait: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 4.6V8l2.4 1.6',
  warn: 'M8 2 15 14H1L8 2Zm0 4.6v3.2m0 1.9v.2',
  bad: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5L5 1.5Zm.6 4.1 4.8 4.8m0-4.8-4.8 4.8',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 5.7v4m0-6.5v.3',
  quiet: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5 8h6',
};

/** The shape of a meaning, in the current colour. Decorative: the words beside it say the same. */
export const ToneIcon = ({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden
    fill="none"
    stroke="currentColor"
    strokeWidth={tone === 'good' ? 2 : 1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={SHAPES[tone]} />
  </svg>
);
