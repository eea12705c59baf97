import { type Rec, collection } from '../platform/collection';

/** How a refund that the rail still works on will end; its id is the request id. */
interface Outcome extends Rec {
  readonly ends: 'SUCCESS' | 'PROCESS_FAIL';
}

export const OUTCOMES = collection<Outcome>('rail.outcomes');
