import './app/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { startWith } from './api/client';
import { followChanges, queryClient } from './api/queries';
import { theme } from './app/theme';
import { startLanguage } from './locales/i18n';
import { patchRoutesOnNavigation, routes } from './routes';

// The backend starts while the page is drawn; calls wait for it.
if (!import.meta.env.VITE_API_URL) {
  startWith(import('../mocks/browser').then(async ({ startBackend }) => (await startBackend()).mode));
}
followChanges();
await startLanguage();

// A router starts its first navigation as soon as it exists, so it is made when backend and language are on their way.
const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL, patchRoutesOnNavigation });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        withCssVariables={false}
        withGlobalClasses={false}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
