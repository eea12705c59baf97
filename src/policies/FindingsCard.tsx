import { Button, Group, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { type Counterexample, provePolicy, readPolicyTable } from '#contract/explorer';
import { useEndpoint } from '../api/queries';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { FactList } from '../ui/layout';
import { ToneIcon, toned } from '../ui/notices';
import { useProvider } from '../case/words';
import { useClauseText } from '../case/Why';
import { caseLink, useValueWords } from './words';
import { useChange } from './change';
import styles from './Policies.module.css';

/** The facts of a point, without those that do not apply to it. */
function useFacts(policy: string): (of: Counterexample) => { label: string; value: string }[] {
  const { factName } = useProvider();
  const valueWords = useValueWords();
  const { data } = useEndpoint(readPolicyTable, { params: { policy } });
  return ({ facts }) =>
    (data?.facts ?? []).flatMap(({ name }) => {
      const value = facts[name] ?? null;
      return value === null && !/^days(To|Left)/.test(name)
        ? []
        : [{ label: factName(name) ?? name, value: valueWords(name, value) }];
    });
}

/** Why the rules nearest to holding do not hold there: those that failed by a number or by their own last condition. */
function Failures({ of: { trace, rules } }: { readonly of: Counterexample }) {
  const clauseText = useClauseText();
  const near = trace.filter(({ failed }) => failed !== null && /[<>]/.test(failed));
  return (
    <ul className={styles.failures}>
      {near.map(({ rule, failed }) => (
        <li key={rule}>
          <b>{rule}</b> {failed && clauseText(failed)}
        </li>
      ))}
      {rules.map((rule) => (
        <li key={rule}>
          <b>{rule}</b> <ToneIcon tone="bad" size={12} />
        </li>
      ))}
    </ul>
  );
}

/** POL-4: what a change does: the counterexample as a case to open, and the stored records decided otherwise, with the money on them. */
export function FindingsCard() {
  const t = useT('policies');
  const { policy = '' } = useParams();
  const { change, changed, reset } = useChange();
  const { money } = useFormat();
  const factsOf = useFacts(policy);
  const { data } = useEndpoint(provePolicy, { params: { policy }, body: change }, { enabled: changed });
  if (!changed || !data) return null;
  const broken = data.gaps + data.overlaps + data.dead.length > 0;
  const [first] = data.counterexamples;
  const { all, changed: hit, paid, examples } = data.records;
  const sum = paid.map((one) => money(one)).join(t('operationsApart'));
  return (
    <section
      className={styles.findings}
      {...toned(broken ? 'bad' : 'warn')}
      aria-label={t(broken ? 'change.broken' : 'change.sound')}
    >
      <h2>
        <ToneIcon tone={broken ? 'bad' : 'warn'} /> {t(broken ? 'change.broken' : 'change.sound')}
      </h2>
      <Stack gap={12} className={styles.found ?? ''}>
        {data.dead.length > 0 && <p>{t('change.dead', { rules: data.dead.join(t('operationsApart')) })}</p>}
        {first && (
          <>
            <h3>
              {first.rules.length === 0
                ? t('change.counterexample')
                : t('change.counterexampleOverlap', { rules: first.rules.join(t('operationsApart')) })}
            </h3>
            <FactList facts={factsOf(first)} />
            <Failures of={first} />
          </>
        )}
        {/* A policy alone has no records. */}
        {all > 0 && (
          <p>
            {hit === 0
              ? t('change.recordsNone', { all })
              : t('change.records', { all, changed: hit, paid: sum })}
          </p>
        )}
        {examples.length > 0 && (
          <ul className={styles.links}>
            {examples.map(({ rule, rules, paid: own, asked }) => (
              <li key={`${rule} ${JSON.stringify(asked)}`}>
                <Link to={caseLink(policy, asked)}>
                  {t('change.from', {
                    from: rule,
                    to: rules.join(t('operationsApart')) || t('change.noRule'),
                  })}
                </Link>{' '}
                {money(own)}
              </li>
            ))}
          </ul>
        )}
        <Group gap={8}>
          <Button onClick={reset}>{t('change.reset')}</Button>
          {first?.asked && (
            <Button variant="default" component={Link} to={caseLink(policy, first.asked)}>
              {t('change.open')}
            </Button>
          )}
          {first && !first.asked && <span>{t('change.unreachable')}</span>}
        </Group>
      </Stack>
    </section>
  );
}
