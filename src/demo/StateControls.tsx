import { Button, Input } from '@mantine/core';
import { useRef, useState } from 'react';
import { type DemoState, resetDemo } from '#contract/demo';
import { exportState, importState, StateFile } from '#contract/demoState';
import type { Language } from '#contract/words';
import { type ApiProblem, call, saveText, toProblem, useBackendOutcome } from '../api/client';
import { forgetDrafts } from '../api/kept';
import { useWrite } from '../api/queries';
import { type Session, useSession } from '../api/session';
import { useWholeAddress } from '../app/inPlace';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { Question } from '../ui/dialogs';
import { Notice } from '../ui/notices';
import { classes, Copy } from '../ui/text';
import { FIELD } from './scenarios';
import styles from './DemoPanel.module.css';

interface Given {
  /** The page as it is, absolute. */
  readonly page: string;
  readonly demo: DemoState;
  readonly session: Session | null;
  readonly language: Language;
  /** Which of a server's worlds it is; null where there is one alone. */
  readonly world?: string | null;
}

/** DEM-2: a link that brings another browser here: page, world, scenario, account, time, language, review mode and faults. */
export function stateLink({ page, demo, session, language, world }: Given): string {
  const url = new URL(page);
  const { since, review, fault } = demo.link;
  const carried = {
    world,
    scenario: demo.scenario,
    as: session?.account.id,
    now: demo.clock.now,
    settingsAt: since,
    lang: language,
    review,
    fault,
  };
  for (const [name, value] of Object.entries(carried)) if (value) url.searchParams.set(name, value);
  // What may stand in a query as it is can then be read.
  return url.href.replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** Which of a server's worlds the page is about; '' for the nameless one, null where the backend runs in the browser. */
function useWorld(): string | null {
  const backend = useBackendOutcome();
  return backend === null || backend === 'failed' || backend.mode !== 'remote' ? null : (backend.world ?? '');
}

/** DEM-10: whose state this is, on a server. */
function World() {
  const t = useT('demo');
  const name = useWorld();
  if (name === null) return null;
  return (
    <p className={styles.hint}>{name === '' ? t('scenario.worldNameless') : t('scenario.world', { name })}</p>
  );
}

/** DEM-2: the link to what is seen; once something was changed by hand it says that no link can carry that. */
function StateLink({ demo }: { readonly demo: DemoState }) {
  const t = useT('demo');
  const session = useSession();
  const { language } = useFormat();
  const page = useWholeAddress();
  const world = useWorld();
  const url = stateLink({ page, demo, session, language, world });
  if (demo.touched)
    return (
      <div>
        <Notice tone="warn">{t('scenario.touchedText')}</Notice>
        <Copy text={url}>{t('scenario.beginning')}</Copy>
      </div>
    );
  return (
    <Input.Wrapper
      {...FIELD}
      label={t('scenario.link')}
      description={demo.scenario === null && t('scenario.seedText')}
    >
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

/** Bytes that no state comes near. */
const LARGEST = 20_000_000;

/** What a file holds, if it is a state at all; what the backend makes of it is its own matter. */
async function readState(file: File): Promise<StateFile | 'notState' | 'tooLarge'> {
  if (file.size > LARGEST) return 'tooLarge';
  try {
    const { success, data } = StateFile.safeParse(JSON.parse((await file.text()).replace(/^\uFEFF/, '')));
    return success ? data : 'notState';
  } catch {
    return 'notState';
  }
}

type Asking =
  | { readonly what: 'save' | 'reset' }
  | { readonly what: 'open'; readonly name: string; readonly state: StateFile };

/** DEM-6: the whole state into a file and out of one, and back to the seeded one; each after a question. */
function FileControls({ touched }: { readonly touched: boolean }) {
  const t = useT('demo');
  const { now } = useFormat();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string } | null>(null);
  const [saving, setSaving] = useState<ApiProblem | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const reset = useWrite(resetDemo);
  const open = useWrite(importState);

  const ask = (next: Asking) => {
    reset.reset();
    open.reset();
    setSaving(null);
    setSaid(null);
    setAsking(next);
  };
  const save = async () => {
    try {
      const state = await call(exportState, {});
      const day = new Date(now ?? 0).toISOString().slice(0, 10);
      saveText(`refund-demo-${day}.json`, JSON.stringify(state), 'application/json');
      setAsking(null);
    } catch (thrown) {
      setSaving(toProblem(thrown));
    }
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const state = await readState(file);
    if (typeof state === 'string') setSaid({ bad: true, text: t(`file.${state}`, { name: file.name }) });
    else ask({ what: 'open', name: file.name, state });
  };
  const confirm = async () => {
    if (asking?.what === 'save') return save();
    const done = asking?.what === 'open' ? await open.run({ body: asking.state }) : await reset.run({});
    if (!done) return undefined;
    forgetDrafts();
    if (asking?.what === 'open') setSaid({ bad: false, text: t('file.opened', { name: asking.name }) });
    return setAsking(null);
  };
  const question =
    asking &&
    {
      save: { title: t('file.saveTitle'), text: t('file.saveText'), label: t('file.saveConfirm') },
      open: {
        title: t('file.openTitle'),
        text: t('file.openText', { name: asking.what === 'open' ? asking.name : '' }),
        label: t('file.openConfirm'),
      },
      reset: { title: t('reset.title'), text: t('reset.text'), label: t('reset.confirm') },
    }[asking.what];

  return (
    <div>
      <div className={styles.choices}>
        <Button size="xs" variant={touched ? 'filled' : 'default'} onClick={() => ask({ what: 'save' })}>
          {t('file.save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => picker.current?.click()}>
          {t('file.open')}
        </Button>
        <Button size="xs" variant="default" onClick={() => ask({ what: 'reset' })}>
          {t('reset.action')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('file.open')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            void choose(file).finally(() => {
              currentTarget.value = '';
            });
          }}
        />
      </div>
      <div role="status">{said && <Notice tone={said.bad ? 'bad' : 'good'}>{said.text}</Notice>}</div>
      {asking && question && (
        <Question
          title={question.title}
          text={question.text}
          confirmLabel={question.label}
          danger={asking.what !== 'save'}
          pending={reset.isPending || open.isPending}
          problem={saving ?? open.problem ?? reset.problem}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(null)}
        />
      )}
    </div>
  );
}

/** The state as a link, as a file, and as it was at first. */
export const StateControls = ({ demo }: { readonly demo: DemoState }) => (
  <>
    <World />
    <StateLink demo={demo} />
    <FileControls touched={demo.touched} />
  </>
);
