import type { AlipayMethod } from '../../../api/contract/alipay-methods';
import { useT } from '../../../locales/useT';

/** What refunds of a method may be, in words (APY-6). */
export function useCapability(): (method: AlipayMethod) => string {
  const t = useT('alipay');
  return ({ name, partial, repeated }) =>
    [
      name,
      t(partial ? 'capability.partial' : 'capability.noPartial'),
      t(repeated ? 'capability.repeated' : 'capability.once'),
    ].join(' · ');
}
