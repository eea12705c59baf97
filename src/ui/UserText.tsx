import type { ReactNode } from 'react';
import styles from './UserText.module.css';

/** Text a person typed: kept apart from the text around it (right-to-left marks cannot turn the page), broken where it must be. */
export const UserText = ({
  children,
  multiline = false,
}: {
  readonly children: ReactNode;
  readonly multiline?: boolean;
}) => (
  <bdi className={multiline ? styles.multiline : styles.inline} dir="auto">
    {children}
  </bdi>
);
