// Runs before anything is drawn. Not part of the bundle: it also has to say so when the bundle does not come.

// The colour scheme somebody chose, so that the other one does not flash up; without a choice the system's holds by itself.
try {
  const { pathname } = new URL('.', document.currentScript.src);
  const key = ['certificate-refund-console', pathname === '/' ? '' : pathname, 'scheme']
    .filter(Boolean)
    .join('.');
  const chosen = localStorage.getItem(key);
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.mantineColorScheme = chosen;
} catch {
  // Storage is refused: nothing was chosen.
}

// A frame that is sandboxed without an origin of its own: merely asking for a worker throws there, in libraries too.
const sandboxed = self.origin === 'null';
if (sandboxed) delete Navigator.prototype.serviceWorker;

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
