import { Button, Input, NativeSelect, UnstyledButton } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';
import { changeSettings, type DemoState, listScenarios, readDemo, resetDemo, Settings } from '#contract/demo';
import { type AccountId, listAccounts, openSession } from '#contract/session';
import type { Language } from '#contract/words';
import type { ApiProblem } from '../api/client';
import { forgetDrafts } from '../api/drafts';
import { queryClient, useEndpoint, useWrite } from '../api/queries';
import { currentSession, keepSession, type Session, useSession } from '../api/session';
import { homeOf } from '../app/guard';
import { usePanelForm } from '../case/PanelForm';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { Question } from '../ui/dialogs';
import { ProblemNotice, ToneIcon } from '../ui/notices';
import { classes, Copy } from '../ui/text';
import { ClockControls } from './ClockControls';
import { FIELD, Group, groupScenarios, scenarioPath, useProviderName } from './scenarios';
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

/** Back to the seeded state, after a question: everything done so far is lost. */
function ResetControl() {
  const t = useT('demo');
  const [asking, setAsking] = useState(false);
  const reset = useWrite(resetDemo);

  const confirm = async () => {
    if (!(await reset.run({}))) return;
    forgetDrafts();
    setAsking(false);
  };

  return (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          reset.reset();
          setAsking(true);
        }}
      >
        {t('reset.action')}
      </Button>
      {asking && (
        <Question
          title={t('reset.title')}
          text={t('reset.text')}
          confirmLabel={t('reset.confirm')}
          danger
          pending={reset.isPending}
          problem={reset.problem}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface Props {
  readonly demo: DemoState;
  readonly children: ReactNode;
}

/** Which scenario this is, and another one. Chosen first, loaded by the button: arrow keys must not replace everything. */
function ScenarioControls({ demo, children }: Props) {
  const t = useT('demo');
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
        {current?.title ?? demo.scenario ?? t('bar.seeded')}
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

const SWITCHES = ['review', 'channel', 'rail', 'fault'] as const;

/** How the back office behaves: reviews (REV-3), the payment channel and rail, and faults on demand. Each takes effect at once. */
function SettingsControls({ settings }: { readonly settings: Settings }) {
  const t = useT('demo');
  const change = useWrite(changeSettings);
  // One after the other: a second call of a running write would join it, and the second choice be lost.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const set = (body: Partial<Settings>) => {
    last.current = last.current.then(() => change.run({ body }));
  };

  return (
    <Group title={t('settings.title')}>
      {SWITCHES.map((name) => (
        <NativeSelect
          key={name}
          {...FIELD}
          label={t(`settings.${name}`)}
          value={settings[name]}
          data={Settings.shape[name].options.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={({ currentTarget: { value } }) => set({ [name]: value })}
        />
      ))}
      <ProblemNotice problem={change.problem} write />
    </Group>
  );
}

interface Given {
  /** The page as it is, absolute. */
  readonly page: string;
  readonly demo: DemoState;
  readonly session: Session | null;
  readonly language: Language;
}

/** DEM-2: a link that brings another browser here: page, scenario, account, time, language and fault. */
export function stateLink({ page, demo, session, language }: Given): string {
  const url = new URL(page);
  if (demo.scenario !== null) url.searchParams.set('scenario', demo.scenario);
  if (session) url.searchParams.set('as', session.account.id);
  url.searchParams.set('now', demo.clock.now);
  url.searchParams.set('lang', language);
  if (demo.settings.fault !== 'none') url.searchParams.set('fault', demo.settings.fault);
  // A colon may stand in a query as it is, and a time can then be read.
  return url.href.replaceAll('%3A', ':');
}

/** DEM-2: the link to what is seen, and, once something was changed by hand, that it leads elsewhere. */
function StateLink({ demo }: { readonly demo: DemoState }) {
  const t = useT('demo');
  const session = useSession();
  const { language } = useFormat();
  const { pathname, search, hash } = useLocation();
  const page = new URL(useHref({ pathname, search, hash }), window.location.href).href;
  const url = stateLink({ page, demo, session, language });
  const caution = demo.touched
    ? t('scenario.touchedText')
    : demo.scenario === null
      ? t('scenario.seedText')
      : null;
  return (
    <Input.Wrapper {...FIELD} label={t('scenario.link')} description={caution}>
      <div className={classes(styles.line, styles.middle)}>
        <Input
          size="xs"
          className={styles.grow ?? ''}
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Copy text={url}>{t('copyLink')}</Copy>
      </div>
    </Input.Wrapper>
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
        <StateLink demo={demo} />
        <ResetControl />
      </ScenarioControls>
      <SettingsControls settings={demo.settings} />
      <AccountControls />
    </div>
  );
}
