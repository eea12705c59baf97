import { Button, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { provePolicy, readPolicySource, readPolicyTable, readPolicyVectors } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { FailedReading } from '../ui/DataTable';
import { FactList } from '../ui/layout';
import { Skeleton } from '../ui/text';
import { Conditions, Outcome } from './pieces';
import { usePolicyName } from './words';
import styles from './Sign.module.css';

const AS_SHIPPED = { off: [], unguarded: [], values: [] };

/** The version of what is printed: made from the rows themselves, so that another number is another version. */
function versionOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The foot of every printed sheet; only the browser's own margin of a page stands on each. */
function useSheetFoot(text: string | null): void {
  useEffect(() => {
    if (text === null) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page sign { @bottom-left { font-family: sans-serif; font-size: 10px; content: ${JSON.stringify(text)} } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}

/** Everything of a policy that a tester accepts, on paper: rows, readings, boundaries, the proof, and where to sign. */
export function SignPage() {
  const t = useT('policies');
  const nameOf = usePolicyName();
  const { fact, now, count } = useFormat();
  const { policy = '' } = useParams();
  const params = { policy };
  const read = [
    useEndpoint(readPolicyTable, { params }),
    useEndpoint(provePolicy, { params, body: AS_SHIPPED }),
    useEndpoint(readPolicyVectors, { params }),
    useEndpoint(readPolicySource, { params }),
  ] as const;
  const [table, proof, vectors, source] = [read[0].data, read[1].data, read[2].data?.vectors, read[3].data];
  const title = t('sign.title', { policy: nameOf(policy) });
  const version =
    table &&
    versionOf(JSON.stringify(table.rows.map(({ id, verdict, when, unless }) => [id, verdict, when, unless])));
  const date = now === null ? null : `${fact(now)} (UTC+8)`;
  useSheetFoot(
    version === undefined || date === null
      ? null
      : [title, `${t('sign.version')} ${version}`, date].join(' · '),
  );
  const failed = read.find(({ data, error }) => error && !data);
  if (failed?.error)
    return <FailedReading problem={failed.error} onRetry={() => read.forEach((one) => void one.refetch())} />;
  if (!table || !proof || !vectors || !source) return <Skeleton height="480px" />;
  const readings = [...table.rows, ...table.lines].filter(({ reading }) => reading !== null);
  return (
    <article className={styles.sheet} aria-label={title}>
      <div className={styles.head}>
        <Title order={2}>{title}</Title>
        <Button variant="default" data-chrome onClick={() => window.print()}>
          {t('sign.print')}
        </Button>
      </div>
      <FactList
        facts={[
          { label: t('sign.version'), value: version },
          date !== null && { label: t('sign.date'), value: date },
          {
            label: t('sign.proof'),
            value: t('sign.proofText', {
              points: count(proof.points),
              gaps: proof.gaps,
              overlaps: proof.overlaps,
              dead: proof.dead.length,
            }),
          },
          { label: t('row.source'), value: t('sign.sourceText', source.counts) },
        ]}
      />
      <Title order={3}>{t('sign.rows')}</Title>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.rule')}</th>
            <th scope="col">{t('column.answer')}</th>
            <th scope="col">{t('column.when')}</th>
            <th scope="col">{t('column.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.id}</th>
              <td>{t(`verdict.${row.verdict}`)}</td>
              <td>
                <Conditions row={row} />
              </td>
              <td>
                <Outcome row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Title order={3}>{t('sign.readings')}</Title>
      <ul className={styles.readings}>
        {table.precedence && (
          <li>
            <b>{t('precedence')}</b> {table.precedence.why}
          </li>
        )}
        {readings.map(({ id, reading }) => (
          <li key={id}>
            <b>{id}</b> {reading?.why}
          </li>
        ))}
      </ul>
      <Title order={3}>{t('sign.boundaries')}</Title>
      <table className={styles.cases}>
        <thead>
          <tr>
            <th scope="col">{t('column.rule')}</th>
            <th scope="col">{t('sign.boundary')}</th>
            <th scope="col">{t('sign.at')}</th>
            <th scope="col">{t('sign.decided')}</th>
          </tr>
        </thead>
        <tbody>
          {vectors.map(({ title, rule, request, decision }) => (
            <tr key={`${title} ${request.now}`}>
              <th scope="row">{rule}</th>
              <td>{title}</td>
              <td>{fact(request.now)}</td>
              <td>{t(`verdict.${decision.verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.signatures}>
        {(['tester', 'signature', 'signedOn'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`sign.${name}`)}</dt>
            <dd aria-hidden />
          </div>
        ))}
      </dl>
    </article>
  );
}
