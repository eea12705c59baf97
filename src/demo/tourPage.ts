import type { Language } from '#contract/words';
import type { Done, Named, Step } from './tours';

/** What stands above the page for the demo itself: no step is about that. */
const OWN = '[popover]';

const SELECTORS: Readonly<Record<Named['role'], string>> = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  textbox: 'textarea, input:not([type]), input[type="text"]',
  heading: 'h1, h2, h3, h4',
};

const tidy = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** Words of an element without what only eyes see, e.g. the key beside a button's name. */
function wordsIn(element: Element): string {
  const hidden = element.querySelector('[aria-hidden="true"], kbd');
  if (!hidden) return tidy(element.textContent);
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const one of copy.querySelectorAll('[aria-hidden="true"], kbd')) one.remove();
  return tidy(copy.textContent);
}

/** What a control is called: the name that a screen reader reads and a test asks for. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return tidy(label);
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  return labels && labels.length > 0 ? tidy([...labels].map(wordsIn).join(' ')) : wordsIn(element);
}

/** Where a person can act: the dialog on top, else the page. */
export function stage(): Element {
  return (
    [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main') ?? document.body
  );
}

const drawn = (element: Element): boolean => boxOf(element) !== null;

/** The first thing of that role and name in sight of the person; what the demo itself shows does not count. */
export function find({ role, name, part = false }: Named, language: Language): HTMLElement | null {
  const wanted = name[language];
  for (const element of stage().querySelectorAll<HTMLElement>(SELECTORS[role])) {
    if (element.closest(OWN)) continue;
    const said = nameOf(element);
    if ((part ? said.includes(wanted) : said === wanted) && drawn(element)) return element;
  }
  return null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a control is, with the words beside a box or a dot; null where it is not drawn. */
export function boxOf(element: Element): Box | null {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const boxes = [element, ...labels]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  return boxes.length === 0
    ? null
    : {
        left: Math.min(...boxes.map(({ left }) => left)),
        top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
}

const FILLED = 4;

/** Whether the person, or time, has done what the step is about. */
export function isDone(step: Step, pathname: string, language: Language): boolean {
  const { done }: { readonly done: Done } = step;
  if (typeof done === 'object')
    return 'at' in done ? pathname.startsWith(done.at) : find(done.shows, language) !== null;
  const control = 'target' in step ? find(step.target, language) : null;
  if (done === 'opened') return control?.getAttribute('aria-expanded') === 'true';
  if (done === 'ticked') return control instanceof HTMLInputElement && control.checked;
  return control instanceof HTMLTextAreaElement && control.value.trim().length >= FILLED;
}

const GAP = 14;
const EDGE = 10;

/**
 * The place of the words beside a control, inside the window above the demo bar: below it, above it, at a side; never
 * over it. Where none of these has room, the corner farthest from it.
 */
export function placeBeside(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const within = (at: number, size: number, whole: number) =>
    Math.max(EDGE, Math.min(at, whole - size - EDGE));
  const left = within(box.left, width, room.width);
  const top = within(box.top, height, room.height);
  if (box.bottom + GAP + height <= room.height - EDGE) return { left, top: box.bottom + GAP };
  if (box.top - GAP - height >= EDGE) return { left, top: box.top - GAP - height };
  if (box.left - GAP - width >= EDGE) return { left: box.left - GAP - width, top };
  if (box.right + GAP + width <= room.width - EDGE) return { left: box.right + GAP, top };
  return {
    left: box.left > room.width - box.right ? EDGE : within(room.width, width, room.width),
    top: box.top > room.height - box.bottom ? EDGE : within(room.height, height, room.height),
  };
}
