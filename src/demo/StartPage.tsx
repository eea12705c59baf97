import { useServerNow } from '../api/clock';
import { listScenarios } from '../api/contract/demo';
import { useEndpoint } from '../api/useEndpoint';
import { useT } from '../locales/useT';
import { FilterBar } from '../ui/FilterBar';
import { SearchBox } from '../ui/SearchBox';
import { useListParams } from '../ui/useListParams';
import { useTitle } from '../ui/useTitle';
import { Consoles } from './Consoles';
import { ScenarioCatalog } from './ScenarioCatalog';
import styles from './StartPage.module.css';

/** DEM-1: what this is, the consoles, and every scenario one click away. Needs no session. */
export function StartPage() {
  const t = useT('demo');
  useTitle(t('title'));
  const list = useListParams();
  const scenarios = useEndpoint(listScenarios, {});
  const demo = useServerNow();
  const search = list.get('q') ?? '';

  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{t('heading')}</h1>
        <p>{t('intro.what')}</p>
        <p>{t('intro.how')}</p>
        <p>{t('intro.demo')}</p>
      </header>
      <section aria-labelledby="consoles" className={styles.part}>
        <h2 id="consoles">{t('consoles')}</h2>
        <Consoles />
      </section>
      <section aria-labelledby="scenarios" className={styles.part}>
        <h2 id="scenarios">{t('scenarios')}</h2>
        <p className={styles.text}>{t('scenariosText')}</p>
        <FilterBar>
          <SearchBox
            label={t('search')}
            value={search}
            onSearch={(q) => list.set({ q }, { replace: true })}
          />
        </FilterBar>
        <ScenarioCatalog
          data={scenarios.data}
          problem={scenarios.error}
          onRetry={() => void scenarios.refetch()}
          search={search}
          onClear={() => list.set({ q: null })}
          current={demo.data?.scenario ?? null}
        />
      </section>
    </div>
  );
}
