import type { AliyunState } from '../../../api/contract/aliyun';
import type { RefundStage } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { STAGE_TONES, STATE_TONES } from './tones';

/** GEN-13: the one label of the list's state column. */
export function StateLabel({ state }: { readonly state: AliyunState }) {
  const t = useT('aliyun');
  return <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>;
}

/** A refund's stage in a word. */
export function StageLabel({ stage }: { readonly stage: RefundStage }) {
  const t = useT('common');
  return <StateBadge tone={STAGE_TONES[stage]}>{t(`stage.${stage}`)}</StateBadge>;
}
