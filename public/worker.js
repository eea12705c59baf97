// The worker that passes calls on to the page. The page and its files need not go through it, nor wait until it runs.
addEventListener('install', (event) => {
  // Where a browser cannot be told so, everything goes through.
  if (!event.addRoutes) return;
  const files = ['*/assets/*', '*/start.js'].map((pathname) => ({
    urlPattern: new URLPattern({ pathname, baseURL: location.href }),
  }));
  const condition = { or: [{ requestMode: 'navigate' }, ...files] };
  event.addRoutes({ condition, source: 'network' }).catch(() => undefined);
});
importScripts('mockServiceWorker.js');
