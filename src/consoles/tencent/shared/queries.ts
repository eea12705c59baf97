import type { ArgsOf } from '../../../api/client';
import { Verdict } from '../../../api/contract/decision';
import { TencentSort, TencentState, type listTencentCertificates } from '../../../api/contract/tencent';
import { oneOf, searchOf } from '../../../ui/listQuery';
import { pageOf } from '../../../ui/useListParams';

/** What the address of My Certificates asks for; the loader and the page ask the same. */
export function certificatesArgs(params: URLSearchParams) {
  return {
    query: {
      search: searchOf(params),
      state: oneOf(params, 'state', TencentState.options),
      verdict: oneOf(params, 'verdict', Verdict.options),
      sort: oneOf(params, 'sort', TencentSort.options) ?? '-purchasedAt',
      page: pageOf(params.get('page')),
    },
  } satisfies ArgsOf<typeof listTencentCertificates>;
}
