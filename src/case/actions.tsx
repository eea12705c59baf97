import { Button } from '@mantine/core';
import { Link, type To } from 'react-router-dom';
import { useLinkOver } from '../app/address';
import styles from './list.module.css';

/** What is offered about the money of a record: in a word, and where it leads. */
export interface RefundAction {
  readonly text: string;
  readonly link: { readonly to: To; readonly state?: unknown; readonly preventScrollReset?: boolean };
  /** Refunding is a page's main act; seeing or asking why not is not. */
  readonly isMain: boolean;
}

interface TaskButtonProps {
  /** Where the list stands that it comes from. */
  readonly root: string;
  readonly to: string;
  readonly label: string;
  readonly size?: 'xs' | 'sm';
  /** The next step on the way to the money: the one loud button. */
  readonly next?: boolean;
}

/** The way to something over the present page, from the page's head or from the step that asks for it. */
export function TaskButton({ root, to, label, size = 'sm', next = false }: TaskButtonProps) {
  const link = useLinkOver(root)(to);
  return (
    <Button component={Link} {...link} size={size} variant={next ? 'filled' : 'default'}>
      {label}
    </Button>
  );
}

interface RowActProps extends Pick<RefundAction, 'text' | 'link'> {
  /** The next step on the way to the money: the one act of a row with a border. */
  readonly next?: boolean;
}

/** An act of a row. One element, bordered or not: the focus that comes back to it finds it although the step was done. */
export const RowAct = ({ text, link, next = false }: RowActProps) => (
  <Link {...link} className={next ? styles.next : undefined}>
    {text}
  </Link>
);

/** The offer as a button, for a page. */
export const RefundActionButton = ({ action: { text, link, isMain } }: { readonly action: RefundAction }) => (
  <Button component={Link} {...link} variant={isMain ? 'filled' : 'default'}>
    {text}
  </Button>
);
