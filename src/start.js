// Runs before anything is drawn, and is written into the page, which would wait for it. Not part of the bundle: it also has
// to say so when the bundle does not come.

const { dataset: files } = document.currentScript;

/** A name of this console's own: another one of the same origin shares nothing with it. */
const nameOf = (what) =>
  ['certificate-refund-console', files.base === '/' ? '' : files.base, what].filter(Boolean).join('.');

/** What was kept under such a name; null where nothing was, or storage is refused. */
const kept = (where, name) => {
  try {
    return self[where].getItem(nameOf(name));
  } catch {
    return null;
  }
};

// The colour scheme somebody chose, or the system's, so that the other one does not flash up. Said as the page will say it:
// told anew once everything is drawn, it would have the style of every element found a second time.
const chosen = kept('localStorage', 'scheme');
const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.dataset.mantineColorScheme = /^(dark|light)$/.test(chosen) ? chosen : system;

/** What a request to the database comes to. */
const told = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

// What will be asked for once the code is there: a guess, and wrong it costs no more than the request.
const asked = new URLSearchParams(location.search);
const spoken = [asked.get('lang'), kept('localStorage', 'language'), ...navigator.languages];
const words = spoken.map((tag) => /^(zh|en)\b/i.exec(tag ?? '')?.[1].toLowerCase()).find(Boolean);
const ahead = (link) => {
  if (link.href)
    document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '' }, link));
};
ahead({ rel: 'modulepreload', href: words === 'en' ? files.en : files.zhCn });
const elsewhere = document.querySelector('meta[name="backend"]');
// While developing nothing is named.
const { scenario: made = '' } = files;
const linked = asked.has('scenario');
if (!elsewhere && linked) for (const href of made.split(' ')) ahead({ rel: 'modulepreload', href });
if (!elsewhere && (linked || !kept('sessionStorage', 'session')))
  ahead({ rel: 'preload', as: 'fetch', href: files.seeded });
else if (!elsewhere) {
  // Somebody was here before: what is kept is opened and read while the code arrives, since the browser does that beside the
  // page. The page takes over what it knows the layout of, and looks whether anybody wrote since.
  const opened = openKept();
  const read = opened.then(readAll);
  read.catch(() => undefined);
  self.ahead = { opened, read };
}

async function openKept() {
  const opening = indexedDB.open(nameOf());
  // There is nothing, and it is not made here.
  opening.addEventListener('upgradeneeded', () => opening.transaction.abort());
  const db = await told(opening);
  // Another tab deletes or changes it.
  db.addEventListener('versionchange', () => db.close());
  return db;
}

async function readAll(db) {
  const all = db.transaction(['meta', 'base', 'records']);
  return Promise.all([
    told(all.objectStore('meta').get('head')),
    told(all.objectStore('base').get('base')),
    told(all.objectStore('records').getAll()),
  ]);
}

// A frame that is sandboxed without an origin of its own: merely asking for a worker throws there, in libraries too.
const sandboxed = self.origin === 'null';
if (sandboxed) delete Navigator.prototype.serviceWorker;

// A frame that is sandboxed without `allow-forms` sends no form, and not even tells it to the page.
const tellsForms = () => {
  const form = document.createElement('form');
  let told = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    told = true;
  });
  document.documentElement.append(form);
  form.requestSubmit();
  form.remove();
  return told;
};
// There a click on the button tells it; nothing here is sent by the browser itself.
if (self !== top && !tellsForms())
  addEventListener('click', (event) => {
    const submitter = event.target instanceof Element && event.target.closest('[type="submit"]');
    if (!submitter?.form || submitter.disabled || event.defaultPrevented) return;
    event.preventDefault();
    submitter.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
  });

// A style sheet that fails once is asked for again; what is gone for good is said in the page itself.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement || target instanceof HTMLScriptElement)) return;
    if (target instanceof HTMLLinkElement && target.rel !== 'stylesheet') return;
    if (target instanceof HTMLLinkElement && !('again' in target.dataset)) {
      const again = target.cloneNode();
      again.dataset.again = '';
      setTimeout(() => target.replaceWith(again), 500);
      return;
    }
    // There the host must let files be read without an origin; reloading would not help.
    const words = sandboxed ? 'sandboxed' : 'gone';
    const say = () => document.getElementById(words).removeAttribute('hidden');
    if (document.getElementById(words)) say();
    else addEventListener('DOMContentLoaded', say);
  },
  true,
);
