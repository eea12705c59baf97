import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useT } from '../locales/useT';
import { NotPossible } from './NotPossible';
import { WaitingDialog } from './WaitingDialog';

interface Props<Item> {
  readonly title: string;
  readonly reading: {
    readonly data: Item | undefined;
    readonly error: ApiProblem | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly write: {
    readonly isPending: boolean;
    readonly problem: ApiProblem | null;
    readonly data: unknown;
  };
  /** Whether the state allows it. */
  readonly possible: (item: Item) => boolean;
  /** Why it does not, where the backend has not said so. */
  readonly forbidden: (item: Item) => string;
  readonly details: { readonly to: string; readonly label: string };
  readonly onClose: () => void;
  readonly children: (item: Item) => ReactNode;
}

/** A dialog that does something to a record: while it is read, when the state no longer allows it, and else the act itself. */
export function TaskDialog<Item>({
  title,
  reading,
  write,
  possible,
  forbidden,
  details,
  onClose,
  children,
}: Props<Item>) {
  const t = useT('common');
  const { data: item, error, refetch } = reading;
  if (item === undefined)
    return <WaitingDialog title={title} problem={error} onRetry={() => void refetch()} onClose={onClose} />;
  // What was just done changes the state before the dialog is gone.
  if (write.isPending || write.data !== undefined || possible(item)) return children(item);
  // Its own answer may have been lost; then it is done.
  const text = write.problem?.unanswered ? t('lostThen') : (write.problem?.detail ?? forbidden(item));
  return <NotPossible title={title} text={text} details={details} onClose={onClose} />;
}
