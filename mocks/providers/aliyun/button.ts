import type { RefundButton } from '../../../src/api/contract/aliyun';
import { naturalDays } from '../../platform/days';
import type { AliyunRecord } from './records';
import { isExpired } from './state';
import type { Subject } from './subject';

/** Natural days after issuance until the console stops offering the refund. */
const OFFERED_FOR = 30;

interface Case {
  readonly record: AliyunRecord;
  readonly refund: Subject['refund'];
  /** Epoch ms. */
  readonly now: number;
}

interface Visibility {
  readonly button: RefundButton;
  readonly when: (of: Case) => boolean;
}

/**
 * ALY-3: what stands in the row, the first that holds. A rule of its own beside the refund rules: on days 29 and 30
 * the button is there although the decision says no.
 */
const VISIBILITY: readonly Visibility[] = [
  { button: 'whyNot', when: ({ record }) => record.product.free },
  { button: 'cancelRefund', when: ({ refund }) => refund === 'underReview' },
  { button: 'openRefund', when: ({ refund }) => refund !== 'none' },
  { button: 'whyNot', when: ({ record, now }) => isExpired(record, now) },
  {
    button: 'whyNot',
    when: ({ record, now }) => record.issuedAt !== null && naturalDays(record.issuedAt, now) > OFFERED_FOR,
  },
];

/** ALY-3: 退款, 取消退款, a link to the refund, or "why not?"; never nothing. */
export function buttonOf(record: AliyunRecord, refund: Subject['refund'], now: number): RefundButton {
  return VISIBILITY.find(({ when }) => when({ record, refund, now }))?.button ?? 'refund';
}
