// Runs before anything is drawn. Not part of the bundle: it also has to say so when the bundle does not come.

const { src, dataset: files } = document.currentScript;
const { pathname } = new URL('.', src);

/** What was kept under a name of this console's own; null where nothing was, or storage is refused. */
const kept = (where, name) => {
  try {
    const key = ['certificate-refund-console', pathname === '/' ? '' : pathname, name];
    return self[where].getItem(key.filter(Boolean).join('.'));
  } catch {
    return null;
  }
};

// The colour scheme somebody chose, or the system's, so that the other one does not flash up. Said as the page will say it:
// told anew once everything is drawn, it would have the style of every element found a second time.
const chosen = kept('localStorage', 'scheme');
const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.dataset.mantineColorScheme = /^(dark|light)$/.test(chosen) ? chosen : system;

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
if (!elsewhere && asked.has('scenario'))
  for (const href of made.split(' ')) ahead({ rel: 'modulepreload', href });
else if (!elsewhere && !kept('sessionStorage', 'session'))
  ahead({ rel: 'preload', as: 'fetch', href: files.seeded });

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
