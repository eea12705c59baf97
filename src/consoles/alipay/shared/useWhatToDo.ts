import { listAlipayMethods } from '../../../api/contract/alipay-methods';
import type { RailCode } from '../../../api/contract/rail';
import { useEndpoint } from '../../../api/useEndpoint';

/** APY-9: what to do about a code; undefined until the table of codes is there. */
export function useWhatToDo(): (code: RailCode) => string | undefined {
  const { data } = useEndpoint(listAlipayMethods, {});
  return (code) => data?.codes.find((one) => one.code === code)?.whatToDo;
}
