import { useEffect, useRef, useState } from 'react';
import { RejectionReason } from '../api/contract/refund';
import type { ApiProblem } from '../api/problem';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { ChoiceGroup } from '../ui/ChoiceGroup';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { TextField } from '../ui/TextField';
import { isBlank } from '../ui/characters';
import styles from './Item.module.css';
import type { Draft } from './drafts';
import type { Rejectable } from './rejectable';

interface Props {
  readonly id: string;
  readonly queue: Rejectable;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** It was decided elsewhere: what was typed can still be read and copied. */
  readonly readOnly: boolean;
  readonly problem: ApiProblem | null;
  readonly onSubmit: () => void;
}

/** Characters an explanation may have; the backend has the last word. */
const MOST = 1_000;

const FIELDS = ['/reason', '/explanation'];

/** REV-2: a coded reason and an explanation, with what follows and who reads it. */
export function RejectForm({ id, queue, draft, onChange, readOnly, problem, onSubmit }: Props) {
  const t = useT('review');
  const { count } = useFormat();
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const missing = { reason: draft.reason === null, explanation: isBlank(draft.explanation) };
  const tried = tries > 0 && !readOnly;
  const wrong = {
    reason: problem?.at('/reason') ?? (tried && missing.reason ? t('reject.reasonRequired') : undefined),
    explanation:
      problem?.at('/explanation') ??
      (tried && missing.explanation ? t('reject.explanationRequired') : undefined),
  };

  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);

  // Each try that fails leads to the first field that is wrong.
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (field?.querySelector('input') ?? field)?.focus();
  }, [tries, problem]);

  return (
    <form
      ref={form}
      id={id}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (readOnly) return;
        setTries(tries + 1);
        if (!missing.reason && !missing.explanation) onSubmit();
      }}
    >
      <Notice tone={readOnly ? 'info' : 'warn'}>{readOnly ? t('reject.kept') : t(`reject.${queue}`)}</Notice>
      <ChoiceGroup
        label={t('reject.reason')}
        choices={RejectionReason.options.map((value) => ({ value, label: t(`reject.code.${value}`) }))}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        error={wrong.reason}
        disabled={readOnly}
      />
      <TextField
        label={t('reject.explanation')}
        value={draft.explanation}
        onChange={(explanation) => onChange({ ...draft, explanation })}
        error={wrong.explanation}
        lines={{
          rows: 5,
          most: MOST,
          count: (length) => t('reject.count', { count: length, typed: count(length), most: count(MOST) }),
        }}
        readOnly={readOnly}
      />
      <ProblemNotice problem={problem} shownAtFields={FIELDS} write />
    </form>
  );
}
