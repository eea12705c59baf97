import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { Notice } from './Notice';
import { useProblemText } from './useProblemText';

interface Props {
  readonly problem: ApiProblem | null;
  readonly onRetry?: (() => void) | undefined;
  /** The problem of something submitted: a lost answer then needs other advice. */
  readonly write?: boolean;
  /** Pointers whose messages stand at their fields; a problem that is only about these is not told twice. */
  readonly shownAtFields?: readonly string[];
}

/** The one place of a failure in a page or dialog; an empty live region until there is one. Other field errors are listed. */
export function ProblemNotice({ problem, onRetry, write = false, shownAtFields = [] }: Props) {
  const t = useT('common');
  const textOf = useProblemText();
  const unshown = problem?.errors.filter((error) => !shownAtFields.includes(error.pointer)) ?? [];
  const told = problem && problem.errors.length > 0 && unshown.length === 0;
  return (
    <div aria-live="assertive">
      {problem && !told && (
        <Notice
          tone="bad"
          title={textOf(problem, { write })}
          {...(onRetry && { action: { label: t('retry'), run: onRetry } })}
        >
          {problem.detail && problem.title && problem.title !== problem.detail && <p>{problem.title}</p>}
          {unshown.length > 0 && (
            <ul>
              {unshown.map(({ pointer, message }) => (
                <li key={pointer}>{message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}
