import { Group, NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router-dom';
import type { AnswerOf } from '#contract/endpoint';
import {
  type Asked,
  comparePolicies,
  type ExplorerClause,
  readPolicyTable,
  whatIf,
} from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useAsked, useListParams } from '../app/address';
import { ProviderWords, useProviderWords } from '../case/words';
import { toneOfVerdict } from '../case/list';
import { useT } from '../locales/i18n';
import { type Column, DataTable, FailedReading } from '../ui/DataTable';
import { Card } from '../ui/layout';
import { StateBadge } from '../ui/notices';
import { Lines, Skeleton } from '../ui/text';
import { Trace } from '../case/Why';
import {
  caseLink,
  COMPARED,
  isCompared,
  LABELS,
  type PolicyId,
  useClauseWords,
  usePolicyName,
} from './words';
import { Answer } from './pieces';
import { WholeNumberField } from './WholeNumberField';
import type { Fields } from './shape';
import styles from './Policies.module.css';

type Compared = AnswerOf<typeof comparePolicies>;
type Stretch = Compared['rows'][number]['stretches'][number];
type Row = Stretch & { readonly state: Compared['rows'][number]['state'] };

interface SideProps {
  readonly policy: string;
  readonly said: Stretch['left'];
}

/** What one policy says, and an example of it to open. */
function Side({ policy, said: { rules, verdict, review, asked } }: SideProps) {
  const t = useT('policies');
  const nameOf = usePolicyName();
  const rule = rules.join(t('operationsApart')) || t('change.noRule');
  return (
    <Lines>
      {verdict ? (
        <StateBadge tone={toneOfVerdict(verdict)}>{t(`verdict.${verdict}`)}</StateBadge>
      ) : (
        <StateBadge tone="bad">{t('proof.broken')}</StateBadge>
      )}
      {review && <span>{t(`outcome.${review}`)}</span>}
      <Link to={caseLink(policy, asked)} aria-label={t('compare.openOf', { policy: nameOf(policy), rule })}>
        {rule}
      </Link>
    </Lines>
  );
}

function useColumns(
  left: string,
  right: string,
  hrefOf: (open: string) => { readonly search: string },
): Column<Row>[] {
  const t = useT('policies');
  const nameOf = usePolicyName();
  return [
    {
      id: 'state',
      header: t('compare.state'),
      role: 'title',
      cell: ({ state }) => t(`compare.shared.${state}`),
    },
    {
      id: 'days',
      header: t('compare.days'),
      nowrap: true,
      cell: ({ from, until }) => (until - from === 1 ? from : t('compare.dayOf', { from, until: until - 1 })),
    },
    { id: 'left', header: nameOf(left), cell: ({ left: said }) => <Side policy={left} said={said} /> },
    {
      id: 'right',
      header: left === right ? t('compare.right') : nameOf(right),
      cell: ({ right: said }) => <Side policy={right} said={said} />,
    },
    {
      id: 'agree',
      header: t('compare.agree'),
      cell: ({ agree, state, from }) => (
        <Lines>
          <StateBadge tone={agree ? 'quiet' : 'warn'} plain>
            {t(agree ? 'compare.same_' : 'compare.differs')}
          </StateBadge>
          <Link to={hrefOf(`${state}:${from}`)} preventScrollReset>
            {t('compare.open')}
          </Link>
        </Lines>
      ),
    },
  ];
}

/** The number of a policy's table to be moved, by one or by more. */
function Moved({ policy }: { readonly policy: PolicyId }) {
  const t = useT('policies');
  const words = useClauseWords();
  const list = useListParams();
  const { data } = useEndpoint(readPolicyTable, { params: { policy } });
  const numbers = (data?.rows ?? []).flatMap(({ id, when, unless }) =>
    [...when.flat(), ...unless.map(({ clause }) => clause)]
      .filter(({ value }) => typeof value === 'number')
      .map((clause) => ({ id, clause })),
  );
  if (numbers.length === 0) return null;
  const said = (clause: ExplorerClause) => {
    const { fact, op, value } = words(clause, clause.value);
    return `${fact} ${op} ${value}`;
  };
  return (
    <>
      <NativeSelect
        label={t('compare.move')}
        value={list.get('index') ?? ''}
        data={[
          { value: '', label: t('compare.moveNone') },
          ...numbers.map(({ id, clause }) => ({
            value: String(clause.index),
            label: `${id}: ${said(clause)}`,
          })),
        ]}
        onChange={({ currentTarget }) => list.set({ index: currentTarget.value }, { replace: true })}
      />
      <WholeNumberField
        w={110}
        label={t('compare.by')}
        digits={4}
        value={movedBy(list.get('by') ?? null)}
        onChange={(by) => list.set({ by: String(by) }, { replace: true })}
      />
    </>
  );
}

/** How far an address moves the number; one where it says nothing of use. */
const movedBy = (by: string | null): number => (by !== null && /^-?\d{1,4}$/.test(by) ? Number(by) : 1);

/** The change of the other policy's table that an address asks for. */
function useMove(policy: string) {
  const [params] = useSearchParams();
  const { data } = useEndpoint(readPolicyTable, { params: { policy } });
  const index = Number(params.get('index') ?? Number.NaN);
  const by = movedBy(params.get('by'));
  const clause = data?.rows
    .flatMap(({ when, unless }) => [...when.flat(), ...unless.map((one) => one.clause)])
    .find((one) => one.index === index);
  const moves = typeof clause?.value === 'number';
  return {
    off: [],
    unguarded: [],
    values: moves ? [{ index, value: Number(clause.value) + by }] : [],
  };
}

/** POL-5: two policies on the facts they share, or one with a number moved: where they part, with an example each way. */
export function ComparePage() {
  const t = useT('policies');
  const nameOf = usePolicyName();
  const [params] = useSearchParams();
  const { latest, ask } = useAsked();
  const [left, right] = [params.get('left'), params.get('right')].map((id, index) =>
    isCompared(id) ? id : (COMPARED[index] ?? COMPARED[0]),
  ) as [PolicyId, PolicyId];
  const change = useMove(right);
  const { data, error, refetch } = useEndpoint(comparePolicies, { params: { left, right }, body: change });
  const columns = useColumns(left, right, (open) => ({
    search: `?${new URLSearchParams({ ...Object.fromEntries(params), left, right, open }).toString()}`,
  }));
  const rows = data?.rows.flatMap(({ state, stretches }) => stretches.map((one) => ({ ...one, state })));
  const opened = params.get('open');
  const found = rows?.find(({ state, from }) => `${state}:${from}` === opened);
  const open = found && opened !== null ? { ...found, key: opened } : undefined;
  const words = useProviderWords(right);
  const choose = (name: 'left' | 'right', value: string) => {
    const { left: one = left, right: other = right } = Object.fromEntries(latest());
    ask(new URLSearchParams({ left: one, right: other, [name]: value }));
  };
  const options = COMPARED.map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <>
      {open && (
        <SideBySide
          left={{ policy: left, asked: open.left.asked }}
          right={{ policy: right, asked: open.right.asked }}
        />
      )}
      <Card title={t('compare.title')}>
        <p className={styles.hint}>{t('compare.text')}</p>
        <Group gap={12} align="flex-end" my={12}>
          <NativeSelect
            label={t('compare.left')}
            data={options}
            value={left}
            onChange={({ currentTarget }) => choose('left', currentTarget.value)}
          />
          <NativeSelect
            label={t('compare.right')}
            data={options}
            value={right}
            onChange={({ currentTarget }) => choose('right', currentTarget.value)}
          />
          <ProviderWords value={words}>
            <Moved key={right} policy={right} />
          </ProviderWords>
        </Group>
        <p aria-live="polite">
          {data &&
            (data.parted === 0
              ? t('compare.same', { points: data.points })
              : t('compare.parted', { parted: data.parted, points: data.points }))}
        </p>
        <DataTable
          caption={t('compare.title')}
          columns={columns}
          rows={rows}
          keyOf={({ state, from }) => `${state}:${from}`}
          current={open?.key}
          problem={error}
          onRetry={() => void refetch()}
        />
      </Card>
    </>
  );
}

interface OneProps {
  readonly policy: PolicyId;
  readonly asked: Asked;
}

function One({ policy, asked: { now, subject } }: OneProps) {
  const t = useT('policies');
  const nameOf = usePolicyName();
  const words = useProviderWords(policy, LABELS[policy]);
  const { data, error, refetch } = useEndpoint(whatIf, {
    params: { policy },
    body: { now, subject, way: null },
  });
  return (
    <ProviderWords value={words}>
      <section className={styles.half} aria-label={nameOf(policy)}>
        <h2>{nameOf(policy)}</h2>
        {data ? (
          <>
            <Answer decision={data} now={now} subject={subject as Fields} />
            <Card title={t('what.trace')}>
              <Trace trace={data.trace} />
            </Card>
          </>
        ) : error ? (
          <FailedReading problem={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height="240px" />
        )}
      </section>
    </ProviderWords>
  );
}

/** POL-5: the same facts under two policies, as shipped, beside each other. */
const SideBySide = ({ left, right }: { readonly left: OneProps; readonly right: OneProps }) => (
  <div className={styles.halves}>
    <One {...left} />
    <One {...right} />
  </div>
);
