import { useSearchParams } from 'react-router-dom';
import type { ExplorerClause, TableChange } from '#contract/explorer';
import { useAsked } from '../app/address';

type Value = ExplorerClause['value'];

/** `12:29`, `3:true`, `4:none|settling`. */
const written = ({ index, value }: TableChange['values'][number]): string =>
  `${index}:${Array.isArray(value) ? `${value.join('|')}|` : value}`;

function parsed(text: string): TableChange['values'][number] | null {
  const [, index, value = ''] = /^(\d{1,3}):(.*)$/.exec(text) ?? [];
  if (index === undefined) return null;
  const read = (): Value | null => {
    if (value === 'true' || value === 'false') return value === 'true';
    if (value.includes('|')) return value.split('|').filter(Boolean);
    return /^-?\d{1,6}$/.test(value) ? Number(value) : null;
  };
  const found = read();
  return found === null ? null : { index: Number(index), value: found };
}

const listed = (text: string | null): string[] => text?.split(',').filter(Boolean) ?? [];

interface Changing {
  readonly change: TableChange;
  readonly changed: boolean;
  readonly isOff: (part: string) => boolean;
  readonly valueOf: (clause: ExplorerClause) => Value;
  readonly toggle: (kind: 'off' | 'unguarded', name: string) => void;
  /** Gives conditions other values; that of the shipped table takes the change back. */
  readonly set: (clauses: readonly ExplorerClause[], value: Value) => void;
  /** Moves the number of a condition, and those that move with it. */
  readonly move: (clause: ExplorerClause, moving: readonly ExplorerClause[], by: number) => void;
  readonly reset: () => void;
}

const changeIn = (params: URLSearchParams): TableChange => ({
  off: listed(params.get('off')),
  unguarded: listed(params.get('unguarded')),
  values: listed(params.get('set')).flatMap((text) => parsed(text) ?? []),
});

const valueIn = ({ values }: TableChange, { index, value }: ExplorerClause): Value =>
  values.find((one) => one.index === index)?.value ?? value;

/** POL-4: what is changed of the table stands in the address: a link shows the same broken table, Back undoes. */
export function useChange(): Changing {
  const [params] = useSearchParams();
  const { latest, ask } = useAsked();
  const change = changeIn(params);
  const go = (part: Partial<TableChange>) => {
    const next = latest();
    const { off, unguarded, values } = { ...changeIn(next), ...part };
    for (const [name, texts] of [
      ['off', off],
      ['unguarded', unguarded],
      ['set', values.map(written)],
    ] as const)
      if (texts.length > 0) next.set(name, texts.join(','));
      else next.delete(name);
    ask(next);
  };
  const set = (clauses: readonly ExplorerClause[], value: Value) => {
    const indexes = clauses.map(({ index }) => index);
    const own = clauses.filter((one) => String(one.value) !== String(value));
    go({
      values: [
        ...changeIn(latest()).values.filter(({ index }) => !indexes.includes(index)),
        ...own.map(({ index }) => ({ index, value })),
      ],
    });
  };
  return {
    change,
    changed: change.off.length + change.unguarded.length + change.values.length > 0,
    isOff: (part) => change.off.includes(part),
    valueOf: (clause) => valueIn(change, clause),
    toggle(kind, name) {
      const before = changeIn(latest())[kind];
      go({ [kind]: before.includes(name) ? before.filter((one) => one !== name) : [...before, name] });
    },
    set,
    move: (clause, moving, by) => set(moving, Number(valueIn(changeIn(latest()), clause)) + by),
    reset: () => go({ off: [], unguarded: [], values: [] }),
  };
}
