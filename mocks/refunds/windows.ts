import type { FiredEvent } from '../platform/events';
import type { Words } from '../platform/language';
import type { Stretch } from '../rules/outlook';

/** Whether something falls into a stretch of time, open at its start and closed at its end (epoch ms). */
export const isBetween = (at: number, after: number, until: number) => after < at && at <= until;

function outcomeWords({ row }: Stretch): Words {
  const { verdict, review } = row.outcome;
  if (verdict === 'actionRequired') return { 'zh-CN': '需先操作', en: 'something must be done first' };
  if (verdict === 'notRefundable') return { 'zh-CN': '不再退款', en: 'no refund any more' };
  return review === 'none'
    ? { 'zh-CN': '可退款，无需审核', en: 'refundable without review' }
    : { 'zh-CN': '可退款，但需人工审核', en: 'refundable, but after a manual review' };
}

/** GEN-7: the refund terms of something named change, by time alone, at the beginning of each stretch. */
export const termsChange = (kind: string, name: string, turns: readonly Stretch[]): FiredEvent[] =>
  turns.map((stretch) => {
    const words = outcomeWords(stretch);
    const { id } = stretch.row;
    return {
      at: stretch.from,
      kind,
      words: {
        'zh-CN': `${name}：退款条件变化，${words['zh-CN']}（${id}）`,
        en: `${name}: the refund terms changed, ${words.en} (${id})`,
      },
    };
  });
