import {
  AliyunRefundSort,
  AliyunSort,
  AliyunState,
  type listAliyunCertificates,
  type listAliyunRefunds,
} from '../../../api/contract/aliyun';
import type { ArgsOf } from '../../../api/client';
import { Verdict } from '../../../api/contract/decision';
import { RefundStage } from '../../../api/contract/refund';
import { oneOf, searchOf } from '../../../ui/listQuery';
import { pageOf } from '../../../ui/useListParams';

/** ALY-10: what the list's address asks for; the loader and the page ask the same. */
export function certificatesArgs(params: URLSearchParams) {
  return {
    query: {
      search: searchOf(params),
      state: oneOf(params, 'state', AliyunState.options),
      verdict: oneOf(params, 'verdict', Verdict.options),
      sort: oneOf(params, 'sort', AliyunSort.options) ?? '-purchasedAt',
      page: pageOf(params.get('page')),
    },
  } satisfies ArgsOf<typeof listAliyunCertificates>;
}

/** ALY-9: the same for the progress list. */
export function refundsArgs(params: URLSearchParams) {
  return {
    query: {
      search: searchOf(params),
      stage: oneOf(params, 'stage', RefundStage.options),
      sort: oneOf(params, 'sort', AliyunRefundSort.options) ?? '-submittedAt',
      page: pageOf(params.get('page')),
    },
  } satisfies ArgsOf<typeof listAliyunRefunds>;
}
