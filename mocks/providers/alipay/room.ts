import type { ProviderRoom } from '../../provider';
import { watches } from './watches';

/** What time has to do with payments; nobody applies for anything here. */
export const room: ProviderRoom = {
  id: 'alipay',
  events: {},
  watches,
};
