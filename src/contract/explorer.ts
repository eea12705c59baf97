import * as z from 'zod/mini';
import { Instant, Money, Paid } from './common';
import { Decision, OperationName, ReviewKind, TraceEntry, Verdict } from './decision';
import { endpoint } from './endpoint';

/** What a policy decides on as a caller writes it, `now` beside it: the body of its `decide`. */
export const Asked = z.strictObject({ now: Instant, subject: z.record(z.string(), z.unknown()) });
export type Asked = z.infer<typeof Asked>;

/** GEN-16: what a record knows of its money beyond the subject: what came back, and what its payment method still takes. */
export const KnownWay = z.strictObject({
  returned: z.nullable(Paid),
  toBalance: z.boolean(),
  closesAt: z.nullable(Instant),
});
export type KnownWay = z.infer<typeof KnownWay>;

const FactValue = z.union([z.boolean(), z.int(), z.string(), z.null()]);

/** One condition of the table; `index` counts them from the top, and names it in a change. */
export const ExplorerClause = z.strictObject({
  index: z.int(),
  fact: z.string(),
  op: z.enum(['is', 'is one of', '<=', '>=', '<', '>']),
  value: z.union([z.boolean(), z.int(), z.array(z.string())]),
});
export type ExplorerClause = z.infer<typeof ExplorerClause>;

/** Why a line is a reading, what the other reading would be, and how many of the stored records it would change. */
export const ExplorerReading = z.strictObject({
  why: z.string(),
  other: z.string(),
  changed: z.int(),
});
export type ExplorerReading = z.infer<typeof ExplorerReading>;

const line = {
  id: z.string(),
  text: z.string(),
  source: z.string(),
  reading: z.nullable(ExplorerReading),
};

/** POL-1: a row with its own conditions (any of the groups), and what keeps it apart from the rows above. */
export const ExplorerRow = z.strictObject({
  ...line,
  verdict: Verdict,
  review: z.nullable(ReviewKind),
  when: z.array(z.array(ExplorerClause)),
  unless: z.array(z.strictObject({ clause: ExplorerClause, by: z.string() })),
  /** What it asks for first. */
  operations: z.array(OperationName),
});
export type ExplorerRow = z.infer<typeof ExplorerRow>;

export const ExplorerFact = z.strictObject({
  name: z.string(),
  type: z.enum(['flag', 'choice', 'days']),
  values: z.array(z.string()),
});

const ByPolicy = z.strictObject({ policy: z.string() });

export const readPolicyTable = endpoint({
  id: 'readPolicyTable',
  method: 'GET',
  path: '/policies/:policy/table',
  summary:
    'POL-1: rows in order of precedence with their conditions, sources and readings, and the other lines',
  auth: 'none',
  params: ByPolicy,
  answer: z.strictObject({
    policy: z.string(),
    facts: z.array(ExplorerFact),
    rows: z.array(ExplorerRow),
    /** Numbered lines that are no row. */
    lines: z.array(z.strictObject(line)),
    /** Where the order of the rows is a reading. */
    precedence: z.nullable(ExplorerReading),
    /** Stored records that the counts of readings are among. */
    records: z.int(),
  }),
});

/** POL-4: what is changed of a table: rows and groups (`ALY-R5#1`) switched off, guards taken away, values of conditions replaced. */
export const TableChange = z.strictObject({
  off: z.array(z.string()),
  unguarded: z.array(z.string()),
  values: z.array(
    z.strictObject({ index: z.int(), value: z.union([z.boolean(), z.int(), z.array(z.string())]) }),
  ),
});
export type TableChange = z.infer<typeof TableChange>;

export const Counterexample = z.strictObject({
  facts: z.record(z.string(), FactValue),
  /** Empty at a gap. */
  rules: z.array(z.string()),
  trace: z.array(TraceEntry),
  /** The same point as something to decide; null where the shipped table cannot be asked about it. */
  asked: z.nullable(Asked),
});
export type Counterexample = z.infer<typeof Counterexample>;

/** A stored record that the changed table decides otherwise; without a name, since nobody signed in to see it. */
export const ChangedRecord = z.strictObject({
  rule: z.string(),
  rules: z.array(z.string()),
  paid: Money,
  asked: Asked,
});

export const TableProof = z.strictObject({
  /** How long the proof took, ms. */
  took: z.number(),
  points: z.int(),
  gaps: z.int(),
  overlaps: z.int(),
  dead: z.array(z.string()),
  counterexamples: z.array(Counterexample),
  records: z.strictObject({
    all: z.int(),
    changed: z.int(),
    /** What was paid for those that change, by currency. */
    paid: z.array(Money),
    examples: z.array(ChangedRecord),
  }),
});
export type TableProof = z.infer<typeof TableProof>;

export const provePolicy = endpoint({
  id: 'provePolicy',
  method: 'POST',
  path: '/policies/:policy/proof',
  summary: 'POL-4: prove the table, or a changed one; nothing is stored',
  auth: 'none',
  params: ByPolicy,
  body: TableChange,
  answer: TableProof,
});

/** POL-7: a sentence of a source in our own words, and what became of it. */
export const SourceSentence = z.strictObject({
  place: z.string(),
  text: z.string(),
  /** Sentences of the source that say this at that place. */
  count: z.int(),
  lines: z.array(z.string()),
  /** Among them is a line that is a reading. */
  reading: z.boolean(),
  /** Why it cannot be executed; null where it led to a line. */
  because: z.nullable(z.string()),
});
export type SourceSentence = z.infer<typeof SourceSentence>;

export const readPolicySource = endpoint({
  id: 'readPolicySource',
  method: 'GET',
  path: '/policies/:policy/source',
  summary:
    'POL-7: every sentence of the source in our own words: its line, its reading, or why it cannot be executed',
  auth: 'none',
  still: true,
  params: ByPolicy,
  answer: z.strictObject({
    policy: z.string(),
    counts: z.strictObject({ sentences: z.int(), lines: z.int(), readings: z.int(), idle: z.int() }),
    sentences: z.array(SourceSentence),
    /** Lines of this policy that no sentence leads to: they follow from others. */
    derived: z.array(z.string()),
  }),
});

/** DEM-10: one side of a boundary with everything the policy says of it. */
export const PolicyVector = z.strictObject({
  title: z.string(),
  rule: z.string(),
  request: Asked,
  decision: Decision,
});
export type PolicyVector = z.infer<typeof PolicyVector>;

export const readPolicyVectors = endpoint({
  id: 'readPolicyVectors',
  method: 'GET',
  path: '/policies/:policy/vectors',
  summary: 'DEM-10: one case per rule and both sides of each boundary, with the whole expected decision',
  auth: 'none',
  still: true,
  params: ByPolicy,
  answer: z.strictObject({ policy: z.string(), vectors: z.array(PolicyVector) }),
});

/** POL-3: a subject with what a record knows of its money. */
export const whatIf = endpoint({
  id: 'whatIf',
  method: 'POST',
  path: '/policies/:policy/what-if',
  summary:
    'POL-3: decide a subject by a policy, with what is known of the way back of its money; nothing is stored',
  auth: 'none',
  params: ByPolicy,
  body: z.strictObject({ ...Asked.shape, way: z.nullable(KnownWay) }),
  answer: Decision,
});

export const readRecordFacts = endpoint({
  id: 'readRecordFacts',
  method: 'GET',
  path: '/records/:policy/:id/facts',
  summary: 'POL-3: what the policy decides on of a record, as the body of a what-if',
  auth: ['customer', 'operator'],
  params: z.strictObject({ policy: z.string(), id: z.string() }),
  answer: z.strictObject({ ...Asked.shape, way: z.nullable(KnownWay) }),
});

/** A stretch of the map in which the same rules hold: days of the row's axis, or the number of a column. */
export const MapStretch = z.strictObject({
  from: z.int(),
  until: z.int(),
  rules: z.array(z.string()),
  verdict: z.nullable(Verdict),
  review: z.nullable(ReviewKind),
});
export type MapStretch = z.infer<typeof MapStretch>;

/** A row of the map. On an axis of days a cell is its subject that many days after `day0`; else each column has its own. */
export const MapRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  day0: z.nullable(Instant),
  asked: z.array(Asked),
  stretches: z.array(MapStretch),
});
export type MapRow = z.infer<typeof MapRow>;

export const MapAxis = z.strictObject({
  label: z.string(),
  /** Labels of columns; null for days. */
  columns: z.nullable(z.array(z.string())),
  /** The days at which something flips, to be marked. */
  ticks: z.array(z.int()),
  rows: z.array(MapRow),
});
export type MapAxis = z.infer<typeof MapAxis>;

/** Where something stands on the map, and the rows it went through: days, or one column. */
export const MapSegment = z.strictObject({
  axis: z.int(),
  row: z.string(),
  from: z.int(),
  until: z.int(),
});
export type MapSegment = z.infer<typeof MapSegment>;

export const findOnMap = endpoint({
  id: 'findOnMap',
  method: 'POST',
  path: '/policies/:policy/path',
  summary: 'POL-2: the way of a subject over the map, up to now',
  auth: 'none',
  params: ByPolicy,
  body: Asked,
  answer: z.strictObject({ segments: z.array(MapSegment) }),
});

/** A stored record without whose it is: what the policy decides on, by which rule, and since when its days are counted. */
export const RecordOnMap = z.strictObject({
  ...Asked.shape,
  way: z.nullable(KnownWay),
  rule: z.string(),
  since: Instant,
});
export type RecordOnMap = z.infer<typeof RecordOnMap>;

export const listRecordsOnMap = endpoint({
  id: 'listRecordsOnMap',
  method: 'GET',
  path: '/policies/:policy/records',
  summary: 'POL-2: the stored records whose way lies on the map, without names, ids and contacts',
  auth: 'none',
  params: ByPolicy,
  answer: z.strictObject({ records: z.array(RecordOnMap) }),
});

export const readPolicyMap = endpoint({
  id: 'readPolicyMap',
  method: 'GET',
  path: '/policies/:policy/map',
  summary: 'POL-2: the policy on its own axes',
  auth: 'none',
  still: true,
  params: ByPolicy,
  answer: z.strictObject({ policy: z.string(), axes: z.array(MapAxis) }),
});

/** POL-5: what every console's certificate can be, one to an order. */
export const COMPARED_STATES = [
  'notSubmitted',
  'underReview',
  'failed',
  'issued',
  'revoking',
  'revoked',
] as const;
export type ComparedState = (typeof COMPARED_STATES)[number];

const Said = z.strictObject({
  rules: z.array(z.string()),
  verdict: z.nullable(Verdict),
  review: z.nullable(ReviewKind),
  asked: Asked,
});

export const comparePolicies = endpoint({
  id: 'comparePolicies',
  method: 'POST',
  path: '/policies/:left/compare/:right',
  summary:
    'POL-5: where two policies part on the facts they share, or one from itself with a change to its table',
  auth: 'none',
  params: z.strictObject({ left: z.string(), right: z.string() }),
  body: TableChange,
  answer: z.strictObject({
    left: z.string(),
    right: z.string(),
    days: z.int(),
    /** Days times states that were compared, and at how many of them the two part. */
    points: z.int(),
    parted: z.int(),
    rows: z.array(
      z.strictObject({
        state: z.enum(COMPARED_STATES),
        stretches: z.array(
          z.strictObject({ from: z.int(), until: z.int(), agree: z.boolean(), left: Said, right: Said }),
        ),
      }),
    ),
  }),
});
