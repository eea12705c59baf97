import type { ApiProblem } from '../../api/problem';
import { useT } from '../../locales/useT';
import { Notice } from '../../ui/Notice';

/** A refund stands although the last attempt ended in a problem: the answer was lost, or somebody was faster. */
export function Afterthought({ problem }: { readonly problem: ApiProblem | null }) {
  const t = useT('refunds');
  if (!problem) return null;
  if (problem.unanswered) return <Notice tone="good" title={t('lostButThere')} alert />;
  return (
    <Notice tone="info" title={t('changed.meanwhile')} alert>
      {problem.detail}
    </Notice>
  );
}
