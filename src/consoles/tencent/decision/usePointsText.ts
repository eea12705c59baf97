import type { ReturnedPoints } from '../../../api/contract/refund';
import type { TencentBenefit } from '../../../api/contract/tencent';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';

/** `1,200 benefit points`. */
export function usePoints(): (points: number) => string {
  const t = useT('tencent');
  const { count } = useFormat();
  return (points) => t('points', { count: points, points: count(points) });
}

/** TCL-2: where the points of an order would go: to their package, or through a person when that has expired. */
export function usePointsText(): (benefit: TencentBenefit) => string {
  const t = useT('tencent');
  const { date } = useFormat();
  const pointsOf = usePoints();
  return ({ points: count, name, package: id, expiresAt, expired }) => {
    const points = pointsOf(count);
    return expired
      ? t('benefit.byHand', { points, name, id, date: date(expiresAt) })
      : t('benefit.back', { points, name, id });
  };
}

/** TCL-2: where the points of a refund are. */
export function useReturnedText(): (points: ReturnedPoints) => string {
  const t = useT('tencent');
  const pointsOf = usePoints();
  return ({ points, package: id, state }) => t(`benefit.${state}`, { points: pointsOf(points), id });
}
