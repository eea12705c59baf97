import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from './title';
import styles from './Message.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that is only a message: nothing found, not allowed, failed. */
export function Message({ title, children, actions }: Props) {
  useTitle(title);
  return (
    <Paper component="section" withBorder className={styles.message ?? ''} aria-labelledby="message-title">
      <Title fz="var(--type-head)" id="message-title">
        {title}
      </Title>
      {children}
      {actions && (
        <Group gap={10} mt={22}>
          {actions}
        </Group>
      )}
    </Paper>
  );
}
