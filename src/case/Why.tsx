import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Decision, TraceEntry } from '#contract/decision';
import { readPolicy } from '#contract/policies';
import { useEndpoint } from '../api/queries';
import { useT } from '../locales/i18n';
import { ToneIcon } from '../ui/notices';
import { classes } from '../ui/text';
import { Explained } from './Term';
import { useProvider } from './words';
import styles from './Decision.module.css';

/** A condition in the policy table's own notation, taken apart: `refund is one of underReview, settling`. */
interface Clause {
  readonly fact: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** Null for what is not a condition, e.g. the id of a rule that comes first. */
export function parseClause(text: string): Clause | null {
  const [, fact, op, value] = /^(\w+) (is one of|is|<=|>=|<|>) (.+)$/.exec(text) ?? [];
  return fact === undefined || op === undefined || value === undefined
    ? null
    : { fact, op, values: value.split(', ') };
}

const OPERATORS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' };

/** Why a rule of the trace does not hold, in words; what has no words stays in the table's own notation. */
export function useClauseText(): (failed: string) => string {
  const t = useT('refunds');
  const { factName, valueName } = useProvider();
  return (failed) => {
    if (/^[A-Z]{3}-\w+$/.test(failed)) return t('clause.outranked', { rule: failed });
    const clause = parseClause(failed);
    if (!clause) return failed;
    const fact = factName(clause.fact) ?? clause.fact;
    const operator = OPERATORS[clause.op];
    const value = clause.values.map((one) => valueName(one) ?? one).join(t('clause.or'));
    return t('clause.fails', {
      clause: operator === undefined ? t('clause.is', { fact, value }) : `${fact} ${operator} ${value}`,
    });
  };
}

/** A rule's id; opens its sentence among the rules of its policy (POL-1). */
export function RuleLink({ rule }: { readonly rule: string }) {
  const { policy } = useProvider();
  return (
    <Link to={`/policies/${policy}#${rule}`} className={styles.rule}>
      {rule}
    </Link>
  );
}

interface EntriesProps {
  readonly label: string;
  readonly trace: readonly TraceEntry[];
  readonly textOf: (rule: string) => string | undefined;
}

/** Rules in order of precedence, whether each holds, and the first thing that did not. */
function Entries({ label, trace, textOf }: EntriesProps) {
  const t = useT('common');
  const clauseText = useClauseText();
  return (
    <ol className={styles.list} aria-label={label}>
      {trace.map(({ rule, matched, failed }) => (
        <li key={rule} className={classes(styles.entry, matched && styles.matched)}>
          <RuleLink rule={rule} />
          <span className={styles.outcome}>
            <ToneIcon tone={matched ? 'good' : 'quiet'} size={13} />
            {matched ? t('trace.holds') : t('trace.fails')}
          </span>
          <span className={styles.words}>
            <Explained>{textOf(rule) ?? ''}</Explained>
            {failed && <span className={styles.failed}>{clauseText(failed)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** GEN-5: the rule that holds first, then the others folded; the words arrive with the policy. */
export function Trace({ trace }: { readonly trace: readonly TraceEntry[] }) {
  const t = useT('common');
  const { policy } = useProvider();
  const { data } = useEndpoint(readPolicy, { params: { policy } });
  const textOf = (id: string) => data?.rules.find((rule) => rule.id === id)?.text;
  const others = trace.filter(({ matched }) => !matched);
  return (
    <>
      <Entries label={t('trace.caption')} trace={trace.filter(({ matched }) => matched)} textOf={textOf} />
      <details className={styles.others}>
        <summary>{t('trace.others', { count: others.length })}</summary>
        <Entries label={t('trace.othersCaption')} trace={others} textOf={textOf} />
      </details>
    </>
  );
}

interface WhyProps {
  readonly decision: Decision;
  /** The record whose facts the policy explorer takes on from here (POL-3). */
  readonly record?: string | undefined;
  /** What is said before the trace. */
  readonly children?: ReactNode;
}

/** GEN-5: the button that asks why, and what it opens: the rules one by one, and the way to the explorer. */
export function useWhy({ decision, record, children }: WhyProps): {
  readonly ask: ReactNode;
  readonly answer: ReactNode;
} {
  const t = useT('refunds');
  const words = useT('common');
  const { policy } = useProvider();
  const [open, setOpen] = useState(false);
  const id = useId();
  return {
    ask: (
      <button
        type="button"
        className={styles.why}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words('fact.why')}
      </button>
    ),
    answer: (
      <div id={id} className={styles.trace} hidden={!open}>
        {children}
        <Trace trace={decision.trace} />
        {record !== undefined && (
          <Link to={`/policies/${policy}/what-if?record=${encodeURIComponent(record)}`}>{t('explore')}</Link>
        )}
      </div>
    ),
  };
}
