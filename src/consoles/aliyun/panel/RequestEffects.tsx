import type { Decision } from '../../../api/contract/decision';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Effects, useAtOnce } from '../../../refunds/application/Effects';

/** ALY-6: what 确定 will do, said before it is clicked. */
export function RequestEffects({ decision }: { readonly decision: Decision }) {
  const t = useT('aliyun');
  const { date } = useFormat();
  const atOnce = useAtOnce();
  const { review } = decision;
  const sentences =
    review?.kind === 'none'
      ? [...atOnce(decision), t('panel.effect.closed')]
      : [
          t('panel.effect.review', {
            expected: review?.expectedBy ? date(review.expectedBy) : '—',
            latest: review?.latestBy ? date(review.latestBy) : '—',
          }),
          t('panel.effect.blocked'),
          t('panel.effect.cancel'),
        ];
  return <Effects title={t('panel.what')} sentences={sentences} />;
}
