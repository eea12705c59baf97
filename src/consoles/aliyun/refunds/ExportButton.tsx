import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../../api/client';
import { exportAliyunRefunds } from '../../../api/contract/aliyun';
import type { QueryInput } from '../../../api/contract/endpoint';
import { saveText } from '../../../api/download';
import { type ApiProblem, toProblem } from '../../../api/problem';
import { useT } from '../../../locales/useT';
import { Hidden } from '../../../ui/Hidden';
import { ProblemNotice } from '../../../ui/ProblemNotice';

const FILE = 'refunds.csv';

type State = 'idle' | 'running' | 'saved' | ApiProblem;

/** ALY-9: what search and filters let through, all pages, as CSV; asked of the API, then saved. */
export function ExportButton({ query }: { readonly query: QueryInput<typeof exportAliyunRefunds> }) {
  const t = useT('aliyun');
  const [state, setState] = useState<State>('idle');
  const run = async () => {
    setState('running');
    try {
      saveText(FILE, await call(exportAliyunRefunds, { query }), 'text/csv');
      setState('saved');
    } catch (thrown) {
      setState(toProblem(thrown));
    }
  };
  return (
    <>
      {typeof state === 'object' && <ProblemNotice problem={state} />}
      <Button variant="default" loading={state === 'running'} onClick={() => void run()}>
        {t('progress.export')}
      </Button>
      <Hidden>
        <span role="status">{state === 'saved' && t('progress.exported')}</span>
      </Hidden>
    </>
  );
}
