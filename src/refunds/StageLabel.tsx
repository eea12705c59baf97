import type { RefundStage } from '../api/contract/refund';
import { useT } from '../locales/useT';
import { StateBadge } from '../ui/StateBadge';
import { STAGE_TONES } from './stages';

/** A refund's stage in a word. */
export function StageLabel({ stage }: { readonly stage: RefundStage }) {
  const t = useT('common');
  return <StateBadge tone={STAGE_TONES[stage]}>{t(`stage.${stage}`)}</StateBadge>;
}
