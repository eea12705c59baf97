import { providerOf } from '#contract/providers';
import { type ReactNode, useId } from 'react';
import type { Line, Scenario } from '#contract/demo';
import { folded } from '#contract/text';
import { useSaid, useT } from '../locales/i18n';
import styles from './DemoPanel.module.css';

/** Fields of the demo bar are small. */
export const FIELD = {
  size: 'xs',
  labelProps: { fz: 'var(--type-note)', fw: 400, c: 'var(--ink-2)', mb: 3 },
} as const;

/** Controls that belong together, under their name. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      {children}
    </div>
  );
}

/** A provider in words, and what belongs to none of them; an unknown one as it is written. */
export function useProviderName(): (provider: string) => string {
  const t = useT('demo');
  const said = useSaid();
  return (id) => {
    if (id === 'common') return t('common');
    const known = providerOf(id);
    return known ? said(known.name) : id;
  };
}

/** A numbered line and where it can be seen. */
export interface LineGroup {
  readonly id: string;
  /** Undefined when the backend lists no such line. */
  readonly line: Line | undefined;
  /** The scenarios that show it first of all. */
  readonly scenarios: readonly Scenario[];
  /** Where there is none of those: the ones that show it beside another line. */
  readonly beside: readonly Scenario[];
}

export interface ProviderGroup {
  readonly provider: string;
  readonly count: number;
  readonly lines: readonly LineGroup[];
}

const wordsOf = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);

/** Whether every word of the search occurs in the scenario or in the line it stands under. */
function matches(scenario: Scenario, line: Line | undefined, words: readonly string[]): boolean {
  const text = folded(
    [scenario.id, scenario.title, scenario.shows, ...scenario.lines, line?.text].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

/** In the order in which the keys first occur. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): [key: string, items: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}

/** DEM-1: scenarios by provider and by the lines they show, in the order in which the lines are numbered; each stands in full once, under its main line. */
export function groupScenarios(
  scenarios: readonly Scenario[],
  lines: readonly Line[],
  search: string,
): ProviderGroup[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const words = wordsOf(search);
  const found = scenarios.filter((scenario) => matches(scenario, lineOf.get(mainLine(scenario)), words));
  const order = new Map(lines.map(({ id }, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? lines.length;

  return groupBy(found, ({ provider }) => provider).map(([provider, own]) => {
    const main = new Map(groupBy(own, mainLine));
    const shown = new Set(own.flatMap((scenario) => scenario.lines));
    return {
      provider,
      count: own.length,
      lines: [...shown]
        .sort((a, b) => place(a) - place(b))
        .map((id) => {
          const first = main.get(id) ?? [];
          return {
            id,
            line: lineOf.get(id),
            scenarios: first,
            beside: first.length > 0 ? [] : own.filter((one) => one.lines.includes(id)),
          };
        }),
    };
  });
}

/** The line a scenario shows first of all. */
const mainLine = ({ lines }: Pick<Scenario, 'lines'>): string => lines[0] ?? '';
