import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
type Scheme = 'light' | 'dark';

/** The value of a token in a scheme, as `#rrggbb`. */
function colourOf(token: string, scheme: Scheme): string {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(TOKENS)?.[1] ?? '';
  const [, light = '', dark = ''] = /light-dark\((#\w+), (#\w+)\)/.exec(value) ?? [];
  const colour = light === '' ? value : { light, dark }[scheme];
  if (!/^#[\da-f]{6}$/.test(colour)) throw new Error(`--${token} is ${value}`);
  return colour;
}

/** WCAG 2.2: relative luminance. */
function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const pairs = (texts: readonly string[], grounds: readonly string[]) =>
  texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));

const TONES = ['good', 'warn', 'bad', 'info', 'quiet'];
const GROUNDS = ['ground', 'surface', 'surface-2', 'surface-3'];

/** What is read, on everything it is written on. */
const READ = [
  ...pairs(['ink', 'ink-2', 'ink-3', 'accent'], GROUNDS),
  ...pairs(['ink', 'ink-2', 'accent'], ['accent-soft']),
  ...pairs(TONES, GROUNDS),
  ...TONES.flatMap((tone) => pairs([tone, 'ink', 'ink-2'], [`${tone}-soft`])),
  ...pairs(['nav-ink', 'nav-ink-2'], ['nav']),
  ['accent-ink', 'accent-solid'] as const,
];

const MARKS = ['aliyun', 'alibaba', 'tencent', 'alipay', 'quiet'].map((name) => `mark-${name}`);

describe.each(['light', 'dark'] as const)('GEN-12 contrast, %s', (scheme) => {
  it.each(READ)('GEN-12 %s on %s is read: 4.5 to 1 at least', (text, ground) => {
    expect(contrast(colourOf(text, scheme), colourOf(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...pairs(MARKS, ['nav-ink']), ...pairs(MARKS, ['surface']).filter(() => scheme === 'light')])(
    'GEN-12 %s beside %s is seen: 3 to 1 at least',
    (mark, beside) => {
      expect(contrast(colourOf(mark, scheme), colourOf(beside, scheme))).toBeGreaterThanOrEqual(3);
    },
  );
});
