import '@mantine/core/styles/DataList.css';
import { DataList } from '@mantine/core';
import type { ReactNode } from 'react';

/** A fact: what it is about and what holds. A fact without a value is not shown. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface Props {
  readonly facts: readonly (Fact | null | false)[];
  /** Label beside the value (default), or above it in columns. */
  readonly layout?: 'rows' | 'columns';
}

/** Facts with their labels, in one rhythm everywhere. */
export const FactList = ({ facts, layout = 'rows' }: Props) => (
  <DataList orientation={layout === 'rows' ? 'horizontal' : 'vertical'} labelWidth={120}>
    {facts.map(
      (fact) =>
        fact && (
          <DataList.Item key={fact.label}>
            <DataList.ItemLabel>{fact.label}</DataList.ItemLabel>
            <DataList.ItemValue>{fact.value}</DataList.ItemValue>
          </DataList.Item>
        ),
    )}
  </DataList>
);
