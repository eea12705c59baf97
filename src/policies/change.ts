import { useLocation, useNavigate } from 'react-router-dom';
import type { ExplorerClause, TableChange } from '#contract/explorer';

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
  readonly reset: () => void;
}

/** POL-4: what is changed of the table stands in the address: a link shows the same broken table, Back undoes. */
export function useChange(): Changing {
  const navigate = useNavigate();
  const { search, hash } = useLocation();
  const params = new URLSearchParams(search);
  const change: TableChange = {
    off: listed(params.get('off')),
    unguarded: listed(params.get('unguarded')),
    values: listed(params.get('set')).flatMap((text) => parsed(text) ?? []),
  };
  const go = ({ off, unguarded, values }: TableChange) => {
    const next = new URLSearchParams(params);
    for (const [name, texts] of [
      ['off', off],
      ['unguarded', unguarded],
      ['set', values.map(written)],
    ] as const)
      if (texts.length > 0) next.set(name, texts.join(','));
      else next.delete(name);
    // The chosen row stays chosen.
    void navigate({ search: next.toString(), hash }, { preventScrollReset: true });
  };
  return {
    change,
    changed: change.off.length + change.unguarded.length + change.values.length > 0,
    isOff: (part) => change.off.includes(part),
    valueOf: ({ index, value }) => change.values.find((one) => one.index === index)?.value ?? value,
    toggle(kind, name) {
      const before = change[kind];
      go({
        ...change,
        [kind]: before.includes(name) ? before.filter((one) => one !== name) : [...before, name],
      });
    },
    set(clauses, value) {
      const indexes = clauses.map(({ index }) => index);
      const own = clauses.filter((one) => String(one.value) !== String(value));
      go({
        ...change,
        values: [
          ...change.values.filter(({ index }) => !indexes.includes(index)),
          ...own.map(({ index }) => ({ index, value })),
        ],
      });
    },
    reset: () => go({ off: [], unguarded: [], values: [] }),
  };
}
