import { useId, useRef, useState } from 'react';
import { useT } from '../locales/i18n';
import styles from './refunds.module.css';

const NAMES = ['grcq', 'naturalDay', 'workingDay', 'points'] as const;
type Name = (typeof NAMES)[number];

/** How a term is written, in both languages; an answer may say either. */
const WRITTEN: Readonly<Record<Name, RegExp>> = {
  grcq: /GRCQ/,
  naturalDay: /自然日|(?:natural|calendar) days?/,
  workingDay: /工作日|(?:working|business) days?/,
  points: /权益点|[Bb]enefit points?/,
};
const ANY = new RegExp(NAMES.map((name) => `(?<${name}>${WRITTEN[name].source})`).join('|'));

/** Below its word, or above where there is no room, and never beyond the window. */
function place(note: HTMLElement, { left, top, bottom }: DOMRect): void {
  const below = bottom + 6;
  const fits = below + note.offsetHeight <= window.innerHeight - 8;
  note.style.top = `${fits ? below : top - 6 - note.offsetHeight}px`;
  note.style.left = `${Math.max(8, Math.min(left, window.innerWidth - note.offsetWidth - 8))}px`;
}

/** A fixed term, explained where it stands: on hover, focus and tap; Esc puts the explanation away. */
function Term({ name, children }: { readonly name: Name; readonly children: string }) {
  const t = useT('refunds');
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    if (!note.current || !word.current || note.current.matches(':popover-open')) return;
    setOpen(true);
    note.current.showPopover();
    place(note.current, word.current.getBoundingClientRect());
  };
  const hide = () => note.current?.hidePopover();
  return (
    <>
      <button
        ref={word}
        type="button"
        className={styles.term}
        aria-describedby={open ? id : undefined}
        onClick={show}
        onFocus={show}
        onBlur={hide}
        onMouseEnter={show}
        onMouseLeave={hide}
      >
        {children}
      </button>
      <span
        ref={note}
        id={id}
        role="tooltip"
        popover="auto"
        className={styles.explained}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          // It stands where the word was.
          if (newState === 'open') window.addEventListener('scroll', hide, { once: true, capture: true });
        }}
      >
        {/* Not in the page's text until somebody asks. */}
        {open && t(`term.${name}`)}
      </span>
    </>
  );
}

/** A sentence in which each fixed term is explained, the first time it stands there. */
export function Explained({ children }: { readonly children: string }) {
  const parts: (string | { readonly name: Name; readonly word: string })[] = [];
  const seen = new Set<Name>();
  let rest = children;
  let plain = '';
  for (let found = ANY.exec(rest); found; found = ANY.exec(rest)) {
    const [word] = found;
    const name = NAMES.find((one) => found?.groups?.[one] !== undefined);
    plain += rest.slice(0, found.index);
    rest = rest.slice(found.index + word.length);
    if (name === undefined || seen.has(name)) plain += word;
    else {
      seen.add(name);
      parts.push(plain, { name, word });
      plain = '';
    }
  }
  parts.push(plain + rest);
  return parts.map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Term key={part.name} name={part.name}>
        {part.word}
      </Term>
    ),
  );
}
