import type { TencentState } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { STATE_TONES } from './tones';

/** GEN-13: the one label of the list's state column. */
export function StateLabel({ state }: { readonly state: TencentState }) {
  const t = useT('tencent');
  return <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>;
}
