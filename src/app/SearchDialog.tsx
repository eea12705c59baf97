import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { providerOf } from '#contract/providers';
import { FOUND_KINDS, type Found, searchEverything } from '#contract/search';
import { folded } from '#contract/text';
import { useEndpoint } from '../api/queries';
import { useSaid, useT } from '../locales/i18n';
import { useModal } from '../ui/Panel';
import { ProblemNotice } from '../ui/notices';
import { CloseIcon } from '../ui/text';
import { useBackCloses } from './layers';
import { Mark } from './marks';
import styles from './SearchDialog.module.css';

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** From the field into the results and back, in one round. */
function move(dialog: HTMLElement, by: number): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, li a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops.at((at + by) % stops.length)?.focus();
}

function Result({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const said = useSaid();
  const { id, name, provider, state, path } = found;
  const console = providerOf(provider);
  return (
    <li>
      <Link to={path} className={styles.result ?? ''} onClick={onClose}>
        <Mark of={provider} />
        <span className={styles.what}>
          <b>{name ?? id}</b>
          <small>
            {[console && said(console.name), name === null ? null : id].filter(Boolean).join(' · ')}
          </small>
        </span>
        <span className={styles.state}>{state}</span>
      </Link>
    </li>
  );
}

/**
 * GEN-10: one search across everything the account may see, grouped, each with its state. Arrow keys lead through it,
 * Enter opens the first, Esc and Back close it; on a phone it is the whole width.
 */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT('topBar');
  const shell = useT('shell');
  const c = useT('common');
  const said = useSaid();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { dialog, cancelled, closed } = useModal(onClose);
  useBackCloses(onClose);
  const [typed, type] = useState('');
  const search = useDeferredValue(typed);
  const wanted = folded(search) !== '';
  const { data, error, isFetching, refetch } = useEndpoint(
    searchEverything,
    { query: { search } },
    { enabled: wanted },
  );
  const groups = wanted ? (data?.groups ?? []) : [];
  const first = groups[0]?.items[0];
  // Enter may come before its answer: what is shown then is still of what was typed before.
  const [entered, setEntered] = useState<string | null>(null);
  const isCurrent = search === typed && data !== undefined && !isFetching;
  const goesTo = entered === typed && isCurrent ? first?.path : undefined;
  useEffect(() => {
    if (goesTo === undefined) return;
    onClose();
    void navigate(goesTo);
  }, [goesTo, navigate, onClose]);
  const total = groups.reduce((sum, group) => sum + group.total, 0);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and the close button do the same
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-place="input"
      aria-label={shell('search.title')}
      onCancel={cancelled}
      onClose={closed}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => {
        const by = MOVES[event.key];
        if (by === undefined && event.key !== 'Escape') return;
        event.preventDefault();
        // The browser would only empty the field first.
        if (by === undefined) onClose();
        else move(event.currentTarget, by);
      }}
    >
      <form
        role="search"
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          setEntered(typed);
        }}
      >
        <input
          ref={input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type into it
          autoFocus
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          placeholder={shell('search.hint')}
          aria-label={shell('search.title')}
          aria-describedby={`${id}-count`}
          onChange={(event) => {
            type(event.currentTarget.value);
            setEntered(null);
          }}
        />
        <button type="button" className={styles.close} aria-label={c('close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </form>
      <div className={styles.results} aria-busy={isFetching}>
        <ProblemNotice problem={wanted ? error : null} onRetry={() => void refetch()} />
        {groups.map((group) => (
          <section key={group.kind} aria-labelledby={`${id}-${group.kind}`}>
            <h2 id={`${id}-${group.kind}`} className={styles.kind}>
              {said(FOUND_KINDS[group.kind])}
              {group.total > group.items.length && (
                <small>{t('search.more', { shown: group.items.length, count: group.total })}</small>
              )}
            </h2>
            <ul>
              {group.items.map((found) => (
                <Result key={found.id} found={found} onClose={onClose} />
              ))}
            </ul>
          </section>
        ))}
        <p id={`${id}-count`} role="status" className={styles.said}>
          {wanted
            ? data && !error && (total === 0 ? t('search.none') : t('search.found', { count: total }))
            : t('search.what')}
        </p>
      </div>
    </dialog>
  );
}
