import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type DemoState, listScenarios, readDemo } from '#contract/demo';
import { type AccountId, listAccounts, openSession } from '#contract/session';
import type { ApiProblem } from '../api/client';
import { queryClient, useEndpoint, useWrite } from '../api/queries';
import { currentSession, keepSession, useSession } from '../api/session';
import { homeOf } from '../app/guard';
import { usePanelForm } from '../case/PanelForm';
import { useT } from '../locales/i18n';
import { ProblemNotice, ToneIcon } from '../ui/notices';
import { classes } from '../ui/text';
import { ClockControls } from './ClockControls';
import { FaultControls } from './FaultControls';
import { RequestLog } from './RequestLog';
import { scenarioPath } from '../app/address';
import { FIELD, Group, groupScenarios, useProviderName } from './scenarios';
import { StateControls } from './StateControls';
import bar from './DemoBar.module.css';
import styles from './DemoPanel.module.css';

const consoleOf = (path: string): string | undefined => path.split('/')[1];

/** Signs this tab in as another account (DEM-4). Stays on the page where its role may see it, else goes where that role begins. */
function useSwitchAccount(): {
  readonly enter: (account: AccountId) => Promise<void>;
  readonly problem: ApiProblem | null;
} {
  const open = useWrite(openSession);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  const enter = async (account: AccountId) => {
    const before = currentSession()?.account;
    if (before?.id === account) return;
    const opened = await open.run({ body: { account } });
    if (!opened) return;
    keepSession(opened);
    queryClient.clear();
    const { role } = opened.account;
    const home = homeOf(role);
    const stays = pathname === '/' || before?.role === role || consoleOf(pathname) === consoleOf(home);
    // Going to the same address asks the guards again and reads the page as the new account.
    await navigate(stays ? `${pathname}${search}` : home, { replace: stays });
  };

  return { enter, problem: open.problem };
}

/** DEM-4: who this tab is. */
function AccountControls() {
  const t = useT('demo');
  const { data, error, refetch } = useEndpoint(listAccounts, {});
  const present = useSession()?.account.id;
  const { enter, problem } = useSwitchAccount();
  return (
    <Group title={t('accounts.title')}>
      <div className={styles.accounts}>
        {data?.items.map(({ id, name }) => (
          <UnstyledButton
            key={id}
            className={styles.choice ?? ''}
            aria-pressed={id === present}
            onClick={() => void enter(id)}
          >
            {name}
            {id === present && <ToneIcon tone="good" size={14} />}
          </UnstyledButton>
        ))}
      </div>
      <p className={styles.hint}>{t('accounts.text')}</p>
      <ProblemNotice
        problem={error ?? problem}
        onRetry={error ? () => void refetch() : undefined}
        write={!error}
      />
    </Group>
  );
}

interface Props {
  readonly demo: DemoState;
  readonly children: ReactNode;
}

/** Which scenario this is, and another one. Chosen first, loaded by the button: arrow keys must not replace everything. */
function ScenarioControls({ demo, children }: Props) {
  const t = useT('demo');
  const shell = useT('shell');
  const navigate = useNavigate();
  const nameOf = useProviderName();
  const { data, error, refetch } = useEndpoint(listScenarios, {});
  const current = data?.items.find(({ id }) => id === demo.scenario);
  const groups = data ? groupScenarios(data.items, data.lines, '') : [];

  const form = usePanelForm({
    initialValues: { id: null as string | null },
    draft: 'demo.scenario',
    onSubmit: async ({ id }) => {
      const scenario = data?.items.find((one) => one.id === (id ?? demo.scenario));
      form.done();
      if (scenario) await navigate(scenarioPath(scenario));
    },
  });
  const value = form.values.id ?? demo.scenario ?? '';

  return (
    <Group title={t('scenario.title')}>
      <p>
        {current?.title ?? demo.scenario ?? shell('bar.seeded')}
        {current && <span className={styles.hint}> · {current.lines.join(' ')}</span>}
      </p>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      <form noValidate className={styles.line} onSubmit={form.submit}>
        <NativeSelect
          {...FIELD}
          className={styles.grow ?? ''}
          aria-label={t('scenario.choose')}
          value={value}
          data={[
            { value: '', label: t('scenario.choose'), disabled: true },
            ...groups.map(({ provider, lines }) => ({
              group: nameOf(provider),
              items: lines.flatMap(({ id, scenarios }) =>
                scenarios.map((one) => ({ value: one.id, label: `${id} · ${one.title}` })),
              ),
            })),
          ]}
          onChange={(event) => form.change({ id: event.currentTarget.value })}
        />
        <Button type="submit" size="xs" disabled={value === ''}>
          {t('scenario.load')}
        </Button>
      </form>
      {children}
    </Group>
  );
}

/** Everything a person may change about the demo itself. */
export function DemoPanel() {
  const { data: demo } = useEndpoint(readDemo, {});
  if (!demo) return <div className={bar.panel} />;
  return (
    <div className={classes(bar.panel, styles.groups)}>
      <ClockControls clock={demo.clock} />
      <ScenarioControls demo={demo}>
        <StateControls demo={demo} />
      </ScenarioControls>
      <FaultControls settings={demo.settings} />
      <AccountControls />
      <RequestLog />
    </div>
  );
}
