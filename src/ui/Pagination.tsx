import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import styles from './Pagination.module.css';
import { pagesShown } from './pagesShown';

interface Props {
  readonly page: number;
  readonly pageSize: number;
  /** What search and filters let through. */
  readonly total: number;
  /** Everything of the account; told apart when it is more. */
  readonly all?: number;
  readonly hrefOf: (page: number) => { readonly search: string };
}

/** How many there are, and links to the other pages. */
export function Pagination({ page, pageSize, total, all = total, hrefOf }: Props) {
  const t = useT('common');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <div className={styles.foot}>
      <p role="status">
        {all === total ? t('table.results', { count: total }) : t('table.filtered', { count: total, all })}
      </p>
      {pages > 1 && (
        <nav aria-label={t('table.pages')} className={styles.pages} data-chrome>
          {page > 1 && (
            <Link to={hrefOf(page - 1)} className={styles.page ?? ''} rel="prev">
              {t('table.previous')}
            </Link>
          )}
          {pagesShown(page, pages).map((shown, index) =>
            shown === null ? (
              <span key={`gap-${index}`} className={styles.gap}>
                …
              </span>
            ) : (
              <Link
                key={shown}
                to={hrefOf(shown)}
                className={styles.page ?? ''}
                aria-label={t('table.page', { page: shown })}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </Link>
            ),
          )}
          {page < pages && (
            <Link to={hrefOf(page + 1)} className={styles.page ?? ''} rel="next">
              {t('table.nextPage')}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
