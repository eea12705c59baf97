import type { RailCode } from '../../../api/contract/rail';
import styles from './Code.module.css';

/** A code of the rail as it is sent, to be looked up and copied. */
export const Code = ({ children }: { readonly children: RailCode }) => (
  <code className={styles.code}>{children}</code>
);
