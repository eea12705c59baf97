import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type DemoState, listScenarios } from '../api/contract/demo';
import { useEndpoint } from '../api/useEndpoint';
import { useT } from '../locales/useT';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Choose } from './Choose';
import styles from './DemoPanel.module.css';
import { Group } from './Group';
import { useProviderName } from './providers';
import { groupScenarios } from './scenarioGroups';
import { scenarioPath } from './scenarioPath';

interface Props {
  readonly demo: DemoState;
  readonly children: ReactNode;
}

/** Which scenario this is, and another one. Chosen first, loaded by the button: arrow keys must not replace everything. */
export function ScenarioControls({ demo, children }: Props) {
  const t = useT('demo');
  const navigate = useNavigate();
  const nameOf = useProviderName();
  const { data, error, refetch } = useEndpoint(listScenarios, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? demo.scenario ?? '';
  const current = data?.items.find(({ id }) => id === demo.scenario);
  const groups = data ? groupScenarios(data.items, data.lines, '') : [];

  const load = () => {
    const scenario = data?.items.find(({ id }) => id === value);
    if (!scenario) return;
    setChosen(null);
    void navigate(scenarioPath(scenario));
  };

  return (
    <Group title={t('scenario.title')}>
      <p>
        {current?.title ?? demo.scenario ?? t('bar.seeded')}
        {current && <span className={styles.hint}> · {current.lines.join(' ')}</span>}
      </p>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      <div className={styles.line}>
        <Choose
          bare
          label={t('scenario.choose')}
          placeholder={t('scenario.choose')}
          value={value}
          groups={groups.map(({ provider, lines }) => ({
            label: nameOf(provider),
            options: lines.flatMap(({ id, scenarios }) =>
              scenarios.map((one) => ({ value: one.id, label: `${id} · ${one.title}` })),
            ),
          }))}
          onChange={setChosen}
        />
        <Button size="xs" disabled={value === ''} onClick={load}>
          {t('scenario.load')}
        </Button>
      </div>
      {children}
    </Group>
  );
}
