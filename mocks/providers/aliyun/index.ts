import type { Provider } from '../../provider';
import { deskDecisions } from './desk';
import { aliyunEvents } from './events';
import { aliyunRoutes } from './handlers';
import { lineDefinitions } from './lines';
import { ruleRows } from './rules';
import { scenarios } from './scenarios';
import { seed } from './seed';
import { refundSubjects } from './subjects';
import { watches } from './watches';

/** The China site: refunds per certificate. */
export const aliyun: Provider = {
  id: 'aliyun',
  routes: aliyunRoutes,
  events: aliyunEvents,
  watches,
  lines: lineDefinitions,
  scenarios,
  rules: ruleRows,
  seed,
  refunds: refundSubjects,
  desk: deskDecisions,
};
