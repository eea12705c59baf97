import type { Limit as Kind } from '#contract/demo';
import type { Words } from '#contract/words';
import type { FiredEvent } from '../platform/clock';
import type { Limit } from '../provider';

const atOf = (limit: Limit, kind: Kind): number | null =>
  kind === 'deadline' ? limit.deadline : limit.safeUntil;

interface Asked {
  readonly advanceToNext: Kind;
  readonly side: 'before' | 'after';
  readonly record?: string | undefined;
}

/**
 * DEM-3: the next instant (epoch ms) to go to: the last one of a deadline or last safe moment, or the first after it. Of
 * the record asked about, where it has one ahead; else of any. Undefined where nothing lies ahead.
 */
export function nextLimit(
  limits: readonly Limit[],
  now: number,
  { advanceToNext, side, record }: Asked,
): number | undefined {
  const ahead = (some: readonly Limit[]) =>
    some
      .flatMap((one) => atOf(one, advanceToNext) ?? [])
      .map((at) => (side === 'before' ? at : at + 1))
      .filter((at) => at > now)
      .toSorted((a, b) => a - b)[0];
  const own = record === undefined ? [] : limits.filter(({ ids }) => ids.includes(record));
  return ahead(own) ?? ahead(limits);
}

const WORDS: Readonly<Record<Kind, (name: string) => Words>> = {
  deadline: (name) => ({ 'zh-CN': `${name}：截止时间`, en: `${name}: deadline` }),
  safe: (name) => ({ 'zh-CN': `${name}：最后安全时刻`, en: `${name}: last safe moment` }),
};

export type AheadEvent = FiredEvent & { readonly what: 'event' | Kind };

/** Deadlines and last safe moments that lie ahead, as things to go to; in time order. */
export const limitsAhead = (limits: readonly Limit[], now: number): AheadEvent[] =>
  limits
    .flatMap((one) =>
      (['safe', 'deadline'] as const).flatMap((what): AheadEvent[] => {
        const at = atOf(one, what);
        if (at === null || at <= now || (what === 'safe' && at === one.deadline)) return [];
        return [{ at, what, kind: `demo.${what}`, words: WORDS[what](one.name), ref: one.ids[0] ?? '' }];
      }),
    )
    .toSorted((a, b) => a.at - b.at);
