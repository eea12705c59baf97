import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { type Scene, scenario } from './define';

const bought = (days: number) => (scene: Scene) => void scene.buy(ago(scene.now, days));

/** Reviews counted in working days across holidays and years. */
export const calendar: readonly ScenarioDefinition[] = [
  scenario('review-across.spring-festival-2026', {
    lines: ['ALY-R2', 'GEN-2'],
    title: ['审核跨 2026 年春节', 'Review across the Spring Festival of 2026'],
    shows: [
      '预计 2 月 25 日、最晚 3 月 10 日：春节放假，2 月 14 日和 28 日调休上班。',
      'Expected by 25 February, at the latest by 10 March: the holiday is off, 14 and 28 February are worked.',
    ],
    now: '2026-02-11T10:00:00+08:00',
    tell: bought(20),
  }),
  scenario('review-across.national-day-2026', {
    lines: ['ALY-R2', 'GEN-2'],
    title: ['审核跨 2026 年国庆节', 'Review across the National Day of 2026'],
    shows: [
      '预计 9 月 24 日、最晚 10 月 15 日：9 月 20 日和 10 月 10 日调休上班。',
      'Expected by 24 September, at the latest by 15 October: 20 September and 10 October are worked.',
    ],
    now: '2026-09-18T10:00:00+08:00',
    tell: bought(20),
  }),
  scenario('review-across.2027', {
    lines: ['ALY-R2', 'GEN-2'],
    title: ['审核跨入 2027 年', 'Review reaching into 2027'],
    shows: [
      '2027 年的日历尚未公布，最晚日期标为预估。',
      'The calendar of 2027 is not published yet, so the latest date is marked as estimated.',
    ],
    now: '2026-12-21T10:00:00+08:00',
    tell: bought(20),
  }),
];
