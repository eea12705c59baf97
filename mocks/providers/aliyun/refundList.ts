import type { exportAliyunRefunds } from '../../../src/api/contract/aliyun';
import type { QueryOf } from '../../../src/api/contract/endpoint';
import type { RefundRecord } from '../../refunds/records';
import { stageOf } from '../../refunds/stage';
import { type Key, matches, sorted } from '../../platform/listing';

const KEYS: Readonly<Record<string, (refund: RefundRecord) => Key>> = {
  submittedAt: ({ submittedAt }) => submittedAt,
  latestBy: ({ latestBy }) => latestBy,
  amount: ({ amount }) => amount,
};

/** ALY-9: those the filters let through, sorted; the list shows a page of them, the CSV all. */
export function filteredRefunds(
  refunds: readonly RefundRecord[],
  { search, stage, sort }: QueryOf<typeof exportAliyunRefunds>,
): RefundRecord[] {
  const shown = refunds.filter(
    (refund) =>
      matches(search, refund.subject.name, refund.subject.id, refund.id) &&
      (stage === undefined || stage === stageOf(refund)),
  );
  return sorted(shown, sort, KEYS);
}
