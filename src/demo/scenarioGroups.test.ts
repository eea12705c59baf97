import { describe, expect, it } from 'vitest';
import type { Line, Scenario } from '#contract/demo';
import { scenarioPath } from '../app/address';
import { groupScenarios } from './scenarios';

const scenario = (id: string, lines: string[], title = id): Scenario => ({
  id,
  provider: 'aliyun',
  lines,
  title,
  shows: `${title} is shown`,
  verdict: null,
  as: 'customer',
  now: '2026-11-22T10:00:00+08:00',
  record: { id: 'cas-0001', path: '/aliyun/certificates/cas-0001/refund' },
});
const line = (id: string): Line => ({
  id,
  provider: 'aliyun',
  text: `Words of ${id}`,
  source: '',
  reading: null,
});

const LINES = ['ALY-R1', 'ALY-R2', 'ALY-3'].map(line);
const SCENARIOS = [
  scenario('a.second', ['ALY-R2']),
  scenario('a.first', ['ALY-R1', 'ALY-3']),
  scenario('a.other', ['ALY-R1']),
];

const shape = (search: string) =>
  groupScenarios(SCENARIOS, LINES, search).map(({ lines }) =>
    lines.map(({ id, scenarios, beside }) => [
      id,
      scenarios.map((one) => one.id),
      beside.map((one) => one.id),
    ]),
  );

describe('DEM-1', () => {
  it('DEM-1 groups scenarios by numbered line, in the order of the lines, each in full once', () => {
    expect(shape('')).toEqual([
      [
        ['ALY-R1', ['a.first', 'a.other'], []],
        ['ALY-R2', ['a.second'], []],
        ['ALY-3', [], ['a.first']],
      ],
    ]);
  });

  it('DEM-1 finds by id, words, any of the lines and the words of the main line; every word must occur', () => {
    expect(shape('A.SECOND')).toEqual([[['ALY-R2', ['a.second'], []]]]);
    expect(shape('aly-3')).toEqual([
      [
        ['ALY-R1', ['a.first'], []],
        ['ALY-3', [], ['a.first']],
      ],
    ]);
    expect(shape('words ALY-R2')).toEqual([[['ALY-R2', ['a.second'], []]]]);
    expect(shape('second nowhere')).toEqual([]);
  });

  it('DEM-1 a scenario is one link away: its record, with the scenario and the account it is told for', () => {
    expect(scenarioPath(scenario('aliyun.unissued.day-5', ['ALY-R1']))).toBe(
      '/aliyun/certificates/cas-0001/refund?scenario=aliyun.unissued.day-5&as=customer',
    );
    const filtered = {
      ...scenario('aliyun.x', ['ALY-R1']),
      record: { id: null, path: '/aliyun/certificates?state=paid' },
    };
    expect(scenarioPath(filtered)).toBe('/aliyun/certificates?scenario=aliyun.x&as=customer&state=paid');
  });
});
