import { type ReactNode, Suspense, useEffect, useInsertionEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router-dom';
import { useBackendOutcome } from '../api/client';
import { ServerNow } from '../api/clock';
import { keepsChoices } from '../api/kept';
import { lazyOrNothing, useSomethingMissing } from '../api/late';
import { useSessionEnded } from '../api/session';
import { needLaterWords, useT } from '../locales/i18n';
import { useFocusKept } from '../ui/focus';
import { Notice } from '../ui/notices';
import { Skeleton } from '../ui/text';
import { TopBar } from './TopBar';
import { ErrorPage } from './errors';
import { signInPath } from './guard';
import { Layers, usePlaceOnTop } from './layers';
import { demoBarWanted, tourAt, useLinkApplying } from './link';
import { useScrollPlace } from './scroll';
import styles from './Shell.module.css';

/** Whether the page stands in a frame of another site, whose storage the browser keeps apart. */
function inForeignFrame(): boolean {
  try {
    return window.top !== null && window.top.location.origin !== window.location.origin;
  } catch {
    return true;
  }
}

/** What this browser does not let the console do, each in a sentence. */
function useLimits(): readonly string[] {
  const t = useT('shell');
  const outcome = useBackendOutcome();
  const [choices] = useState(keepsChoices);
  const [framed] = useState(inForeignFrame);
  if (outcome === null || outcome === 'failed') return [];
  const { mode, notKept, heard } = outcome;
  const limits = [
    notKept !== null && t(`storage.${notKept}`),
    notKept === null && !heard && t('storage.unheard'),
    notKept === null && !choices && t('storage.choices'),
    framed && t('storage.framed'),
    mode === 'fetch' && t('backend.fetch'),
  ];
  return limits.filter((text) => text !== false);
}

/** Says when the in-page backend runs in an unusual way, or not at all, or a part of the page never came; silent otherwise. */
function BackendNotice() {
  const t = useT('shell');
  const failed = useBackendOutcome() === 'failed';
  const missing = useSomethingMissing();
  const limits = useLimits();
  const reload = { label: t('backend.reload'), run: () => window.location.reload() };
  return (
    <>
      {(failed || missing) && (
        <div className={styles.notice}>
          <Notice
            alert
            tone="bad"
            title={t(failed ? 'backend.failedTitle' : 'missing.title')}
            action={reload}
          >
            {t(failed ? 'backend.failedText' : 'missing.text')}
          </Notice>
        </div>
      )}
      {limits.length > 0 && (
        <div className={styles.notice} data-chrome>
          <Notice tone="info">
            {limits.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
        </div>
      )}
    </>
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
  const open = pathname === '/' || /^\/(sign-in|policies)(\/|$)/.test(pathname);

  useEffect(() => {
    if (ended && !open) void navigate(signInPath(`${pathname}${search}`), { replace: true });
  }, [ended, open, navigate, pathname, search]);
  return null;
}

const DemoBar = lazyOrNothing(async () => (await import('../demo/DemoBar')).DemoBar);

const Tour = lazyOrNothing(async () => {
  const [{ Tour: Guided }] = await Promise.all([import('../demo/Tour'), needLaterWords()]);
  return Guided;
});

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
  // Clicked before a link is applied, the next page would come without what the link carries.
  const applying = useLinkApplying();
  // Before anything measures: after that the style of every element would be found a second time.
  useInsertionEffect(() => {
    document.documentElement.toggleAttribute('data-demo', demoBarWanted());
  });
  return (
    <div className={styles.shell} data-place="main" inert={applying && !booting}>
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

/** DEM-7: the demo bar's place at the foot of everything, which is as high as it says. */
function BarPlace() {
  const place = usePlaceOnTop(styles.demo);
  useLayoutEffect(() => {
    const page = document.documentElement;
    const measured = new ResizeObserver(() => {
      const height = `${place.offsetHeight}px`;
      // Set anew, even to the same, it would have the style of every element found again.
      if (getComputedStyle(page).getPropertyValue('--foot') !== height)
        page.style.setProperty('--foot', height);
    });
    measured.observe(place);
    return () => {
      measured.disconnect();
      page.style.removeProperty('--foot');
    };
  }, [place]);
  return createPortal(
    <Suspense fallback={null}>
      <DemoBar />
    </Suspense>,
    place,
  );
}

/** The demo bar, unless it was switched off (DEM-7). */
const Foot = () => demoBarWanted() && <BarPlace />;

/** What every page stands in: bar, page, and the demo bar. */
export function Shell() {
  const busy = useNavigation().state !== 'idle';
  const { pathname } = useLocation();
  useFocusKept();
  useScrollPlace();
  return (
    <ServerNow place={pathname}>
      <Frame busy={busy} foot={<Foot />}>
        <BackendNotice />
        <Outlet />
      </Frame>
      {tourAt.read() && (
        <Suspense fallback={null}>
          <Tour />
        </Suspense>
      )}
      <SessionWatch />
      <Layers />
    </ServerNow>
  );
}

/** The frame around what stopped the page before it came, e.g. a link that cannot be applied. */
export const ShellError = () => (
  <ServerNow place="">
    <Frame busy={false} foot={<Foot />}>
      <BackendNotice />
      <ErrorPage />
    </Frame>
  </ServerNow>
);

/** The same frame while the first page's code is on its way. */
export const Boot = () => (
  <Frame busy booting>
    <PageLoading />
  </Frame>
);
