// First, so that its sheets are.
import { theme } from './app/theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { startWith } from './api/client';
import { nameOf } from './api/kept';
import { late } from './api/late';
import { followChanges, queryClient } from './api/queries';
import { SpokenLanguage, startLanguage } from './locales/i18n';
import { patchRoutesOnNavigation, routes } from './routes';

// The backend starts while the page is drawn; calls wait for it.
if (document.querySelector('meta[name="backend"]')) {
  // Written into the page by a server that is the backend itself: then nothing answers in here.
  startWith(late(() => import('./api/served')).then(({ startServed }) => startServed()));
} else if (!import.meta.env.VITE_API_URL) {
  startWith(late(() => import('../mocks/browser')).then(({ startBackend }) => startBackend()));
}
followChanges();
await startLanguage().catch((error: unknown) => {
  // Without words there is nothing to draw; what stands in the document itself says what to do.
  document.getElementById('gone')?.removeAttribute('hidden');
  throw error;
});

// A router starts its first navigation as soon as it exists, so it is made when backend and language are on their way.
const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL, patchRoutesOnNavigation });

/** How long the frame in the document stands alone, ms: a first page that comes sooner is drawn at once, without another frame before it. */
const ALONE = 1_000;
await new Promise<void>((draw) => {
  if (router.state.initialized) return draw();
  const leave = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    leave();
    draw();
  });
  setTimeout(draw, ALONE);
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        colorSchemeManager={localStorageColorSchemeManager({ key: nameOf('scheme') })}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <SpokenLanguage>
            <RouterProvider router={router} />
          </SpokenLanguage>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
