import type { Reader } from '../../platform/transaction';
import { refundStandOf } from './certificate';
import type { OwnState, TencentRecord } from './records';
import type { Subject } from './subject';

/** TCL-R1: issued counts as issued, whatever happened to the certificate since. */
const asApplication = (state: OwnState): Subject['state'] =>
  state === 'revoking' || state === 'revoked' ? 'issued' : state;

/** What the policy decides on, from the stored order and its latest refund. */
export function toSubjectOf(reader: Reader, record: TencentRecord): Subject {
  const { currency, list, discount, voucher, paid } = record.price;
  return {
    state: asApplication(record.state),
    refund: refundStandOf(reader, record),
    price: {
      currency,
      list,
      discount,
      voucher,
      paid: { cash: paid.cash ?? 0, giftCard: paid.giftCard ?? 0 },
      benefitPoints: record.benefit?.points ?? 0,
    },
  };
}
