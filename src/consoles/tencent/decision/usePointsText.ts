import type { ReturnedPoints } from '../../../api/contract/refund';
import type { TencentBenefit } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';

/** TCL-2: where the points of an order would go: to their package, or through a person when that has expired. */
export function usePointsText(): (benefit: TencentBenefit) => string {
  const t = useT('tencent');
  const { date } = useFormat();
  return ({ points: count, name, package: id, expiresAt, expired }) => {
    const points = t('points', { count });
    return expired
      ? t('benefit.byHand', { points, name, id, date: date(expiresAt) })
      : t('benefit.back', { points, name, id });
  };
}

/** TCL-2: where the points of a refund are. */
export function useReturnedText(): (points: ReturnedPoints) => string {
  const t = useT('tencent');
  return ({ points: count, package: id, state }) =>
    t(`benefit.${state}`, { points: t('points', { count }), id });
}
