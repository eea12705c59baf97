import type { ProviderRoom } from '../../provider';
import { PROVIDER } from './certificate';
import { deskDecisions } from './desk';
import { tencentEvents } from './events';
import { refundSubjects } from './subjects';

/** What time, the desk and the money have to do with orders; no rule moves with time, so nothing is watched. */
export const room: ProviderRoom = {
  id: PROVIDER,
  events: tencentEvents,
  watches: [],
  refunds: refundSubjects,
  desk: deskDecisions,
};
