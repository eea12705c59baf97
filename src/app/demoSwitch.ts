const KEY = 'certificate-refund-console.demo';

/** `?demo=off` (or `on`) is remembered per tab, so that a whole visit stays free of the demo bar (DEM-7). */
export function rememberDemoSwitch(value: string): void {
  try {
    sessionStorage.setItem(KEY, value);
  } catch {
    // Lasts as long as the address says so.
  }
}

export function demoBarWanted(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
