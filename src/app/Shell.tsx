import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router-dom';
import { useBackendOutcome } from '../api/client';
import { useSessionEnded } from '../api/session';
import { useT } from '../locales/i18n';
import { useFocusKept } from '../ui/focus';
import { Notice } from '../ui/notices';
import { Skeleton } from '../ui/text';
import { TopBar } from './TopBar';
import { ErrorPage } from './errors';
import { signInPath } from './guard';
import { Layers } from './layers';
import { demoBarWanted } from './link';
import styles from './Shell.module.css';

/** Says when the in-page backend runs in an unusual way, or not at all; silent otherwise. */
function BackendNotice() {
  const t = useT('shell');
  const outcome = useBackendOutcome();
  if (outcome === 'fetch') {
    return (
      <div className={styles.notice} data-chrome>
        <Notice tone="info">{t('backend.fetch')}</Notice>
      </div>
    );
  }
  if (outcome !== 'failed') return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="bad"
        title={t('backend.failedTitle')}
        action={{ label: t('backend.reload'), run: () => window.location.reload() }}
      >
        {t('backend.failedText')}
      </Notice>
    </div>
  );
}

/** A page whose code is on its way. */
export function PageLoading() {
  const t = useT('common');
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      <Skeleton width="180px" height="24px" />
      <Skeleton width="320px" height="14px" />
      <Skeleton width="100%" height="220px" />
    </div>
  );
}

/**
 * A session that the API ended (401) leads to sign-in and back to where it was (GEN-10), also when it ended before the
 * page was there. Signing out on purpose happens on the sign-in page itself.
 */
function SessionWatch() {
  const ended = useSessionEnded();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const open = pathname === '/' || pathname === '/sign-in';

  useEffect(() => {
    if (ended && !open) void navigate(signInPath(`${pathname}${search}`), { replace: true });
  }, [ended, open, navigate, pathname, search]);
  return null;
}

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
    <div className={styles.shell} data-place="main">
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
  useFocusKept();
  return (
    <>
      <Frame busy={busy} foot={<Foot />}>
        <BackendNotice />
        <Outlet />
      </Frame>
      <SessionWatch />
      <Layers />
      <ScrollRestoration />
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
