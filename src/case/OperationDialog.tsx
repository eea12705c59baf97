import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Consequence } from '#contract/common';
import type { AnswerOf, Endpoint } from '#contract/endpoint';
import { REFUND_FIELDS } from '#contract/labels';
import type { ApiProblem } from '../api/client';
import { useEndpoint, useWrite } from '../api/queries';
import { announce } from '../app/Announcement';
import { useClose } from '../app/address';
import { useSaid, useT } from '../locales/i18n';
import { ConfirmDialog } from '../ui/dialogs';
import { TextField } from '../ui/fields';
import { Skeleton } from '../ui/text';
import { useLeaving, usePanelForm } from './PanelForm';

interface NotPossibleProps {
  readonly title: string;
  readonly text: string;
  /** The page that explains it. */
  readonly details: { readonly to: string; readonly label: string };
  readonly onClose: () => void;
}

/** The state no longer allows it: said, with a way on. */
export function NotPossible({ title, text, details, onClose }: NotPossibleProps) {
  const t = useT('common');
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={title}
      text={text}
      confirmLabel={details.label}
      cancelLabel={t('close')}
      onConfirm={() => void navigate(details.to, { replace: true })}
      onCancel={onClose}
    />
  );
}

interface WaitingDialogProps {
  readonly title: string;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A dialog whose record is on its way, or could not be read. */
function WaitingDialog({ title, problem, onRetry, onClose }: WaitingDialogProps) {
  const t = useT('common');
  return (
    <ConfirmDialog
      title={title}
      text={problem ? undefined : <Skeleton height="64px" />}
      problem={problem}
      pending={!problem}
      confirmLabel={problem ? t('retry') : t('ok')}
      onConfirm={onRetry}
      onCancel={onClose}
    />
  );
}

interface TaskDialogProps<Item> {
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
}: TaskDialogProps<Item>) {
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

/** What every record that something can be done to says of it. */
interface Operable {
  readonly id: string;
  readonly domain: string;
  readonly state: string;
  readonly operations: readonly string[];
  readonly previews: readonly { readonly operation: string; readonly consequences: readonly Consequence[] }[];
}

interface Props<Item extends Operable> {
  readonly root: string;
  readonly operation: string;
  readonly record: Endpoint;
  readonly call: Endpoint;
  /** What is sent; `domain`: what was typed, where one is asked for. */
  readonly body?: (domain: string) => unknown;
  readonly asksForDomain?: boolean;
  readonly danger?: boolean;
  readonly acknowledge?: (item: Item) => string;
  /** The window and what is at stake, drawn instead of said. */
  readonly picture?: ((item: Item) => ReactNode) | undefined;
  readonly words: {
    readonly title: string;
    readonly confirm?: string;
    readonly forbidden: (item: Item) => string;
    readonly done: (item: Item) => string;
    readonly details: string;
    /** What the domain is asked for, if in the console's own words. */
    readonly domainHint?: string;
  };
}

/** An operation besides refunding, over list or details: what it does to the refund, the deliberate act, and how it ended. */
export function OperationDialog<Item extends Operable>(props: Props<Item>) {
  const { root, operation, record, call, body, words } = props;
  const { id = '' } = useParams();
  const reading = useEndpoint(record, { params: { id } });
  const write = useWrite(call);
  const close = useClose(root);
  const confirm = async (domain: string, sent: () => void) => {
    const answer = await write.run({ params: { id }, ...(body && { body: body(domain) }) });
    if (!answer) return;
    sent();
    announce(words.done(answer as AnswerOf<typeof call> as Item));
    close();
  };
  return (
    <TaskDialog
      title={words.title}
      reading={reading as typeof reading & { readonly data: Item | undefined }}
      write={write}
      possible={({ operations }) => operations.includes(operation)}
      forbidden={words.forbidden}
      details={{ to: `${root}/${encodeURIComponent(id)}`, label: words.details }}
      onClose={close}
    >
      {(item) => (
        <Confirm
          {...props}
          item={item}
          write={write}
          onConfirm={(domain, sent) => void confirm(domain, sent)}
          onCancel={close}
        />
      )}
    </TaskDialog>
  );
}

const POINTERS = { '/domain': 'domain' } as const;

interface ConfirmProps<Item extends Operable> extends Props<Item> {
  readonly item: Item;
  readonly write: ReturnType<typeof useWrite>;
  /** `sent`: called once it is done, before the way back: nothing typed is lost any more. */
  readonly onConfirm: (domain: string, sent: () => void) => void;
  readonly onCancel: () => void;
}

function Confirm<Item extends Operable>({
  item,
  operation,
  asksForDomain = false,
  danger = false,
  acknowledge,
  picture,
  words,
  write,
  onConfirm,
  onCancel,
}: ConfirmProps<Item>) {
  const t = useT('refunds');
  const said = useSaid();
  const form = usePanelForm({
    initialValues: { domain: item.domain },
    pointers: POINTERS,
    write,
    onSubmit({ domain }) {
      onConfirm(domain, form.done);
    },
  });
  const leaving = useLeaving(form, onCancel);
  return (
    <>
      <ConfirmDialog
        title={words.title}
        text={!asksForDomain && <bdi>{item.domain}</bdi>}
        picture={picture?.(item)}
        consequences={item.previews.find((one) => one.operation === operation)?.consequences ?? []}
        {...(words.confirm !== undefined && { confirmLabel: words.confirm })}
        {...(acknowledge && { acknowledge: acknowledge(item) })}
        danger={danger}
        pending={write.isPending}
        problem={write.problem}
        shownAtFields={form.shownAtFields}
        onConfirm={form.submit}
        onCancel={leaving.close}
      >
        {asksForDomain && (
          <TextField
            label={said(REFUND_FIELDS.domain)}
            hint={words.domainHint ?? t('domainHint')}
            {...form.field('domain')}
          />
        )}
      </ConfirmDialog>
      {leaving.question}
    </>
  );
}
