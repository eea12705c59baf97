import type { Story } from '../../provider';
import { lineDefinitions } from './lines';
import { ruleRows } from './rules';
import { scenarios } from './scenarios';

export const story: Story = { lines: lineDefinitions, scenarios, rules: ruleRows };
