import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Figures of a page, side by side. */
export const KpiRow = ({ children }: { readonly children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mb="md">
    {children}
  </SimpleGrid>
);

interface Props {
  readonly label: string;
  /** A skeleton while it is on its way. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** `figure` (default) large; `words` for a state, which is longer. */
  readonly size?: 'figure' | 'words';
}

/** One figure or fact with what it is and what it rests on. */
export const Kpi = ({ label, value, note, size = 'figure' }: Props) => (
  <Paper withBorder p="sm">
    <Text c="dimmed" size="sm">
      {label}
    </Text>
    <Text component="div" fw={650} fz={size === 'figure' ? 21 : 15}>
      {value}
    </Text>
    {note && (
      <Text component="div" size="sm">
        {note}
      </Text>
    )}
  </Paper>
);
