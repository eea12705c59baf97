import { useT } from '../../locales/useT';
import { useProvider } from '../provider';
import { parseClause } from './clause';

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
