import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { readPolicyVectors } from '#contract/explorer';
import { type ApiProblem, call, toProblem } from '../api/client';
import { saveText } from '../api/download';
import { useT } from '../locales/i18n';
import { Card } from '../ui/layout';
import { ProblemNotice } from '../ui/notices';
import { policyPath } from './words';
import styles from './Policies.module.css';

/** What else there is of a policy: its source, its what-if, and its test vectors to take along. */
export function MoreCard({ policy }: { readonly policy: string }) {
  const t = useT('policies');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const save = async () => {
    try {
      const answer = await call(readPolicyVectors, { params: { policy } });
      setProblem(null);
      saveText(`vectors-${policy}.json`, JSON.stringify(answer, null, 2), 'application/json');
    } catch (thrown) {
      setProblem(toProblem(thrown));
    }
  };
  return (
    <Card title={t('more.title')}>
      <ul className={styles.links}>
        <li>
          <Link to={policyPath(policy, 'source')}>{t('more.source')}</Link>
        </li>
        <li>
          <Link to={policyPath(policy, 'what-if')}>{t('more.whatIf')}</Link>
        </li>
        <li>
          <Button variant="default" size="xs" onClick={() => void save()}>
            {t('more.vectors')}
          </Button>
        </li>
      </ul>
      <ProblemNotice problem={problem} onRetry={() => void save()} />
    </Card>
  );
}
