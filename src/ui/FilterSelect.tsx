import { useT } from '../locales/useT';
import { ChevronIcon } from './ChevronIcon';
import styles from './FilterSelect.module.css';
import { classes } from './classes';
import field from './field.module.css';

interface Props<Value extends string> {
  /** E.g. 状态; read out and shown before the choice. */
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null: all. */
  readonly onChange: (value: Value | null) => void;
}

/** A filter of a list: the browser's own select, which every phone and screen reader knows. */
export function FilterSelect<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const t = useT('common');
  return (
    <span className={styles.box}>
      <select
        className={classes(field.field, styles.select)}
        aria-label={label}
        value={value ?? ''}
        onChange={(event) =>
          onChange(options.find((option) => option.value === event.currentTarget.value)?.value ?? null)
        }
      >
        <option value="">{t('filter.all', { label })}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronIcon />
    </span>
  );
}
