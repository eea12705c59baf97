import { type ReactNode, useState } from 'react';
import { kept } from '../api/kept';
import styles from './tiles.module.css';

const choice = kept('local', 'pictures');

interface Props {
  readonly title: string;
  /** Asked for and drawn only once somebody looks: no first list carries it. */
  readonly children: ReactNode;
}

/** GEN-16: pictures of an overview, one click below its figures; this browser remembers who wants them there. */
export function Pictures({ title, children }: Props) {
  const [open, setOpen] = useState(() => choice.read() === 'open');
  return (
    <details
      className={styles.pictures}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        choice.keep(currentTarget.open ? 'open' : null);
      }}
    >
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
