import { Box, DataList, Group, Paper, Stack, Text, Title } from '@mantine/core';
import '@mantine/core/styles/DataList.layer.css';
import '@mantine/core/styles/Stack.layer.css';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';
import { useTitle } from '../app/title';
import { useT } from '../locales/i18n';
import styles from './layout.module.css';

interface CardProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A white sheet on the ground, with or without a heading. */
export function Card({ title, actions, children }: CardProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      withBorder
      px={18}
      py={16}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <Group justify="space-between" gap="8px 16px" mb={12}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {actions}
        </Group>
      )}
      {children}
    </Paper>
  );
}

interface ColumnsProps {
  readonly children: ReactNode;
  /** Beside it on a wide screen, below it else. */
  readonly side: ReactNode;
}

/** A page of one record: what matters, and what it rests on beside it. Our own grid: the library's has no column that folds in print. */
export const Columns = ({ children, side }: ColumnsProps) => (
  <div className={styles.columns}>
    <Stack gap={16} miw={0}>
      {children}
    </Stack>
    <Stack gap={16} miw={0}>
      {side}
    </Stack>
  </div>
);

/** Figures of a page, side by side. */
export const KpiRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.kpis}>{children}</div>
);

interface KpiProps {
  readonly label: string;
  /** A skeleton while it is on its way. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** `figure` (default) large; `words` for a state, which is longer. */
  readonly size?: 'figure' | 'words';
}

const FIGURE = { mt: 1, fz: 'var(--type-head)', lh: '30px' } as const;
const WORDS = { mt: 2, fz: 'var(--type-title)', lh: '24px' } as const;

/** One figure or fact with what it is and what it rests on. */
export const Kpi = ({ label, value, note, size = 'figure' }: KpiProps) => (
  <Paper withBorder className={styles.kpi ?? ''} data-size={size}>
    <Text c="dimmed" fz="var(--type-note)">
      {label}
    </Text>
    <Text component="div" fw={650} {...(size === 'figure' ? FIGURE : WORDS)}>
      {value}
    </Text>
    {note && (
      <Text component="div" fz="var(--type-note)" mt={1} c="var(--ink-2)">
        {note}
      </Text>
    )}
  </Paper>
);

interface PageHeaderProps {
  readonly title: string;
  /** Shown instead of the plain title where the heading has parts (an amount and a coloured stage). */
  readonly heading?: ReactNode;
  readonly text?: ReactNode;
  /** Where this page hangs, e.g. 退款列表 / r-0012. */
  readonly trail?: readonly { readonly label: string; readonly to?: string }[];
  readonly actions?: ReactNode;
}

/** The heading of a page; also names the tab. */
export function PageHeader({ title, heading, text, trail, actions }: PageHeaderProps) {
  useTitle(title);
  const t = useT('common');
  return (
    <Group component="header" justify="space-between" align="flex-end" gap="12px 24px" mb={18}>
      <Box miw={0}>
        {trail && (
          <nav aria-label={t('trail')} data-chrome>
            {/* A list of its own: the library's Breadcrumbs has slashes that are read out, and no list. */}
            <ol className={styles.trail}>
              {trail.map(({ label, to }) => (
                <li key={label}>{to === undefined ? label : <Link to={to}>{label}</Link>}</li>
              ))}
            </ol>
          </nav>
        )}
        <Title order={1}>{heading ?? title}</Title>
        {text && (
          <Text mt={3} fz="var(--type-text)" c="var(--ink-2)">
            {text}
          </Text>
        )}
      </Box>
      {actions && (
        <Group gap={8} data-chrome>
          {actions}
        </Group>
      )}
    </Group>
  );
}

/** A fact: what it is about and what holds. A fact without a value is not shown. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactListProps {
  readonly facts: readonly (Fact | null | false)[];
  /** Label beside the value (default), or above it in columns. */
  readonly layout?: 'rows' | 'columns';
}

/** Facts with their labels, in one rhythm everywhere. */
export const FactList = ({ facts, layout = 'rows' }: FactListProps) => (
  <DataList orientation={layout === 'rows' ? 'horizontal' : 'vertical'}>
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
