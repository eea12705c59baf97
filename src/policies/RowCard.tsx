import { Button, Stack } from '@mantine/core';
import { Link } from 'react-router-dom';
import { useState } from 'react';
import { listScenarios } from '#contract/demo';
import type { AnswerOf } from '#contract/endpoint';
import {
  type ExplorerReading,
  type ExplorerRow,
  type readPolicyTable,
  readPolicyVectors,
} from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { toneOfVerdict } from '../case/list';
import { useT } from '../locales/i18n';
import { Card, FactList } from '../ui/layout';
import { ProblemNotice, StateBadge } from '../ui/notices';
import { scenarioPath } from '../app/address';
import { type ApiProblem, call, saveText, toProblem } from '../api/client';
import { ChangeCard } from './ChangeCard';
import { FindingsCard } from './FindingsCard';
import { ReadingMark, RuleLink } from './pieces';
import { policyPath } from './words';
import styles from './Policies.module.css';

type Table = AnswerOf<typeof readPolicyTable>;
type LineOf = Table['lines'][number];

/** Scenarios in which a line can be seen, each a link that loads it. */
function Scenarios({ line }: { readonly line: string }) {
  const t = useT('policies');
  const { data } = useEndpoint(listScenarios, {});
  const shown = data?.items.filter(({ lines }) => lines.includes(line)) ?? [];
  if (data && shown.length === 0) return t('row.noScenario');
  return (
    <ul className={styles.links}>
      {shown.slice(0, 6).map((scenario) => (
        <li key={scenario.id}>
          <Link to={scenarioPath(scenario)}>{scenario.title}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Why a line is a reading, and what the other one would change. */
function useReadingFacts(): (
  reading: ExplorerReading | null,
  records: number,
) => { label: string; value: string }[] {
  const t = useT('policies');
  return (reading, all) =>
    reading
      ? [
          { label: t('row.why'), value: reading.why },
          {
            label: t('row.other'),
            // A policy alone has no records.
            value:
              all === 0
                ? reading.other
                : `${reading.other} ${t('row.changed', { count: reading.changed, all })}`,
          },
        ]
      : [];
}

interface Props {
  readonly table: Table | undefined;
  /** The chosen row, and the chosen line, which may be none of the rows. */
  readonly row: ExplorerRow | undefined;
  readonly line: LineOf | undefined;
}

/** Beside the table: the chosen rule with source, reading and scenarios, its conditions to change, and what a change breaks. */
export function RowCard({ table, row, line }: Props) {
  const t = useT('policies');
  const readingFacts = useReadingFacts();
  return (
    <>
      <FindingsCard />
      {line ? (
        <Card title={t('row.title', { id: line.id })} {...(row && { actions: <Verdict row={row} /> })}>
          <Stack gap={12}>
            <p>{line.text}</p>
            <FactList
              layout="columns"
              facts={[
                { label: t('row.source'), value: line.source },
                ...readingFacts(line.reading, table?.records ?? 0),
                { label: t('row.shown'), value: <Scenarios line={line.id} /> },
              ]}
            />
          </Stack>
        </Card>
      ) : (
        <p className={styles.hint}>{t('row.choose')}</p>
      )}
      {row && table && <ChangeCard row={row} table={table} />}
      {table?.precedence && (
        <Card title={t('precedence')} actions={<span className={styles.reading}>{t('reading')}</span>}>
          <FactList layout="columns" facts={readingFacts(table.precedence, table.records)} />
        </Card>
      )}
      {table && <MoreCard policy={table.policy} />}
      {table && (
        <Card title={t('lines.title')}>
          <ul className={styles.links}>
            {table.lines.map(({ id, text, reading }) => (
              <li key={id}>
                <RuleLink id={id} anchor /> {reading && <ReadingMark id={id} />} {text}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Verdict({ row: { verdict } }: { readonly row: ExplorerRow }) {
  const t = useT('policies');
  return <StateBadge tone={toneOfVerdict(verdict)}>{t(`verdict.${verdict}`)}</StateBadge>;
}

/** What else there is of a policy: its source, its what-if, and its test vectors to take along. */
function MoreCard({ policy }: { readonly policy: string }) {
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
