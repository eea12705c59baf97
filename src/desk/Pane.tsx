import { useMediaQuery } from '@mantine/hooks';
import { type ComponentProps, useId } from 'react';
import { useTitle } from '../app/title';
import { Panel, Sheet } from '../ui/Panel';
import { Hidden, Skeleton } from '../ui/text';
import styles from './Item.module.css';

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
  // The list keeps the focus; who listens hears what stands beside it now.
  const said = (
    <Hidden>
      <span role="status">{title}</span>
    </Hidden>
  );
  return (
    <aside className={styles.pane} aria-labelledby={id} data-pane data-place="h2">
      <Sheet id={id} title={title} subtitle={subtitle} said={said} footer={footer}>
        {children}
      </Sheet>
    </aside>
  );
}

/** Its room while it is not known yet which item that is. */
export const PaneSkeleton = () => (
  <div className={styles.pane} aria-hidden>
    <Sheet title="" said={<Skeleton height="24px" width="60%" />}>
      <Skeleton height="44px" />
      <Skeleton height="150px" />
      <Skeleton height="240px" />
    </Sheet>
  </div>
);
