import { toned, type Tone } from './notices';
import { Hidden } from './text';
import styles from './BarChart.module.css';

/** One bar: what stands below it, how much of the highest it is, and what it comes to in words. */
export interface Bar {
  /** Below the bar, as short as it can be. */
  readonly label: string;
  /** The same, in full, for the table that is read out; the label where left out. */
  readonly name?: string;
  /** Any unit; bars are drawn in proportion. */
  readonly value: number;
  /** What stands above the bar, and in the table. */
  readonly text: string;
  readonly tone: Tone;
  /** Its figure is not written above it, only in the table and on hover: for many bars of long figures. */
  readonly bare?: boolean;
}

interface Props {
  readonly caption: string;
  /** Heads of the table: what the labels are, and what the figures are. */
  readonly heads: readonly [string, string];
  readonly bars: readonly Bar[];
}

/** Columns beside one another, below one another where it is narrow; read out as a table. */
export function BarChart({ caption, heads, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div className={styles.chart}>
      <div className={styles.bars} aria-hidden>
        {bars.map(({ label, name = label, value, text, tone, bare }) => (
          <div
            key={name}
            className={styles.bar}
            {...toned(tone)}
            data-none={value === 0 || undefined}
            data-bare={bare}
            title={bare ? `${name}: ${text}` : undefined}
          >
            <span className={styles.track}>
              <span className={styles.column} style={{ '--share': value / most } as object} />
              <b>{text}</b>
            </span>
            <span className={styles.when}>{label}</span>
          </div>
        ))}
      </div>
      <Hidden component="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, name = label, text }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </Hidden>
    </div>
  );
}
