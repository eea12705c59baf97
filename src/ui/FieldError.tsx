import styles from './FieldError.module.css';
import { ToneIcon } from './ToneIcon';

/** What is wrong with a field, at the field; tie it to the field by `id`. Read out when it appears, empty until then. */
export const FieldError = ({ id, text }: { readonly id: string; readonly text: string | undefined }) => (
  <div id={id} aria-live="polite">
    {text !== undefined && (
      <p className={styles.error}>
        <ToneIcon tone="bad" size={13} />
        <span>{text}</span>
      </p>
    )}
  </div>
);
