import { Button, CloseButton } from '@mantine/core';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { moveClock } from '#contract/demo';
import { useWrite } from '../api/queries';
import { usePlaceOnTop } from '../app/layers';
import { tourAt } from '../app/link';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { CloseIcon } from '../ui/text';
import { boxOf, find, isDone, placeBeside } from './tourPage';
import { type Own, type Step, type Tour as Guided, TOURS } from './tours';
import styles from './Tour.module.css';

/** How far a tour is, as the tab keeps it: its id, and the step's number where it is not the first. */
function standing(): { readonly tour: Guided; readonly index: number } | null {
  const [id, index = '0'] = (tourAt.read() ?? '').split('.');
  const tour = TOURS.find((one) => one.id === id);
  return tour ? { tour, index: Math.min(Number(index) || 0, tour.steps.length) } : null;
}

/** Anything that Esc closes before it leaves the tour. */
const OPEN =
  'dialog[open], [popover="auto"]:popover-open, [aria-haspopup][aria-expanded="true"], [data-demo-open]';

/** After so long without its control, a step is taken to be elsewhere (ms). */
const PATIENCE = 1_200;

interface Watched {
  readonly step: Step | undefined;
  readonly pathname: string;
  readonly onDone: (done: Step) => void;
}

/**
 * Watches the page for the step's control and for what the person does: moves ring and words beside it with every frame,
 * since panels slide and pages scroll. Answers whether the control is nowhere to be seen.
 */
function useWatched({ step, pathname, onDone }: Watched) {
  const { language } = useFormat();
  const ring = useRef<HTMLDivElement>(null);
  const callout = useRef<HTMLElement>(null);
  const [lost, setLost] = useState<Step | null>(null);
  const done = useRef(onDone);
  useLayoutEffect(() => {
    done.current = onDone;
  });

  useEffect(() => {
    let frame = 0;
    let changed = true;
    let control: HTMLElement | null = null;
    const since = performance.now();
    const look = () => {
      changed = true;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    for (const kind of ['input', 'change'] as const) document.addEventListener(kind, look, true);

    const follow = () => {
      frame = requestAnimationFrame(follow);
      if (step && changed) {
        changed = false;
        if (isDone(step, pathname, language)) {
          // Once: by the next frame the step may be another, which is not done.
          cancelAnimationFrame(frame);
          done.current(step);
          return;
        }
        const found = 'target' in step ? find(step.target, language) : null;
        if (found !== control) found?.scrollIntoView({ block: 'center', inline: 'nearest' });
        control = found;
      }
      const box = control && boxOf(control);
      draw(ring.current, callout.current, box);
      const nowhere = step && 'target' in step && !box && performance.now() - since > PATIENCE;
      setLost(nowhere ? step : null);
    };
    frame = requestAnimationFrame(follow);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      for (const kind of ['input', 'change'] as const) document.removeEventListener(kind, look, true);
    };
  }, [step, pathname, language]);

  return { ring, callout, lost: step !== undefined && lost === step };
}

/** The ring around a control and the words beside it; without a control the words stand at the foot of the window. */
function draw(ring: HTMLElement | null, callout: HTMLElement | null, box: ReturnType<typeof boxOf>): void {
  if (!ring || !callout) return;
  const foot = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--foot')) || 0;
  const { clientWidth: width } = document.documentElement;
  const room = { width, height: window.innerHeight - foot };
  const size = { width: callout.offsetWidth, height: callout.offsetHeight };
  // Setting what is set already would be one more change to look at.
  if (ring.hidden !== (box === null)) ring.hidden = box === null;
  const at = box
    ? placeBeside(box, size, room)
    : { left: width - size.width - 16, top: room.height - size.height - 16 };
  place(callout, { left: Math.max(10, at.left), top: at.top });
  if (box)
    place(ring, {
      left: box.left - 5,
      top: box.top - 5,
      width: box.right - box.left + 10,
      height: box.bottom - box.top + 10,
    });
}

function place({ style }: HTMLElement, at: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(at)) {
    const text = `${value}px`;
    if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
  }
}

/** What the tour does itself: lets time pass, or lets somebody else look. */
function OwnStep({ own }: Pick<Own, 'own'>) {
  const t = useT('start');
  const said = useSaid();
  const { edge } = useFormat();
  const move = useWrite(moveClock);
  const navigate = useNavigate();
  return (
    <>
      <Button
        size="xs"
        loading={move.isPending}
        onClick={() =>
          'go' in own ? void navigate(own.go) : void move.run({ body: { advanceTo: own.clock } })
        }
      >
        {'go' in own ? said(own.label) : t('tour.clock', { time: edge(own.clock) })}
      </Button>
      <ProblemNotice problem={move.problem} write />
    </>
  );
}

/** What to do, with the name of what is pointed at. */
function Pointer({ step, onShow }: { readonly step: Step; readonly onShow: () => void }) {
  const t = useT('start');
  const said = useSaid();
  if (!('target' in step)) return null;
  const { role, name, part } = step.target;
  return (
    <p className={styles.act}>
      {t(`tour.act.${role === 'heading' ? 'button' : role}`)}
      <b data-target={role}>{`${said(name)}${part ? '…' : ''}`}</b>
      <Button variant="transparent" size="compact-xs" onClick={onShow}>
        {t('tour.show')}
      </Button>
    </p>
  );
}

/**
 * DEM-1: a guided run: a ring around the next control of the real page and a few words beside it, in the top layer, over
 * panels too. A step is done by what the person does there. Kept by the tab, so that it goes on after a reload.
 */
export function Tour() {
  const [, again] = useReducer((n: number) => n + 1, 0);
  const { pathname } = useLocation();
  const at = standing();
  const place = usePlaceOnTop(styles.place);
  const go = (next: string | null) => {
    tourAt.keep(next);
    again();
  };
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(OPEN)) return;
      tourAt.keep(null);
      again();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, []);
  if (!at) return null;
  return createPortal(
    <Callout
      // A link may begin another one.
      key={at.tour.id}
      {...at}
      pathname={pathname}
      // A step is told to be done once more by a page that was drawn before it was: it is over once.
      onNext={(done) => {
        const now = standing();
        if (now?.tour.steps[now.index] === done) go(`${now.tour.id}.${now.index + 1}`);
      }}
      onLeave={() => go(null)}
    />,
    place,
  );
}

interface CalloutProps {
  readonly tour: Guided;
  readonly index: number;
  readonly pathname: string;
  readonly onNext: (done: Step) => void;
  readonly onLeave: () => void;
}

function Callout({ tour, index, pathname, onNext, onLeave }: CalloutProps) {
  const t = useT('start');
  const said = useSaid();
  const { language } = useFormat();
  const step = tour.steps[index];
  const { ring, callout, lost } = useWatched({ step, pathname, onDone: onNext });
  const next = TOURS[TOURS.indexOf(tour) + 1];
  return (
    <>
      <div ref={ring} className={styles.ring} hidden />
      <section
        ref={callout}
        className={styles.callout}
        aria-label={t('tour.name', { title: said(tour.title) })}
        data-place=""
        tabIndex={-1}
      >
        <header className={styles.head}>
          <b>{said(tour.title)}</b>
          <span>{step ? t('tour.step', { step: index + 1, of: tour.steps.length }) : t('tour.done')}</span>
          <CloseButton
            size={28}
            icon={<CloseIcon size={14} />}
            aria-label={t('tour.leave')}
            onClick={onLeave}
          />
        </header>
        <div role="status" className={styles.words}>
          <p>{said(step?.text ?? tour.end)}</p>
          {step && (
            <Pointer step={step} onShow={() => 'target' in step && find(step.target, language)?.focus()} />
          )}
        </div>
        {step && 'own' in step && (
          <div className={styles.acts}>
            {/* Another step begins without the problem of the one before. */}
            <OwnStep key={step.id} own={step.own} />
          </div>
        )}
        {step && lost && (
          <div className={styles.acts}>
            <p className={styles.lost}>{t('tour.lost')}</p>
            <Button component={Link} to={tour.start} size="xs" variant="default">
              {t('tour.again')}
            </Button>
          </div>
        )}
        {!step && (
          <div className={styles.acts}>
            {next && (
              <Button component={Link} to={next.start} size="xs">
                {t('tour.next', { title: said(next.title) })}
              </Button>
            )}
            <Button component={Link} to="/" size="xs" variant="default" onClick={onLeave}>
              {t('title')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
