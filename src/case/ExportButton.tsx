import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Endpoint, QueryInput } from '#contract/endpoint';
import { type ApiProblem, type ArgsOf, call, toProblem } from '../api/client';
import { saveText } from '../api/download';
import { useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { Hidden } from '../ui/text';

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
