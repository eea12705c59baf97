import type { AnswerOf } from '../api/contract/endpoint';
import type { moveClock } from '../api/contract/demo';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import styles from './DemoPanel.module.css';

/** DEM-3: where the clock was moved to and what happened on the way; read out when it changes. */
export function FiredList({ moved }: { readonly moved: AnswerOf<typeof moveClock> | undefined }) {
  const t = useT('demo');
  const { longDateTime, shortDateTime } = useFormat();
  return (
    <div role="status" className={styles.fired}>
      {moved && (
        <>
          <p>
            {t('clock.moved', { time: longDateTime(moved.clock.now) })}{' '}
            {moved.fired.length === 0
              ? t('clock.firedNone')
              : t('clock.firedCount', { count: moved.fired.length })}
          </p>
          {moved.fired.length > 0 && (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, and without focus the keyboard could not scroll it (axe: scrollable-region-focusable)
            <ol tabIndex={0} aria-label={t('clock.fired')}>
              {moved.fired.map(({ at, kind, text }, index) => (
                <li key={`${at}-${kind}-${index}`}>
                  <time dateTime={at}>{shortDateTime(at)}</time>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </div>
  );
}
