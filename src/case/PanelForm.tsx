import { Button, Stack } from '@mantine/core';
import { type FormErrors, useForm } from '@mantine/form';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { ApiProblem } from '../api/client';
import { forgetDraft, keepDraft, keptDraft } from '../api/kept';
import { useSession } from '../api/session';
import { Announcement } from '../app/Announcement';
import { useLayer } from '../app/layers';
import { useT } from '../locales/i18n';
import { isSecondClick, Panel } from '../ui/Panel';
import { Question } from '../ui/dialogs';
import { ProblemNotice } from '../ui/notices';
import { Skeleton } from '../ui/text';

type Name<Values> = keyof Values & string;

interface Options<Values> {
  readonly initialValues: Values;
  /** What is missing, at its field and in words; asked for by the first try, and from then on with every change. */
  readonly validate?: (values: Values) => { readonly [Field in Name<Values>]?: string | undefined };
  /** The field at which each JSON Pointer of the backend's problem is told. */
  readonly pointers?: Readonly<Record<string, Name<Values>>>;
  /** The request it ends in; its answer is the judge, and a change of what it was about takes its word back. */
  readonly write?: { readonly problem: Pick<ApiProblem, 'errors'> | null; reset(this: void): void };
  /** Called with what was typed once nothing is missing. */
  readonly onSubmit: (values: Values) => unknown;
  /** After every change. */
  readonly onChange?: (values: Values) => void;
  /** Under which name what is typed is kept; by default the page's own address. False: the page keeps it by itself. */
  readonly draft?: string | false;
  /** Fields that are never written down (GEN-11); a reload that would lose them is asked about first. */
  readonly unwritten?: readonly Name<Values>[];
}

/** A field's value with what is wrong with it; spread into TextField, ChoiceGroup, SelectField, CheckField. */
interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

interface PanelFormState<Values> {
  readonly values: Values;
  readonly field: <Field extends Name<Values>>(name: Field) => FieldProps<Values[Field]>;
  readonly change: (part: Partial<Values>) => void;
  /** For the `<form>`; a foot's button submits it by its id. */
  readonly submit: (this: void, event: SyntheticEvent<HTMLFormElement>) => void;
  /** For ProblemNotice: what is told at a field is not told twice. */
  readonly shownAtFields: readonly string[];
  /** Whether leaving would lose something. */
  readonly isTyped: () => boolean;
  /** It was sent: nothing is left to lose. */
  readonly done: () => void;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Keeps what is typed until it is sent or given up; asks before a reload takes what cannot be kept. */
function useKept<Values extends object>({ initialValues, draft, unwritten = [] }: Options<Values>) {
  const { pathname } = useLocation();
  const account = useSession()?.account.id ?? '';
  // A session that ends takes neither the name nor what is kept under it.
  const [key] = useState(`${account} ${draft || pathname}`);
  const [blank] = useState(initialValues);
  const [first] = useState(() => (draft === false ? null : keptDraft(key, blank)) ?? blank);
  const isLost = (values: Values) => unwritten.some((name) => !isSame(values[name], blank[name]));
  const atRisk = useRef(isLost(first));
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (atRisk.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const isTyped = (values: Values) => !isSame(values, blank);
  return {
    blank,
    first,
    isTyped,
    keep(values: Values) {
      if (draft === false) return;
      const typed = isTyped(values);
      const isKept = typed && keepDraft(key, values, unwritten);
      if (!typed) forgetDraft(key);
      atRisk.current = typed && (!isKept || isLost(values));
    },
  };
}

/**
 * A form on @mantine/form. The page says what is missing, the backend what is wrong (GEN-9: nothing typed is lost);
 * both stand at their field, and each failed try leads to the first of them.
 *
 *     const write = useWrite(submitApplication);
 *     const form = usePanelForm({
 *       initialValues: { domain: '', reason: null as Reason | null },
 *       validate: ({ reason }) => ({ reason: reason === null ? t('chooseReason') : undefined }),
 *       pointers: { '/domain': 'domain' },
 *       write,
 *       onSubmit: async (body) => (await write.run({ body })) && form.done(),
 *     });
 *     const { close, question } = useLeaving(form, onClose); // for the panel's onClose, and beside the panel
 *     <form id={id} noValidate onSubmit={form.submit}>
 *     <TextField label={t('domain')} {...form.field('domain')} />, and <ProblemNotice problem={write.problem} shownAtFields={form.shownAtFields} write />
 */
export function usePanelForm<Values extends object>(options: Options<Values>): PanelFormState<Values> {
  const { validate, pointers = {}, write, onSubmit, onChange } = options;
  const kept = useKept(options);
  const element = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  /** The last try that failed. */
  const [failed, setFailed] = useState<unknown>(null);
  const form = useForm<Values>({
    initialValues: kept.first,
    validate: (values): FormErrors => ({ ...validate?.(values) }),
    validateInputOnChange: tried,
    onValuesChange(values) {
      kept.keep(values);
      onChange?.(values);
    },
  });
  const problem = write?.problem ?? null;

  // What the backend says of a field stands there until the field is changed.
  const [told, setTold] = useState(problem);
  if (problem !== told) {
    setTold(problem);
    const wrong = problem?.errors.filter(({ pointer }) => pointer in pointers) ?? [];
    if (wrong.length > 0) {
      form.setErrors(Object.fromEntries(wrong.map(({ pointer, message }) => [pointers[pointer], message])));
      setFailed(problem);
    }
  }

  useEffect(() => {
    if (failed === null) return;
    const wrong = '[aria-invalid="true"]';
    // A field in the panel's foot belongs to the form without standing in it.
    const field =
      element.current?.querySelector<HTMLElement>(wrong) ??
      [...(element.current?.elements ?? [])].find(
        (one): one is HTMLElement => one instanceof HTMLElement && one.matches(wrong),
      );
    // Of a group the choices take the focus, not the frame around them.
    (field?.querySelector('input') ?? field)?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  }, [failed]);

  const change = (part: Partial<Values>): void => {
    for (const [name, value] of Object.entries(part)) form.setFieldValue(name, value as never);
    if (problem?.errors.length) write?.reset();
  };
  const judge = form.onSubmit(
    (values) => {
      setTried(false);
      void onSubmit(values);
    },
    (missing) => {
      setTried(true);
      setFailed(missing);
    },
  );
  return {
    values: form.values,
    field: (name) => ({
      value: form.values[name],
      onChange: (value) => change({ [name]: value } as unknown as Partial<Values>),
      error: form.errors[name] as string | undefined,
    }),
    change,
    submit(event) {
      element.current = event.currentTarget;
      judge(event);
    },
    shownAtFields: Object.keys(pointers),
    isTyped: () => kept.isTyped(form.getValues()),
    done() {
      setTried(false);
      form.setValues(kept.blank);
      form.clearErrors();
      kept.keep(kept.blank);
    },
  };
}

type Leavable = Pick<PanelFormState<object>, 'isTyped' | 'done'>;

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
export function useLeaving({ isTyped, done }: Leavable, onClose: () => void): Leaving {
  const t = useT('common');
  const [asking, ask] = useState<{ readonly leave: () => void; readonly stay: () => void } | null>(null);
  const decided = useRef(false);
  useLayer({
    holds: ({ currentLocation: from, nextLocation: to }) =>
      !decided.current && from.pathname !== to.pathname && to.pathname !== '/sign-in' && isTyped(),
    held: ({ proceed, reset }) => ask({ leave: proceed, stay: reset }),
  });
  return {
    close: () => (isTyped() ? ask({ leave: onClose, stay: () => undefined }) : onClose()),
    question: asking && (
      <Question
        title={t('discard.title')}
        text={t('discard.text')}
        confirmLabel={t('discard.confirm')}
        cancelLabel={t('discard.stay')}
        danger
        onConfirm={() => {
          decided.current = true;
          ask(null);
          done();
          asking.leave();
        }}
        onCancel={() => {
          ask(null);
          asking.stay();
        }}
      />
    ),
  };
}

interface RecordPanelProps {
  readonly reading: {
    readonly data: unknown;
    readonly error: ApiProblem | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly popUp?: boolean;
  /** Something over the panel says its own result. */
  readonly silent?: boolean;
  readonly leaving: Partial<Leaving> & Pick<Leaving, 'close'>;
  /** The acts, which stay in sight. */
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The panel of one record: while it is read, when it could not be, and, with a form in it, left only by asking once something is typed. */
export function RecordPanel({ reading, leaving, silent = false, children, ...given }: RecordPanelProps) {
  const { data, error, refetch } = reading;
  return (
    <>
      <Panel {...given} onClose={leaving.close}>
        <Announcement silent={silent} />
        {data ? (
          children
        ) : error ? (
          <ProblemNotice problem={error} onRetry={() => void refetch()} />
        ) : (
          <PanelSkeleton />
        )}
      </Panel>
      {leaving.question}
    </>
  );
}

interface StepFormProps {
  readonly id: string;
  readonly step: string;
  readonly onSubmit: (this: void, event: SyntheticEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
}

/** A form in steps: a new one begins at its first question, or at what is marked `data-first`. */
export function StepForm({ step, children, ...given }: StepFormProps) {
  const fields = useRef<HTMLFormElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    fields.current?.querySelector<HTMLElement>('[data-first], [role="radiogroup"]')?.focus();
  }, [step]);
  return (
    <form ref={fields} noValidate {...given}>
      <Stack gap={16}>{children}</Stack>
    </form>
  );
}

/** The way out where nothing is to be confirmed; not by the second click of what brought it. */
export function CloseAct({ onClose }: { readonly onClose: () => void }) {
  const t = useT('common');
  return (
    <Button variant="default" onClick={(event) => !isSecondClick(event) && onClose()}>
      {t('close')}
    </Button>
  );
}

interface FormActsProps {
  /** Id of the form that is submitted. */
  readonly form: string;
  readonly label: string;
  readonly pending: boolean;
  readonly disabled?: boolean;
  /** To the step before, where there is one. */
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** On, back and out of a form. The second click of a double click would already answer the next step. */
export function FormActs({ form, label, pending, disabled = false, onBack, onClose }: FormActsProps) {
  const t = useT('common');
  return (
    <>
      <Button
        type="submit"
        form={form}
        loading={pending}
        disabled={disabled}
        onClick={(event) => isSecondClick(event) && event.preventDefault()}
      >
        {label}
      </Button>
      {onBack && (
        <Button variant="default" disabled={pending} onClick={onBack}>
          {t('previous')}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
    </>
  );
}

/** The panel while its record is on its way. */
export function PanelSkeleton() {
  const t = useT('common');
  return (
    <Stack gap={14} role="status" aria-label={t('loading')}>
      <Skeleton height="62px" />
      <Skeleton width="85%" height="16px" />
      <Skeleton width="60%" />
      <Skeleton width="70%" />
      <Skeleton height="170px" />
      <Skeleton width="40%" />
      <Skeleton height="120px" />
    </Stack>
  );
}
