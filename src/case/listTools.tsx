import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Endpoint, QueryInput } from '#contract/endpoint';
import { RANGE_REVERSED } from '#contract/labels';
import { type ApiProblem, type ArgsOf, call, saveText, toProblem } from '../api/client';
import { useSaid, useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { Hidden } from '../ui/text';
import { useListParams } from '../app/address';
import styles from './list.module.css';

interface Props<E extends Endpoint> {
  /** One that answers CSV. */
  readonly endpoint: E;
  /** The search and filters of the list beside it. */
  readonly query: QueryInput<E>;
  /** Name of the file that is saved. */
  readonly file: string;
}

/** What search and filters let through, all pages, as CSV (ALY-9); asked of the API, then saved. */
export function ExportButton<E extends Endpoint>({ endpoint, query, file }: Props<E>) {
  const t = useT('common');
  const [state, setState] = useState<'idle' | 'running' | 'saved' | ApiProblem>('idle');
  const run = async () => {
    setState('running');
    try {
      saveText(file, String(await call(endpoint, { query } as ArgsOf<E>)), 'text/csv');
      setState('saved');
    } catch (thrown) {
      setState(toProblem(thrown));
    }
  };
  return (
    <>
      {typeof state === 'object' && <ProblemNotice problem={state} />}
      <Button variant="default" loading={state === 'running'} onClick={() => void run()}>
        {t('export.button')}
      </Button>
      <Hidden>
        <span role="status">{state === 'saved' && t('export.done', { file })}</span>
      </Hidden>
    </>
  );
}

interface DateFieldProps {
  readonly label: string;
  /** What the address says, `2026-11-22` or nothing. */
  readonly value: string;
  readonly error?: string | false;
  readonly onPick: (date: string) => void;
}

/** The browser's own date field; what is half typed is never overwritten by the address. */
function DateField({ label, value, error = false, onPick }: DateFieldProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  return (
    <TextInput
      type="date"
      aria-label={label}
      value={text}
      error={error}
      onChange={({ currentTarget }) => {
        asked.current = currentTarget.value;
        setText(currentTarget.value);
        onPick(currentTarget.value);
      }}
    />
  );
}

/** A list between two dates, both within, in the address as `since` and `until`; what lies before the first is said at the last (GEN-9). */
export function DateRange({ label }: { readonly label: string }) {
  const t = useT('common');
  const said = useSaid();
  const list = useListParams();
  const [since = '', until = ''] = [list.get('since'), list.get('until')];
  const reversed = since !== '' && until !== '' && until < since;
  const pick = (name: 'since' | 'until') => (date: string) => list.set({ [name]: date }, { replace: true });
  return (
    <Group component="div" role="group" aria-label={label} gap={6} className={styles.range ?? ''}>
      <span aria-hidden>{label}</span>
      <DateField label={t('range.since', { label })} value={since} onPick={pick('since')} />
      <span aria-hidden>–</span>
      <DateField
        label={t('range.until', { label })}
        value={until}
        error={reversed && said(RANGE_REVERSED)}
        onPick={pick('until')}
      />
    </Group>
  );
}
