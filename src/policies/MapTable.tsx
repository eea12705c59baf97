import { Link } from 'react-router-dom';
import type { MapAxis } from '#contract/explorer';
import { useT } from '../locales/i18n';
import { Hidden } from '../ui/text';
import { askedAt, caseLink } from './caseLink';
import styles from './Map.module.css';

interface Props {
  readonly policy: string;
  readonly axes: readonly MapAxis[];
}

/** The map once more as tables: every stretch with its first and last day, for those who read instead of looking. */
export function MapTable({ policy, axes }: Props) {
  const t = useT('policies');
  return (
    <details className={styles.table}>
      <summary>{t('map.asTable')}</summary>
      {axes.map(({ label, columns, rows }) => (
        <div key={label} className={styles.scroll} tabIndex={-1}>
          <table>
            <Hidden component="caption">{label}</Hidden>
            <thead>
              <tr>
                <th scope="col">{label}</th>
                <th scope="col">{t('map.stretches')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  <td>
                    <ul>
                      {row.stretches.map((stretch) => {
                        const { from, until, rules } = stretch;
                        const last = until > 1_000 ? '' : String(until - 1);
                        const where = columns
                          ? columns.slice(from, until).join(t('operationsApart'))
                          : t('map.stretch', { from, until: last });
                        return (
                          <li key={from}>
                            <Link to={caseLink(policy, askedAt(row, from))}>
                              {where}: {rules.join(t('operationsApart'))}
                            </Link>
                          </li>
                        );
                      })}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  );
}
