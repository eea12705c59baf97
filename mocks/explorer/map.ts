import type { MapAxis, MapStretch, RecordOnMap } from '#contract/explorer';
import type { Language } from '#contract/words';
import { instantOf, isoOf, MS_PER_DAY } from '../platform/calendar';
import type { Reader } from '../platform/transaction';
import { edgesOf } from '../rules/outlook';
import { factsAt, type Policy, rowsHolding } from '../rules/table';
import type { Axis, AxisRow, Explorable, Posed } from './explorable';

/** The last day of the map. */
const LAST = 1_000;

/** What a table says of something at an instant (epoch ms). */
function cellAt(table: Policy, { facing }: Posed, at: number): Omit<MapStretch, 'from' | 'until'> {
  const rows = rowsHolding(table, factsAt(table.facts, facing, at));
  const [only] = rows;
  return {
    rules: rows.map(({ id }) => id),
    verdict: rows.length === 1 ? (only?.outcome.verdict ?? null) : null,
    review: rows.length === 1 ? (only?.outcome.review ?? null) : null,
  };
}

/** Neighbours in which the same rules hold become one. */
function merged(cells: readonly MapStretch[]): MapStretch[] {
  const stretches: MapStretch[] = [];
  for (const cell of cells) {
    const last = stretches.at(-1);
    if (last?.until === cell.from && last.rules.join() === cell.rules.join()) last.until = cell.until;
    else stretches.push({ ...cell });
  }
  return stretches;
}

/** The stretches of a subject over days, asked only where the table can change its mind. */
function overDays(table: Policy, posed: Posed, day0: number): MapStretch[] {
  const first = Math.max(0, Math.ceil((posed.start - day0) / MS_PER_DAY));
  const days = edgesOf(table, posed.facing.anchors)
    .map((edge) => Math.ceil((edge - day0) / MS_PER_DAY))
    .filter((day) => day > first && day <= LAST);
  const starts = [...new Set([first, ...days])].toSorted((a, b) => a - b);
  return merged(
    starts.map((from, index) => ({
      from,
      until: starts[index + 1] ?? LAST + 1,
      ...cellAt(table, posed, day0 + from * MS_PER_DAY),
    })),
  );
}

const rowOf = ({ table, pose }: Explorable, { day0, asked, id, label }: AxisRow, language: Language) => {
  const posed = asked.map((one) => pose(one));
  const [subject] = posed;
  const stretches =
    day0 === null || !subject
      ? merged(posed.map((one, from) => ({ from, until: from + 1, ...cellAt(table, one, one.now) })))
      : overDays(table, subject, instantOf(day0));
  return { id, label: label[language], day0, asked: [...asked], stretches };
};

/** POL-2: the stored records that lie on the map, the newest first; nobody's name or id goes with them. */
export const recordsOnMap = (of: Explorable, reader: Reader): RecordOnMap[] =>
  of
    .records(reader)
    .filter((asked) => of.wayOver(asked).length > 0)
    .map(({ now, subject, way }) => {
      const { row, start } = of.pose({ now, subject }, way);
      return { now, subject, way, rule: row.id, since: isoOf(start) };
    })
    .toSorted((a, b) => instantOf(b.since) - instantOf(a.since));

/** POL-2: a policy on its own axes, a thousand days long where they are days. */
export const mapOf = (of: Explorable, language: Language): MapAxis[] =>
  of.axes.map(({ label, columns, rows }: Axis) => {
    const drawn = rows.map((row) => rowOf(of, row, language));
    const ticks = columns ? [] : drawn.flatMap(({ stretches }) => stretches.map(({ from }) => from));
    return {
      label: label[language],
      columns: columns && columns.map((one) => one[language]),
      ticks: [...new Set(ticks)].toSorted((a, b) => a - b),
      rows: drawn,
    };
  });
