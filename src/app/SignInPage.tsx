import { UnstyledButton } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { type AccountId, closeSession, listAccounts, openSession } from '#contract/session';
import { queryClient, useEndpoint, useWrite } from '../api/queries';
import { keepSession, useSession } from '../api/session';
import { useT } from '../locales/i18n';
import { ProblemNotice, ToneIcon } from '../ui/notices';
import { Skeleton } from '../ui/text';
import { homeOf, safeNext } from './guard';
import { useTitle } from './title';
import styles from './SignInPage.module.css';

/** GEN-10: picks a demo account; no credentials exist, so none are asked for. Goes back to where it was. */
export function SignInPage() {
  const t = useT('shell');
  useTitle(t('signIn.title'));
  const session = useSession();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const next = safeNext(search.get('next'));
  const accounts = useEndpoint(listAccounts, {});
  const open = useWrite(openSession);
  const close = useWrite(closeSession);

  const enter = async (account: AccountId) => {
    const opened = await open.run({ body: { account } });
    if (!opened) return;
    keepSession(opened);
    queryClient.clear();
    await navigate(next === '/' ? homeOf(opened.account.role) : next, { replace: true });
  };

  const leave = async () => {
    await close.run({});
    keepSession(null);
    queryClient.clear();
  };

  return (
    <section className={styles.page} aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">{t('signIn.title')}</h1>
      <p className={styles.text}>
        {t('signIn.text')}
        {next !== '/' && <span className={styles.next}>{t('signIn.next')}</span>}
      </p>
      <ProblemNotice
        problem={accounts.error ?? open.problem}
        onRetry={accounts.error ? () => void accounts.refetch() : undefined}
      />
      <ul className={styles.accounts} aria-busy={accounts.isPending}>
        {accounts.isPending && [1, 2, 3].map((n) => <Skeleton key={n} height="64px" />)}
        {accounts.data?.items.map(({ id, name, role }) => (
          <li key={id}>
            <UnstyledButton
              className={styles.account ?? ''}
              disabled={open.isPending}
              aria-describedby={`about-${id}`}
              onClick={() => void enter(id)}
            >
              <span className={styles.name}>{name}</span>
              {session?.account.id === id && (
                <span className={styles.current}>
                  <ToneIcon tone="good" size={13} /> {t('signIn.current')}
                </span>
              )}
              <span className={styles.about} id={`about-${id}`}>
                {t(`signIn.about.${role}`)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        <Link to="/">{t('nav.start')}</Link>
        {session && (
          <UnstyledButton className={styles.leave ?? ''} onClick={() => void leave()}>
            {t('signIn.signOut')}
          </UnstyledButton>
        )}
      </p>
    </section>
  );
}
