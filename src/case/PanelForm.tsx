import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { useBlocker } from 'react-router-dom';
import type { ApiProblem } from '../api/client';
import { useT } from '../locales/i18n';
import { Panel, PanelSkeleton } from '../ui/Panel';
import { ConfirmDialog } from '../ui/dialogs';
import type { PanelFormState } from '../ui/form';
import { ProblemNotice } from '../ui/notices';

type Leavable = Pick<PanelFormState<object>, 'isTyped'>;

interface Leaving {
  /** In place of `onClose`: Esc, the close button, a click outside, Cancel. */
  readonly close: () => void;
  /** The question, to stand beside the panel or dialog. */
  readonly question: ReactNode;
}

/**
 * Leaving with something typed asks first, whichever way somebody leaves: by closing, by Back or by a link; steps of
 * the same address are no leaving. A session that ended leads to sign-in unasked: nothing could be sent any more.
 */
export function useLeaving({ isTyped }: Leavable, onClose: () => void): Leaving {
  const t = useT('common');
  const [closing, setClosing] = useState(false);
  const decided = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      !decided.current && from.pathname !== to.pathname && to.pathname !== '/sign-in' && isTyped(),
  );
  const stay = () => {
    setClosing(false);
    blocker.reset?.();
  };
  const leave = () => {
    decided.current = true;
    setClosing(false);
    if (blocker.proceed) blocker.proceed();
    else onClose();
  };
  return {
    close: () => (isTyped() ? setClosing(true) : onClose()),
    question: (closing || blocker.state === 'blocked') && (
      <ConfirmDialog
        title={t('discard.title')}
        text={t('discard.text')}
        confirmLabel={t('discard.confirm')}
        cancelLabel={t('discard.stay')}
        danger
        onConfirm={leave}
        onCancel={stay}
      />
    ),
  };
}

interface Reading<Item> {
  readonly data: Item | undefined;
  readonly error: ApiProblem | null;
  readonly refetch: () => Promise<unknown>;
}

interface Props<Item> extends Pick<ComponentProps<typeof Panel>, 'title' | 'subtitle' | 'popUp' | 'onClose'> {
  readonly form: Leavable;
  /** What the panel is about: while it is on its way and when it could not be read, the panel says so itself. */
  readonly reading: Reading<Item>;
  readonly footer: (item: Item) => ReactNode;
  readonly children: (item: Item) => ReactNode;
}

/** A panel with a form in it: loading, failed and "discard what you typed?" are drawn here, once. */
export function PanelForm<Item>({
  form,
  reading: { data, error, refetch },
  onClose,
  footer,
  children,
  ...panel
}: Props<Item>) {
  const { close, question } = useLeaving(form, onClose);
  const content = () => {
    if (data !== undefined) return children(data);
    return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <PanelSkeleton />;
  };
  return (
    <>
      <Panel {...panel} onClose={close} footer={data !== undefined && footer(data)}>
        {content()}
      </Panel>
      {question}
    </>
  );
}
