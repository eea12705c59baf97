import type {
  AlibabaCertificateState,
  AlibabaHeldCertificate,
} from '../../../src/api/contract/alibaba-policy';
import { REVOCATION_DAYS, type Step } from '../../rules/steps';

type Move = Pick<Step, 'operation' | 'takesUpTo'>;

const atOnce = (operation: Step['operation']): Move => ({ operation, takesUpTo: null });

/** Ends outside the list, with the quota restored (ABC-S1 to S3); `submit` is Modify and then Submit. */
const CANCEL_APPLICATION = [atOnce('cancelApply')];
const WITHDRAW = [atOnce('withdraw'), ...CANCEL_APPLICATION];
const SUBMIT_AGAIN = [atOnce('submit'), ...WITHDRAW];

/** The way out of each state, in the order to be done. */
const WAYS_OUT: { readonly [State in AlibabaCertificateState]: readonly Move[] } = {
  pendingApplication: CANCEL_APPLICATION,
  validatingApplication: WITHDRAW,
  validationFailed: SUBMIT_AGAIN,
  issued: [{ operation: 'revoke', takesUpTo: REVOCATION_DAYS }],
  notActivated: [atOnce('cancel')],
  validatingRevocation: [atOnce('wait')],
  revoked: [],
};

/** States in which the first certificate, once removed, takes the second and third along (ABC-M1). */
const NOT_YET_ISSUED: readonly AlibabaCertificateState[] = [
  'pendingApplication',
  'validatingApplication',
  'validationFailed',
];

const wayOut = ({ sequence, state }: AlibabaHeldCertificate): Step[] =>
  WAYS_OUT[state].map((move) => ({ ...move, target: sequence }));

/**
 * ABC-R7: what has to be done with the certificates still in the list, in order. The first one of a multi-year order
 * comes last (ABC-M2), since only its revocation takes time; without it each of the others goes its own way. Waiting
 * stands at the end, because nothing else has to wait for it.
 */
export function wayOutOf(certificates: readonly AlibabaHeldCertificate[]): readonly Step[] {
  const first = certificates.find(({ sequence }) => sequence === 1);
  if (first && NOT_YET_ISSUED.includes(first.state)) return wayOut(first);
  const others = certificates
    .filter((certificate) => certificate !== first)
    .toSorted((a, b) => a.sequence - b.sequence);
  const steps = [...others, ...(first ? [first] : [])].flatMap(wayOut);
  const isWaiting = ({ operation }: Step) => operation === 'wait';
  return [...steps.filter((step) => !isWaiting(step)), ...steps.filter(isWaiting)];
}
