import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { listScenarios } from '#contract/demo';
import { ACCOUNT_NAMES } from '#contract/labels';
import { PROVIDERS } from '#contract/providers';
import type { Account } from '#contract/session';
import { useServerNow } from '../api/clock';
import { useEndpoint } from '../api/queries';
import { useSession } from '../api/session';
import { useListParams } from '../app/address';
import { Mark } from '../app/marks';
import { useTitle } from '../app/title';
import { useSaid, useT } from '../locales/i18n';
import { FilterBar, SearchBox } from '../ui/RecordList';
import { FILTERS, Gallery } from './Gallery';
import { LineCatalog } from './LineCatalog';
import { LivePicture } from './LivePicture';
import { TOURS } from './tours';
import styles from './StartPage.module.css';

/** Leads into a console: whoever has the role keeps their account, others are signed in. */
function useWayInto(): (
  home: string,
  needed: Account['role'],
) => { readonly to: string; readonly as: boolean } {
  const role = useSession()?.account.role;
  return (home, needed) =>
    role === needed ? { to: home, as: false } : { to: `${home}?as=${needed}`, as: true };
}

interface ConsolesProps {
  /** How many scenarios each provider has; undefined while unknown. */
  readonly countOf: (provider: string) => number | undefined;
}

/** The consoles there are, each one click away, and the two places beside them. */
function Consoles({ countOf }: ConsolesProps) {
  const t = useT('start');
  const said = useSaid();
  const wayInto = useWayInto();
  const desk = wayInto('/review', 'specialist');
  return (
    <>
      <ul className={styles.consoles}>
        {PROVIDERS.map(({ id, home, role: needed }) => {
          const { to, as } = wayInto(home, needed);
          const count = countOf(id);
          return (
            <li key={id}>
              <Link to={to} className={styles.console ?? ''} data-console={id}>
                <Mark of={id} size={40} />
                <b className={styles.name}>{t(`console.${id}.name`)}</b>{' '}
                <span className={styles.per}>{t(`console.${id}.per`)}</span>{' '}
                <span className={styles.what}>{t(`console.${id}.text`)}</span>{' '}
                <span className={styles.foot}>
                  {as && <span>{t('openAs', { account: said(ACCOUNT_NAMES[needed]) })}</span>}{' '}
                  {count !== undefined && <span className={styles.many}>{t('scenariosOf', { count })}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      <ul className={styles.others} aria-label={t('others')}>
        <li>
          <Link to={desk.to} className={styles.other ?? ''}>
            <Mark of="review" />
            <b>{t('console.review.name')}</b> <span>{t('console.review.text')}</span>
          </Link>
        </li>
        <li>
          <Link to="/policies" className={styles.other ?? ''}>
            <Mark of="policies" />
            <b>{t('console.policies.name')}</b> <span>{t('console.policies.text')}</span>
          </Link>
        </li>
      </ul>
    </>
  );
}

/** Five guided runs, each over real pages. */
function Tours() {
  const t = useT('start');
  const said = useSaid();
  return (
    <ol className={styles.tours}>
      {TOURS.map(({ id, title, shows, mark, start, steps }) => (
        <li key={id}>
          <Link to={start} className={styles.tour ?? ''}>
            <b className={styles.name}>
              <Mark of={mark} /> {said(title)}
            </b>{' '}
            <span className={styles.what}>{said(shows)}</span>{' '}
            <span className={styles.go}>
              <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden fill="currentColor">
                <path d="M5 3.2v9.6L12.6 8z" />
              </svg>
              <span className={styles.begin}>{t('start')} ·</span> {t('tour.steps', { count: steps.length })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** DEM-1: what this is in one sentence and one picture, the consoles, and every scenario one click away. Needs no session. */
export function StartPage() {
  const t = useT('start');
  useTitle(t('title'));
  const list = useListParams();
  const wayInto = useWayInto();
  const { data, error, refetch } = useEndpoint(listScenarios, {});
  const current = useServerNow().data?.scenario ?? null;
  const search = list.get('q') ?? '';
  const byLine = list.get('by') === 'line';
  const shown = {
    data,
    problem: error,
    current,
    onRetry: () => void refetch(),
    onClear: () => list.set(Object.fromEntries(FILTERS.map((name) => [name, null]))),
  };

  return (
    <div className={styles.page}>
      <header className={styles.hero}>
        <div className={styles.intro}>
          <h1>{t('heading')}</h1>
          <p className={styles.lead}>{t('what')}</p>
          <div className={styles.acts}>
            <Button component={Link} to={TOURS[0]?.start ?? '/'} size="md">
              {t('take')}
            </Button>
            <Button
              variant="default"
              component={Link}
              to={wayInto('/aliyun/certificates', 'customer').to}
              size="md"
            >
              {t('open')}
            </Button>
          </div>
          <p className={styles.small}>{t('demo')}</p>
        </div>
        <LivePicture />
      </header>
      <section aria-labelledby="tours" className={styles.part}>
        <div className={styles.head}>
          <h2 id="tours">{t('tours')}</h2>
          <p>{t('toursText')}</p>
        </div>
        <Tours />
      </section>
      <section aria-labelledby="consoles" className={styles.part}>
        <div className={styles.head}>
          <h2 id="consoles">{t('consoles')}</h2>
          <p>{t('consolesText')}</p>
        </div>
        <Consoles countOf={(id) => data?.items.filter(({ provider }) => provider === id).length} />
      </section>
      <section aria-labelledby="scenarios" className={styles.part}>
        <div className={styles.head}>
          <h2 id="scenarios">{t('scenarios')}</h2>
          <p>
            {t('scenariosText')}{' '}
            {byLine && (
              <Link to="/" preventScrollReset>
                {t('byList')}
              </Link>
            )}
          </p>
        </div>
        {byLine ? (
          <>
            <FilterBar>
              <SearchBox
                label={t('searchLines')}
                value={search}
                onSearch={(q) => list.set({ q }, { replace: true })}
              />
            </FilterBar>
            <LineCatalog {...shown} search={search} />
          </>
        ) : (
          <Gallery {...shown} list={list} />
        )}
      </section>
    </div>
  );
}
