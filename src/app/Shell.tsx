import { Suspense, lazy, type ReactNode } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router-dom';
import { useT } from '../locales/useT';
import { BackendNotice } from './BackendNotice';
import { ErrorPage } from './ErrorPage';
import { PageLoading } from './PageLoading';
import { SessionWatch } from './SessionWatch';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';
import { demoBarWanted } from './demoSwitch';

const DemoBar = lazy(async () => ({ default: (await import('../demo/DemoBar')).DemoBar }));

function Frame({
  children,
  busy,
  booting = false,
  foot,
}: {
  readonly children: ReactNode;
  readonly busy: boolean;
  readonly booting?: boolean;
  readonly foot?: ReactNode;
}) {
  const t = useT('common');
  const { pathname, search } = useLocation();
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip} data-chrome>
        {t('skip')}
      </a>
      <TopBar booting={booting} />
      {busy && <div className={styles.busy} aria-hidden data-chrome />}
      {/* The address bar runs ahead of a page that is still on its way: this says whose page it is that stands here. */}
      <main
        id="main"
        tabIndex={-1}
        className={styles.main}
        aria-busy={busy}
        data-address={`${pathname}${search}`}
      >
        {children}
      </main>
      {foot}
    </div>
  );
}

/** The demo bar, unless it was switched off (DEM-7). */
const Foot = () =>
  demoBarWanted() && (
    <div className={styles.demo} data-chrome>
      <Suspense fallback={null}>
        <DemoBar />
      </Suspense>
    </div>
  );

/** What every page stands in: bar, page, and the demo bar. */
export function Shell() {
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <Frame busy={busy} foot={<Foot />}>
        <BackendNotice />
        <Outlet />
      </Frame>
      <SessionWatch />
      <ScrollRestoration getKey={(location) => location.pathname} />
    </>
  );
}

/** The frame around what stopped the page before it came, e.g. a link that cannot be applied. */
export const ShellError = () => (
  <Frame busy={false} foot={<Foot />}>
    <BackendNotice />
    <ErrorPage />
  </Frame>
);

/** The same frame while the first page's code is on its way. */
export const Boot = () => (
  <Frame busy booting>
    <PageLoading />
  </Frame>
);
