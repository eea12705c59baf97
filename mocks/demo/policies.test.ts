import { expect, it } from 'vitest';
import { readPolicy } from '#contract/policies';
import { openWorld } from '../testing/world';

it('POL-1 the rows of a policy stand in precedence order, in words; an unknown policy is 404', async () => {
  const world = await openWorld();
  const { rules } = await world.call(readPolicy, { params: { policy: 'aliyun' }, language: 'en' });
  expect(rules.map(({ id }) => id)).toEqual(
    ['R0', 'G4', 'R6', 'R3', 'G1', 'R1', 'R2', 'R5', 'G5', 'R4', 'G3', 'G2'].map((id) => `ALY-${id}`),
  );
  for (const { text, source } of rules) expect([text, source]).not.toContain('');
  expect(await world.refused(readPolicy, { params: { policy: 'azure' } })).toMatchObject({ status: 404 });
});
