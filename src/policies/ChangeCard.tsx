import { Button, Checkbox, Group, Stack } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint';
import type { ExplorerClause, ExplorerRow, readPolicyTable } from '#contract/explorer';
import { useT } from '../locales/i18n';
import { Card } from '../ui/layout';
import { useChange } from './change';
import { useClauseWords, useValueWords } from './words';
import styles from './Policies.module.css';

type Table = AnswerOf<typeof readPolicyTable>;

interface Props {
  readonly row: ExplorerRow;
  readonly table: Table;
}

const clausesOf = ({ when, unless }: ExplorerRow) => [...when.flat(), ...unless.map(({ clause }) => clause)];

/** POL-4: every mutation of a row that the unit tests make by hand: off, one group off, guards away, values changed. */
export function ChangeCard({ row, table }: Props) {
  const t = useT('policies');
  const { isOff, change, toggle } = useChange();
  const [together, moveTogether] = useState(false);
  const own = clausesOf(row);
  const alike = ({ fact, value }: ExplorerClause) =>
    table.rows.flatMap(clausesOf).filter((one) => one.fact === fact && one.value === value);
  return (
    <Card title={t('change.title', { id: row.id })}>
      <Stack gap={10}>
        <p className={styles.hint}>{t('change.text')}</p>
        <Checkbox label={t('change.row')} checked={!isOff(row.id)} onChange={() => toggle('off', row.id)} />
        {row.when.length > 1 &&
          row.when.map((group, index) => (
            <Checkbox
              key={group[0]?.index ?? index}
              label={t('change.group', { n: index + 1 })}
              checked={!isOff(`${row.id}#${index + 1}`)}
              onChange={() => toggle('off', `${row.id}#${index + 1}`)}
            />
          ))}
        {row.unless.length > 0 && (
          <Checkbox
            label={t('change.guards')}
            checked={!change.unguarded.includes(row.id)}
            onChange={() => toggle('unguarded', row.id)}
          />
        )}
        <ul className={styles.edits}>
          {own.map((clause) => (
            <li key={clause.index}>
              <Edit clause={clause} table={table} moving={together ? alike(clause) : [clause]} />
            </li>
          ))}
        </ul>
        {own.some(({ value }) => typeof value === 'number') && (
          <Checkbox
            label={t('change.together')}
            checked={together}
            onChange={(event) => moveTogether(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </Card>
  );
}

interface EditProps {
  readonly clause: ExplorerClause;
  readonly table: Table;
  /** The conditions that change with it. */
  readonly moving: readonly ExplorerClause[];
}

/** One condition to change: a number by one, a choice by its values, a flag by its other side. */
function Edit({ clause, table, moving }: EditProps) {
  const t = useT('policies');
  const words = useClauseWords();
  const valueWords = useValueWords();
  const { valueOf, set, move } = useChange();
  const value = valueOf(clause);
  const { fact, op } = words(clause, clause.value);
  if (typeof value === 'number')
    return (
      <Group gap={8} justify="space-between" wrap="nowrap">
        <span>
          {fact} {op}
        </span>
        <Group gap={4} wrap="nowrap" role="group" aria-label={`${fact} ${op}`}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('change.less', { what: `${fact} ${op}` })}
            onClick={() => move(clause, moving, -1)}
          >
            −
          </Button>
          <output className={styles.number}>
            {value !== clause.value && <s>{String(clause.value)}</s>} <b>{value}</b>
          </output>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('change.more', { what: `${fact} ${op}` })}
            onClick={() => move(clause, moving, 1)}
          >
            +
          </Button>
        </Group>
      </Group>
    );
  if (typeof value === 'boolean')
    return (
      <Checkbox
        label={words(clause, true).fact}
        checked={value}
        onChange={(event) => set(moving, event.currentTarget.checked)}
      />
    );
  const options = table.facts.find(({ name }) => name === clause.fact)?.values ?? [];
  return (
    <Checkbox.Group
      label={fact}
      value={[...value]}
      onChange={(next) =>
        set(
          moving,
          options.filter((one) => next.includes(one)),
        )
      }
    >
      <Group gap="4px 14px" mt={4}>
        {options.map((one) => (
          <Checkbox key={one} value={one} label={valueWords(clause.fact, one)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
