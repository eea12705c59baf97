import { type ReactNode, useId } from 'react';
import { useT } from '../locales/useT';
import { CloseIcon } from './CloseIcon';
import styles from './Panel.module.css';
import { classes } from './classes';
import { isSecondClick } from './isSecondClick';
import { useModal } from './useModal';
import { useTitle } from './useTitle';

interface Props {
  readonly title: string;
  /** What the panel is about, e.g. domain, type and id. */
  readonly subtitle?: ReactNode;
  /** Esc, the close button and a click beside it; go to the parent route. */
  readonly onClose: () => void;
  /** Stays in sight below the content: the acts, and what they cannot undo. */
  readonly footer?: ReactNode;
  /** A click beside it closes too; switch off while something is typed. */
  readonly closeOnOutside?: boolean;
  /** In the middle of a wide screen instead of at its side. */
  readonly popUp?: boolean;
  readonly children: ReactNode;
}

/** A task over its list: at the side of a wide screen, a page of its own on a phone. A child route, so that Back closes it. */
export function Panel({
  title,
  subtitle,
  onClose,
  footer,
  closeOnOutside = true,
  popUp = false,
  children,
}: Props) {
  const t = useT('common');
  const id = useId();
  const { dialog, first, cancelled, closed } = useModal(onClose);
  useTitle(title);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and the close button do the same
    <dialog
      ref={dialog}
      className={classes(styles.panel, popUp && styles.popUp)}
      aria-labelledby={id}
      onCancel={cancelled}
      onClose={closed}
      onMouseDown={(event) => {
        const beside = event.target === event.currentTarget;
        if (closeOnOutside && beside && !isSecondClick(event)) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <div className={styles.words}>
            <h2 ref={first} id={id} tabIndex={-1} className={styles.title}>
              {title}
            </h2>
            {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <div className={styles.content}>{children}</div>
        {footer && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  );
}
