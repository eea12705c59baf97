import { Group, Pagination as Pages } from '@mantine/core';
import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';

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
    <Group justify="space-between" mt="sm" fz="sm">
      <p role="status">
        {all === total ? t('table.results', { count: total }) : t('table.filtered', { count: total, all })}
      </p>
      {pages > 1 && (
        <Pages.Root
          component="nav"
          aria-label={t('table.pages')}
          data-chrome
          total={pages}
          value={page}
          getItemProps={(to) => ({
            component: Link,
            to: hrefOf(to),
            'aria-label': t('table.page', { page: to }),
          })}
        >
          <Group gap={4}>
            {page > 1 && (
              <Link to={hrefOf(page - 1)} rel="prev">
                {t('table.previous')}
              </Link>
            )}
            <Pages.Items />
            {page < pages && (
              <Link to={hrefOf(page + 1)} rel="next">
                {t('table.nextPage')}
              </Link>
            )}
          </Group>
        </Pages.Root>
      )}
    </Group>
  );
}
