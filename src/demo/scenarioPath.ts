import type { Scenario } from '../api/contract/demo';

/** The in-app address that loads a scenario and shows its record, as the account it is told for (DEM-2). */
export function scenarioPath({ id, as, record }: Pick<Scenario, 'id' | 'as' | 'record'>): string {
  const { pathname, searchParams } = new URL(record.path, 'https://app.invalid');
  const state = new URLSearchParams({ scenario: id, as });
  for (const [name, value] of searchParams) state.append(name, value);
  return `${pathname}?${state.toString()}`;
}
