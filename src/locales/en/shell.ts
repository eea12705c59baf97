import type { Translation } from '#contract/words';
import type { shell as source } from '../zh-CN/shell';

export const shell = {
  nav: {
    providers: 'Products',
    console: 'Console',
    start: 'Start page',
    review: 'Review desk',
    policies: 'Policies',
  },
  clock: 'System time (UTC+8)',
  language: '中文',
  switchLanguage: 'Switch language: 中文',
  scheme: {
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
  },
  account: {
    label: 'Account: {{name}}',
    switch: 'Switch account',
    signIn: 'Sign in',
  },
  messages: 'Messages',
  search: {
    title: 'Search',
    hint: 'Domain, order, payment, refund',
  },
  backend: {
    fetch:
      'This browser allows no background worker, so the demo backend runs inside this page. Everything works; keep the page open.',
    failedTitle: 'The demo backend did not start',
    failedText:
      'The page opens but has no data. Reload; if that fails again, use another browser or leave private mode.',
    reload: 'Reload',
  },
  storage: {
    refused:
      'The browser does not let this site keep data: everything stays in the memory of this page, is gone once it is closed or reloaded, and other tabs do not see it. To keep it, allow this site to store data (or leave private browsing) and reload.',
    newer:
      'The browser holds data of a newer version of this console, which this page leaves alone: everything here stays in memory, nothing is kept, and other tabs do not see it. Open the newer version; to start afresh, delete this site’s data and reload.',
    held: 'Another tab holds this site’s data: everything on this page stays in memory, nothing is kept, and other tabs do not see it. Close the other tabs of this console and reload.',
    unheard:
      'The browser does not let tabs tell one another: changes made in another tab show here once you reload or come back to this one.',
    choices:
      'The browser does not keep choices: account, language and colour scheme are lost when the page is reloaded. To keep them, allow this site to store data.',
    framed:
      'This console stands inside a page of another site: the browser keeps its data apart from tabs opened directly, and the two do not meet. To use them together, open it in a tab of its own.',
  },
  missing: {
    title: 'A part of the page did not load',
    text: 'A new version may just have been published, or the connection was lost. Nothing was submitted; please reload.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be wrong, or the record belongs to another account.',
    home: 'Go to the start page',
  },
  forbidden: {
    title: 'Not for this account',
    text: 'This page opens for the account “{{account}}”.',
    go: 'Sign in as {{account}}',
  },
  crash: {
    title: 'This page failed',
    text: 'Nothing was submitted. Reload, or go back to the start page.',
    details: 'Technical details',
  },
  bar: {
    open: 'Demo controls',
    region: 'Demo controls',
    seeded: 'Seeded data',
    touched: 'changed by hand',
    dismiss: 'Got it',
    faultOn: 'Fault: {{fault}}',
  },
  fault: {
    none: 'None, all is well',
    latency: 'Every answer is late',
    'lost-request': 'Next submit is lost',
    'lost-response': 'Answer to next submit is lost',
    'server-error': 'Next submit fails',
    'read-error': 'Reading fails',
    'worker-stopped': 'Service worker stopped, the page answers',
  },
} as const satisfies Translation<typeof source>;
