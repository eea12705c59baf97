import { type ApiProblem, NETWORK, NOT_API } from '../api/problem';
import { useT } from '../locales/useT';

/** A problem in words: the backend's own where it gave some. `write`: the answer to something submitted was lost, which needs other advice. */
export function useProblemText(): (problem: ApiProblem, options?: { readonly write?: boolean }) => string {
  const t = useT('common');
  return (problem, { write = false } = {}) => {
    if (problem.code === NETWORK) return write ? t('problem.networkWrite') : t('problem.network');
    if (problem.code === NOT_API) return t('problem.notApi');
    return problem.detail || problem.title || t('problem.unexpected');
  };
}
