import { Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ComponentProps, useId } from 'react';
import { useTitle } from '../app/title';
import { Panel } from '../ui/Panel';
import { Hidden, Skeleton } from '../ui/text';
import styles from './Pane.module.css';

/** Whether a list and one item of it stand side by side. */
export const useSplit = (): boolean =>
  useMediaQuery('(min-width: 1280px)', false, { getInitialValueInEffect: false });

/** REV-1: where an item stands: beside its list on a wide screen, over it on any other. */
export function ItemPlace(props: ComponentProps<typeof Panel>) {
  return useSplit() ? <Pane {...props} /> : <Panel {...props} />;
}

/** Beside the list, as high as the window: what it says scrolls, what can be done stays in sight. */
function Pane({ title, subtitle, footer, children }: ComponentProps<typeof Panel>) {
  const id = useId();
  useTitle(title);
  return (
    <aside className={styles.pane} aria-labelledby={id} data-pane data-place="h2">
      <header className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {subtitle && (
          <Text fz="var(--type-note)" c="var(--ink-2)" style={{ overflowWrap: 'anywhere' }}>
            {subtitle}
          </Text>
        )}
        {/* The list keeps the focus; who listens hears what stands beside it now. */}
        <Hidden>
          <span role="status">{title}</span>
        </Hidden>
      </header>
      <div className={styles.content}>{children}</div>
      {footer && (
        <Group
          component="footer"
          className={styles.foot ?? ''}
          gap="8px 10px"
          fz="var(--type-note)"
          c="var(--ink-2)"
        >
          {footer}
        </Group>
      )}
    </aside>
  );
}

/** Its room while it is not known yet which item that is. */
export const PaneSkeleton = () => (
  <div className={styles.pane} aria-hidden>
    <div className={styles.head}>
      <Skeleton height="24px" width="60%" />
    </div>
    <div className={styles.content}>
      <Skeleton height="44px" />
      <Skeleton height="150px" />
      <Skeleton height="240px" />
    </div>
  </div>
);
