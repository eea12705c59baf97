import { Box, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import '@mantine/core/styles/Stack.layer.css';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { type AccountId, closeSession, listAccounts, openSession } from '#contract/session';
import { queryClient, useEndpoint, useWrite } from '../api/queries';
import { keepSession, useSession } from '../api/session';
import { useT } from '../locales/i18n';
import { ProblemNotice, StateBadge } from '../ui/notices';
import { Line, Skeleton } from '../ui/text';
import { homeOf, safeNext } from './guard';
import { useTitle } from './title';
import styles from './SignInPage.module.css';

/** GEN-10: picks a demo account; no credentials exist, so none are asked for. Goes back to where it was. */
export function SignInPage() {
  const t = useT('topBar');
  const shell = useT('shell');
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
    <Box
      component="section"
      style={{ width: 'min(520px, 100% - 32px)', margin: 'clamp(20px, 8vh, 88px) auto' }}
      aria-labelledby="sign-in-title"
    >
      <Title fz="var(--type-head)" id="sign-in-title">
        {t('signIn.title')}
      </Title>
      <Text fz="var(--type-text)" mt={6} mb={18} c="var(--ink-2)">
        {t('signIn.text')}
        {next !== '/' && <Line>{t('signIn.next')}</Line>}
      </Text>
      <ProblemNotice
        problem={accounts.error ?? open.problem}
        onRetry={accounts.error ? () => void accounts.refetch() : undefined}
      />
      <Stack
        component="ul"
        gap={10}
        mt={12}
        p={0}
        style={{ listStyle: 'none' }}
        aria-busy={accounts.isPending}
      >
        {accounts.isPending && [1, 2, 3].map((n) => <Skeleton key={n} height="64px" />)}
        {accounts.data?.items.map(({ id, name, role }) => (
          <li key={id}>
            <Paper
              component="button"
              withBorder
              className={styles.account ?? ''}
              disabled={open.isPending}
              aria-describedby={`about-${id}`}
              onClick={() => void enter(id)}
            >
              <Group component="span" justify="space-between" gap="2px 12px">
                <Text span fz="var(--type-title)" fw={650}>
                  {name}
                </Text>
                {session?.account.id === id && (
                  <StateBadge plain tone="good">
                    {t('signIn.current')}
                  </StateBadge>
                )}
              </Group>
              <Text span display="block" fz="var(--type-note)" mt={2} c="dimmed" id={`about-${id}`}>
                {t(`signIn.about.${role}`)}
              </Text>
            </Paper>
          </li>
        ))}
      </Stack>
      <Group gap="6px 18px" mt={18} fz="var(--type-note)">
        <Link to="/">{shell('nav.start')}</Link>
        {session && (
          <UnstyledButton
            className={styles.leave ?? ''}
            c="var(--accent)"
            fz="var(--type-note)"
            onClick={() => void leave()}
          >
            {t('signIn.signOut')}
          </UnstyledButton>
        )}
      </Group>
    </Box>
  );
}
