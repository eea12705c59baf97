import { expect, it } from 'vitest';
import type { LineDefinition, ScenarioDefinition } from '../provider';

/** What every provider's scenarios have to be (DEM-1): one per numbered line at least, each with a name of its own. */
export function testScenarios(
  provider: string,
  scenarios: readonly ScenarioDefinition[],
  lines: readonly LineDefinition[],
): void {
  it('DEM-1 show every numbered line', () => {
    const shown = new Set(scenarios.flatMap((scenario) => [...scenario.lines]));
    expect(lines.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('DEM-1 have names of their own', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const { id } of scenarios) expect(id).toMatch(new RegExp(`^${provider}(\\.[a-z0-9-]+)+$`));
    for (const key of ['zh-CN', 'en'] as const)
      expect(new Set(scenarios.map(({ title }) => title[key])).size).toBe(scenarios.length);
  });
}
