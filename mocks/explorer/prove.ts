import type { AnswerOf } from '#contract/endpoint';
import type {
  Asked,
  ExplorerClause,
  PolicyVector,
  provePolicy,
  readPolicySource,
  readPolicyTable,
  TableChange,
} from '#contract/explorer';
import type { PolicyRule } from '#contract/policies';
import type { Language } from '#contract/words';
import type { Reader } from '../platform/transaction';
import { edited, prove } from '../rules/prove';
import {
  type Clause,
  type Facts,
  factsAt,
  type Line,
  type Policy,
  type Row,
  rowsHolding,
  traceOf,
} from '../rules/table';
import { rowsInWords } from '../rules/words';
import type { Explorable, Posed } from './explorable';

/** Every stored record of a policy as the table sees it. */
const posedRecords = ({ records, pose }: Explorable, reader: Reader): (Posed & { readonly asked: Asked })[] =>
  records(reader).map(({ now, subject, way }) => ({
    ...pose({ now, subject }, way),
    asked: { now, subject },
  }));

/** What the rows ask for first: found by deciding a boundary case of each. */
function operationsByRule({ boundaries, decide }: Explorable, language: Language) {
  const found = new Map<string, Set<string>>();
  for (const { rule, now, subject } of boundaries) {
    const known = found.get(rule) ?? new Set();
    found.set(rule, known);
    const asked = { now, subject: subject as Asked['subject'] };
    for (const { operation } of decide(asked, null, language).requiredOperations) known.add(operation);
  }
  return found;
}

/** POL-1: the table with its sources and readings. */
export function tableOf(
  of: Explorable,
  reader: Reader,
  language: Language,
): AnswerOf<typeof readPolicyTable> {
  const posed = posedRecords(of, reader);
  const operations = operationsByRule(of, language);
  const told = ({ id, words, source, reading }: Line) => ({
    id,
    text: words[language],
    source: source[language],
    reading: reading && readingOf(id, reading[language]),
  });
  const readingOf = (id: string, why: string) => {
    const other = of.others[id];
    if (!other) throw new Error(`${id} is a reading without the other one`);
    return {
      why,
      other: other.words[language],
      changed: posed.filter((one) => other.changes(one, of.table)).length,
    };
  };
  let index = 0;
  const clause = (one: Clause): ExplorerClause => ({ ...one, index: index++, value: valueOf(one) });
  const rows = of.table.rows.map((row) => ({
    ...told(lineOf(of, row)),
    ...row.outcome,
    when: row.when.map((group) => group.map(clause)),
    unless: row.unless.map((guard) => ({ by: guard.by, clause: clause(guard.clause) })),
    operations: [...(operations.get(row.id) ?? [])] as AnswerOf<
      typeof readPolicyTable
    >['rows'][number]['operations'],
  }));
  const inTable = new Set(rows.map(({ id }) => id));
  const { precedence } = of;
  return {
    policy: of.id,
    facts: Object.entries(of.table.facts).map(([name, spec]) => ({
      name,
      type: spec.type,
      values: spec.type === 'choice' ? [...spec.values] : [],
    })),
    rows,
    lines: of.lines.filter(({ id }) => !inTable.has(id)).map(told),
    precedence: precedence && {
      why: precedence.why[language],
      other: precedence.other.words[language],
      changed: posed.filter((one) => precedence.other.changes(one, of.table)).length,
    },
    records: posed.length,
  };
}

/** What the ids of a trace mean. */
export const rulesOf = (of: Explorable, language: Language): PolicyRule[] =>
  rowsInWords(of.table, Object.fromEntries(of.lines.map((line) => [line.id, line])), language);

const valueOf = ({ value }: Clause): ExplorerClause['value'] =>
  typeof value === 'object' ? [...value] : value;

function lineOf({ lines, id }: Explorable, row: Row): Line {
  const line = lines.find((one) => one.id === row.id);
  if (!line) throw new Error(`${id}: no line for ${row.id}`);
  return line;
}

const EXAMPLES = 5;

/** A point as something to decide, where a subject shows exactly these facts. */
function askedAt(of: Explorable, facts: Facts): Asked | null {
  const asked = of.caseAt(facts);
  if (!asked) return null;
  try {
    const posed = of.pose(asked);
    const same = Object.entries(posed.facts).every(([name, value]) => facts[name] === value);
    return same ? asked : null;
  } catch {
    return null;
  }
}

/** POL-4: what the prover finds in a changed table, and which stored records it would decide otherwise. */
export function proofOf(of: Explorable, reader: Reader, change: TableChange): AnswerOf<typeof provePolicy> {
  const table: Policy = edited(of.table, change);
  const began = performance.now();
  const { counterexamples, dead, ...counts } = prove(table);
  const took = Math.round(performance.now() - began);
  const posed = posedRecords(of, reader);
  const changed = posed.flatMap((one) => {
    const rules = rowsHolding(table, factsAt(table.facts, one.facing, one.now)).map(({ id }) => id);
    return rules.length === 1 && rules[0] === one.row.id ? [] : [{ one, rules }];
  });
  const paid = new Map<string, number>();
  for (const { one } of changed)
    paid.set(one.left.currency, (paid.get(one.left.currency) ?? 0) + one.left.minor);
  return {
    took,
    ...counts,
    dead: [...dead],
    counterexamples: counterexamples.map(({ facts, rules }) => ({
      facts,
      rules: [...rules],
      trace: traceOf(table, facts),
      asked: askedAt(of, facts),
    })),
    records: {
      all: posed.length,
      changed: changed.length,
      paid: [...paid].map(([currency, minor]) => ({ currency, minor })),
      examples: changed.slice(0, EXAMPLES).map(({ one, rules }) => ({
        rule: one.row.id,
        rules,
        paid: one.left,
        asked: one.asked,
      })),
    },
  };
}

/** DEM-10: the boundary cases of a policy, each with everything that is decided of it. */
export const vectorsOf = ({ boundaries, decide }: Explorable, language: Language): PolicyVector[] =>
  boundaries.map(({ title, now, subject, rule }) => {
    const request = { now, subject: subject as Asked['subject'] };
    return { title: title[language], rule, request, decision: decide(request, null, language) };
  });

/** POL-7: the sentences of a policy's source with what became of each, counted, so that an omission shows. */
export function sourceOf(
  { id, sentences, lines }: Pick<Explorable, 'id' | 'sentences' | 'lines'>,
  language: Language,
): AnswerOf<typeof readPolicySource> {
  const readings = new Set(lines.filter(({ reading }) => reading !== null).map((line) => line.id));
  const told = sentences.map(({ place, words, count, lines: led, because }) => ({
    place: place[language],
    text: words[language],
    count,
    lines: [...led],
    reading: led.some((line) => readings.has(line)),
    because: because && because[language],
  }));
  const sum = (of: readonly { readonly count: number }[]) => of.reduce((all, { count }) => all + count, 0);
  const reached = new Set(sentences.flatMap((one) => one.lines));
  return {
    policy: id,
    counts: {
      sentences: sum(told),
      lines: sum(told.filter(({ because, reading }) => because === null && !reading)),
      readings: sum(told.filter(({ reading }) => reading)),
      idle: sum(told.filter(({ because }) => because !== null)),
    },
    sentences: told,
    derived: lines.map((line) => line.id).filter((line) => !reached.has(line)),
  };
}
