import { UnstyledButton } from '@mantine/core';
import { Suspense, useId, useRef, useState } from 'react';
import { dismissNotice } from '#contract/demo';
import { useServerNow } from '../api/clock';
import { lazyOrNothing } from '../api/late';
import { needLaterWords, useT } from '../locales/i18n';
import { Notice, ProblemNotice, StateBadge } from '../ui/notices';
import { useWrite } from '../api/queries';
import { Icon } from '../ui/text';
import styles from './DemoBar.module.css';

// What most visits never open is not loaded with the page.
const DemoPanel = lazyOrNothing(async () => {
  const [{ DemoPanel: Panel }] = await Promise.all([import('./DemoPanel'), needLaterWords()]);
  return Panel;
});

// Collapsed when the page loads; a page that fails gets a bar of its own, which stands as the one before it did.
let leftOpen = false;

/** DEM-7: the demo's controls; a strip with one button until somebody opens it. Stands below the page and every panel, never over them. */
export function DemoBar() {
  const t = useT('shell');
  const id = useId();
  const [open, setOpen] = useState(leftOpen);
  const button = useRef<HTMLButtonElement>(null);
  const { data: demo } = useServerNow();
  const show = (next: boolean) => {
    leftOpen = next;
    setOpen(next);
  };
  const fault = demo?.fault ?? 'none';

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the region itself does nothing: Esc from any control inside bubbles up to here
    <section
      aria-label={t('bar.region')}
      className={styles.bar}
      data-demo-bar
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open || event.defaultPrevented) return;
        // A question over the bar answers for itself.
        const over = event.target instanceof Element && event.target.closest('dialog');
        if (over && event.currentTarget.contains(over)) return;
        // Only the bar closes, not the panel below it.
        event.preventDefault();
        show(false);
        button.current?.focus();
      }}
    >
      {demo?.notice && (
        <Suspense fallback={null}>
          <ReplacedNotice text={demo.notice} />
        </Suspense>
      )}
      <div className={styles.strip}>
        <UnstyledButton
          ref={button}
          className={styles.toggle ?? ''}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => show(!open)}
        >
          <Icon
            size={10}
            grid={10}
            strokeWidth={1.6}
            strokeLinecap="butt"
            strokeLinejoin="miter"
            className={styles.arrow}
            d="m1.5 6.8 3.5-3.6 3.5 3.6"
          />
          {t('bar.open')}
        </UnstyledButton>
        {demo && (
          <p className={styles.state}>
            <span className={styles.scenario} title={demo.scenario ?? undefined}>
              {demo.scenario ?? t('bar.seeded')}
            </span>
            {demo.touched && <span>· {t('bar.touched')}</span>}
            {fault !== 'none' && (
              <StateBadge tone="warn">{t('bar.faultOn', { fault: t(`fault.${fault}`) })}</StateBadge>
            )}
          </p>
        )}
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <Suspense fallback={<div className={styles.panel} />}>
            <DemoPanel />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** Stored data of another version was replaced: said once, until somebody has read it. */
function ReplacedNotice({ text }: { readonly text: string }) {
  const t = useT('shell');
  const dismiss = useWrite(dismissNotice);
  return (
    <div className={styles.notice} role="status">
      <Notice tone="info" action={{ label: t('bar.dismiss'), run: () => void dismiss.run({}) }}>
        {text}
      </Notice>
      <ProblemNotice problem={dismiss.problem} write />
    </div>
  );
}
