import styles from './RuleId.module.css';

/** The id of a rule; never broken at its hyphen. */
export const RuleId = ({ children }: { readonly children: string }) => (
  <span className={styles.rule}>{children}</span>
);
