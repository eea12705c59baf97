import { expect, it } from 'vitest';
import { demos } from '../../mocks/providers/demos';
import { SCENARIOS } from './scenarios';

const RULE = /^(?:ALY-[RG]|ABC-R|TCL-R)\d+$/;

it('DEM-8 the kit knows every scenario of the backend by its name and by the rule that it announces', () => {
  const all = demos.flatMap(({ scenarios }) => scenarios);
  expect(Object.entries(SCENARIOS).map(([id, [line]]) => [id, line])).toEqual(
    all.map(({ id, lines }) => [id, lines.find((line) => RULE.test(line)) ?? lines[0]]),
  );
});
