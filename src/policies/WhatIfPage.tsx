import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { readPolicyVectors, readRecordFacts, whatIf } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useSession } from '../api/session';
import { writeInPlace } from '../app/inPlace';
import { Trace } from '../case/Why';
import { useT } from '../locales/i18n';
import { FailedReading } from '../ui/DataTable';
import { Card, Columns } from '../ui/layout';
import { Notice, ProblemNotice } from '../ui/notices';
import { Copy, Skeleton } from '../ui/text';
import { Answer } from './pieces';
import { type Carried, carriedIn, CASE, isPolicy, policyPath, useFieldName } from './words';
import { InstantField, SubjectFields } from './SubjectFields';
import { type Fields, fitted, shapeOf, SUBJECTS, withPart } from './shape';
import styles from './Policies.module.css';

/** Where the facts come from: the address, a record that it names, or the first example of the policy. */
function useBeginning(policy: string): {
  readonly first: Carried | undefined;
  readonly problem: Parameters<typeof FailedReading>[0]['problem'] | null;
} {
  const [params] = useSearchParams();
  const session = useSession();
  const carried = carriedIn(params);
  const record = carried ? null : params.get('record');
  const facts = useEndpoint(
    readRecordFacts,
    { params: { policy, id: record ?? '' } },
    { enabled: record !== null && session !== null },
  );
  const vectors = useEndpoint(readPolicyVectors, { params: { policy } });
  if (carried) return { first: carried, problem: null };
  if (record !== null && session !== null)
    return { first: facts.data && { ...facts.data, record }, problem: facts.error };
  return { first: vectors.data?.vectors[0]?.request, problem: vectors.error };
}

/** POL-3: facts in a form, and what the policy says of them while one types. */
export function WhatIfPage() {
  const { policy = '' } = useParams();
  const { first, problem } = useBeginning(policy);
  const t = useT('common');
  const [params] = useSearchParams();
  if (problem) return <FailedReading problem={problem} />;
  if (!first)
    return (
      <div role="status" aria-label={t('loading')}>
        <Skeleton height="360px" />
      </div>
    );
  return <WhatIf key={`${policy} ${params.get('record') ?? ''}`} policy={policy} first={first} />;
}

interface Props {
  readonly policy: string;
  readonly first: Carried;
}

function WhatIf({ policy, first }: Props) {
  const t = useT('policies');
  const nameOf = useFieldName();
  const [params] = useSearchParams();
  const [asked, ask] = useState(first);

  // Back, forward and a link inside the page bring other facts along.
  const { key } = useLocation();
  const [seen, see] = useState(key);
  if (key !== seen) {
    see(key);
    const carried = carriedIn(params);
    if (carried && JSON.stringify(carried) !== JSON.stringify(asked)) ask(carried);
  }
  const text = JSON.stringify(asked);
  useEffect(() => {
    const from = window.location.href;
    const search = new URLSearchParams({ [CASE]: text }).toString();
    if (new URL(from).search === `?${search}`) return undefined;
    // Not with every letter: browsers refuse too many addresses in a row.
    const timer = setTimeout(() => writeInPlace(search, from), 250);
    return () => clearTimeout(timer);
  }, [text, key]);

  const { now, subject, way = null, record } = asked;
  const { data, error, refetch, isPlaceholderData } = useEndpoint(whatIf, {
    params: { policy },
    body: { now, subject, way },
  });
  const vectors = useEndpoint(readPolicyVectors, { params: { policy } }).data?.vectors ?? [];
  const examples = vectors.filter(
    ({ rule }, index) => vectors.findIndex((one) => one.rule === rule) === index,
  );
  if (!isPolicy(policy)) return null;
  const schema = SUBJECTS[policy];
  const shape = shapeOf(schema, subject as Fields);
  const wrongAt = (path: readonly string[]) => error?.at(`/${['subject', ...path].join('/')}`);
  const wrong = (error?.errors.length ?? 0) > 0;
  const link = new URL(window.location.href);
  link.search = new URLSearchParams({ [CASE]: text }).toString();
  return (
    <Columns
      side={
        <>
          {wrong && <Notice tone="warn">{t('what.wrong')}</Notice>}
          {error && !wrong && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
          {data && !error && (
            <div aria-live="polite" aria-busy={isPlaceholderData}>
              <Stack gap={16}>
                <Answer decision={data} now={now} subject={subject as Fields} />
                <Card title={t('what.trace')}>
                  <Trace trace={data.trace} />
                </Card>
              </Stack>
            </div>
          )}
        </>
      }
    >
      <Card
        title={t('what.facts')}
        actions={
          <Group gap={14}>
            <Link
              to={{
                pathname: policyPath(policy),
                search: `?${new URLSearchParams({ [CASE]: text }).toString()}`,
              }}
            >
              {t('more.onMap')}
            </Link>
            <Copy text={link.href} label={t('what.copy')}>
              {t('what.copy')}
            </Copy>
          </Group>
        }
      >
        {record !== undefined && (
          <Notice tone="info">
            {t('what.fromRecord', { id: record })} {way && t('what.returned')}
          </Notice>
        )}
        <Group gap={12} align="flex-end" my={10}>
          <NativeSelect
            label={t('what.start')}
            value=""
            data={[{ value: '', label: '—' }, ...examples.map(({ rule }) => ({ value: rule, label: rule }))]}
            onChange={({ currentTarget }) => {
              const example = examples.find(({ rule }) => rule === currentTarget.value);
              if (example) ask(example.request);
            }}
          />
          <Button variant="default" onClick={() => ask(first)}>
            {t('what.again')}
          </Button>
        </Group>
        <div className={styles.fields}>
          <InstantField
            label={nameOf('now')}
            daysLabel={t('what.daysAgo', { field: nameOf('now') })}
            error={error?.at('/now')}
            value={now}
            now={Date.parse(first.now)}
            onChange={(next) => ask({ ...asked, now: next })}
          />
        </div>
        {shape && (
          <SubjectFields
            shape={shape}
            value={subject as Fields}
            path={[]}
            now={Date.parse(now)}
            wrongAt={wrongAt}
            onChange={(path, value) =>
              // What came from a record is its own no more once a fact is another.
              ask({
                now,
                way,
                subject: fitted(schema, withPart(subject as Fields, path, value) as Fields),
              })
            }
          />
        )}
      </Card>
    </Columns>
  );
}
