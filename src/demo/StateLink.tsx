import { useId, useRef } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import type { DemoState } from '../api/contract/demo';
import { useSession } from '../api/session';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { classes } from '../ui/classes';
import field from '../ui/field.module.css';
import { CopyLink } from './CopyLink';
import styles from './DemoPanel.module.css';
import { stateLink } from './stateLink';

/** DEM-2: the link to what is seen, and, once something was changed by hand, that it leads elsewhere. */
export function StateLink({ demo }: { readonly demo: DemoState }) {
  const t = useT('demo');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const session = useSession();
  const { language } = useFormat();
  const { pathname, search, hash } = useLocation();
  const page = new URL(useHref({ pathname, search, hash }), window.location.href).href;
  const url = stateLink({ page, demo, session, language });
  const caution = demo.touched
    ? t('scenario.touchedText')
    : demo.scenario === null
      ? t('scenario.seedText')
      : null;
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t('scenario.link')}
      </label>
      <div className={classes(styles.line, styles.middle)}>
        <span className={styles.grow}>
          <input
            ref={input}
            id={id}
            className={classes(field.field, styles.small)}
            readOnly
            value={url}
            aria-describedby={`${id}-caution`}
            onFocus={(event) => event.currentTarget.select()}
          />
        </span>
        <CopyLink url={url} onFailed={() => input.current?.focus()} />
      </div>
      <p id={`${id}-caution`} className={styles.hint}>
        {caution}
      </p>
    </div>
  );
}
