import type { ApiProblem } from '../../api/problem';
import { useT } from '../../locales/useT';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import styles from './Submission.module.css';
import { isStale } from './stale';

interface Props {
  readonly problem: ApiProblem | null;
  /** Another decision holds than the one that was seen. */
  readonly changed?: boolean;
  /** The decision that holds. */
  readonly now: { readonly rule: string; readonly reason: { readonly text: string } };
  /** The rule that was seen when it was asked for; refused by that very rule, nothing has changed. */
  readonly seen?: string | undefined;
  readonly shownAtFields?: readonly string[];
}

/** How the last attempt to ask for a refund ended when it did not succeed: the one place of it, beside the buttons. */
export function Submission({ problem, changed = false, now, seen, shownAtFields = [] }: Props) {
  const t = useT('refunds');
  const stale = isStale(problem) && problem.state !== seen;
  if (changed || stale) {
    return (
      <div className={styles.problem} aria-live="assertive">
        <Notice tone="warn" title={t('changed.title')} alert>
          <p>{(stale && problem.detail) || now.reason.text}</p>
          <p>{t('changed.now', { rule: (stale && problem.state) || now.rule })}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles.problem}>
      <ProblemNotice problem={problem} write shownAtFields={shownAtFields} />
    </div>
  );
}
