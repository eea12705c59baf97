import type { ProviderRoom } from '../../provider';
import { deskDecisions } from './desk';
import { PROVIDER } from './order';
import { refundSubjects } from './subjects';
import { watches } from './watches';

/** What time, the desk and the money have to do with orders. */
export const room: ProviderRoom = {
  id: PROVIDER,
  events: {},
  watches,
  refunds: refundSubjects,
  desk: deskDecisions,
};
