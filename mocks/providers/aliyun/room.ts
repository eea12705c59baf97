import type { ProviderRoom } from '../../provider';
import { deskDecisions } from './desk';
import { aliyunEvents } from './events';
import { refundSubjects } from './subjects';
import { watches } from './watches';

/** What time, the desk and the money have to do with certificates. */
export const room: ProviderRoom = {
  id: 'aliyun',
  events: aliyunEvents,
  watches,
  refunds: refundSubjects,
  desk: deskDecisions,
};
