/** The two languages of the product (GEN-12). */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'certificate-refund-console.language';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** Storage may be forbidden (private windows, blocked cookies); then a choice lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function preferred(): Language {
  const choice = stored();
  if (isLanguage(choice)) return choice;
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  return wanted
    .find((tag) => /^(zh|en)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('en')
    ? 'en'
    : 'zh-CN';
}

let current: Language | undefined;

/** The language of this page and of what it asks the API for. */
export const language = (): Language => (current ??= preferred());

/** Remembers a choice; `locales` draws it. */
export function chooseLanguage(next: Language): void {
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Kept for this page only.
  }
}
