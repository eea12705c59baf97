import { describe, expect, it } from 'vitest';
import type { DemoState } from '#contract/demo';
import { fromLocalInput, toLocalInput } from './ClockControls';
import { stateLink } from './StateControls';

const STATE: DemoState = {
  clock: { mode: 'frozen', now: '2026-11-22T23:59:59.999+08:00', nextEvent: null },
  settings: { review: 'auto', fault: 'none', channel: 'succeeds', rail: 'normal' },
  scenario: 'aliyun.unissued.day-5',
  touched: false,
  notice: null,
  link: { since: null, review: null, fault: null },
};
const SESSION = { token: 't', account: { id: 'specialist', role: 'specialist', name: 'S' } } as const;

describe('DEM-2', () => {
  it('DEM-2 the link carries page, scenario, account, time and language, and reads back as the same', () => {
    const url = new URL(
      stateLink({
        page: 'https://host/app/review/d-0001?queue=refunds',
        demo: STATE,
        session: SESSION,
        language: 'en',
        world: 'team a',
      }),
    );
    expect(url.pathname).toBe('/app/review/d-0001');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      queue: 'refunds',
      world: 'team a',
      scenario: 'aliyun.unissued.day-5',
      as: 'specialist',
      now: '2026-11-22T23:59:59.999+08:00',
      lang: 'en',
    });
  });

  it('DEM-2 a fault is part of it; without session or scenario neither is named', () => {
    const demo: DemoState = {
      ...STATE,
      scenario: null,
      link: { since: null, review: 'manual', fault: 'latency,rail-PROCESS_FAIL' },
    };
    const { searchParams } = new URL(
      stateLink({ page: 'https://host/', demo, session: null, language: 'zh-CN' }),
    );
    expect([...searchParams.keys()]).toEqual(['now', 'lang', 'review', 'fault']);
  });
});

describe('DEM-3', () => {
  it('DEM-3 the date field shows and reads UTC+8 wherever the browser is', () => {
    expect(toLocalInput(Date.UTC(2026, 10, 22, 16, 0))).toBe('2026-11-23T00:00');
    expect(Date.parse(fromLocalInput('2026-11-23T00:00'))).toBe(Date.UTC(2026, 10, 22, 16, 0));
    expect(Date.parse(fromLocalInput('2026-11-22T23:59:59'))).toBe(Date.UTC(2026, 10, 22, 15, 59, 59));
  });
});
