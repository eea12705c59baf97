import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { isRouteErrorResponse, Link, useLocation, useNavigate, useRouteError } from 'react-router-dom';
import { NotLoaded } from '../api/late';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { useProblemText } from '../ui/notices';
import { Forbidden, signInPath } from './guard';
import { LinkProblem } from './link';
import { useTitle } from './title';
import styles from './Message.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that is only a message: nothing found, not allowed, failed. */
function Message({ title, children, actions }: Props) {
  useTitle(title);
  return (
    <Paper component="section" withBorder className={styles.message ?? ''} aria-labelledby="message-title">
      <Title fz={20} id="message-title">
        {title}
      </Title>
      {children}
      {actions && (
        <Group gap={10} mt={22}>
          {actions}
        </Group>
      )}
    </Paper>
  );
}

/** A page of another role (403). */
function ForbiddenPage() {
  const t = useT('shell');
  const { pathname, search } = useLocation();
  return (
    <Message
      title={t('forbidden.title')}
      actions={
        <Button component={Link} to={signInPath(`${pathname}${search}`)}>
          {t('account.switch')}
        </Button>
      }
    >
      <p>{t('forbidden.text')}</p>
    </Message>
  );
}

/** A link whose state could not be applied (DEM-2), in words, with the way on. */
function LinkProblemPage({ failure }: { readonly failure: LinkProblem }) {
  const t = useT('shell');
  const textOf = useProblemText();
  const { parameter, value, problem, rest } = failure;
  useWordsInLanguage(problem !== null);
  return (
    <Message
      title={t('link.title')}
      actions={
        <>
          <Button component={Link} to={rest} replace>
            {t('link.continue')}
          </Button>
          <Button component={Link} to="/" variant="default">
            {t('notFound.home')}
          </Button>
        </>
      }
    >
      <p role="alert">
        <bdi>{t(`link.${parameter}`, { value })}</bdi>
      </p>
      {problem && <p>{problem.errors.map(({ message }) => message).join(' ') || textOf(problem)}</p>}
    </Message>
  );
}

/** The backend refused in the language of the time: when another one is chosen, the link is tried again in it (GEN-12). */
function useWordsInLanguage(refused: boolean): void {
  const { language } = useFormat();
  const asked = useRef(language);
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();

  useEffect(() => {
    if (!refused || asked.current === language) return;
    asked.current = language;
    const params = new URLSearchParams(search);
    // Tried with the link's own language, it would switch back.
    params.delete('lang');
    void navigate({ pathname, search: params.toString(), hash }, { replace: true });
  }, [refused, language, navigate, pathname, search, hash]);
}

/** An address nobody has. */
export function NotFoundPage() {
  const t = useT('shell');
  return (
    <Message
      title={t('notFound.title')}
      actions={
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      }
    >
      <p>{t('notFound.text')}</p>
    </Message>
  );
}

/** Whatever a route threw, in words; never a blank page. */
export function ErrorPage() {
  const t = useT('shell');
  const failure = useRouteError();
  if (failure instanceof LinkProblem) return <LinkProblemPage failure={failure} />;
  const gone = failure instanceof NotLoaded;
  if (failure instanceof Forbidden) return <ForbiddenPage />;
  if (isRouteErrorResponse(failure) && failure.status === 404) return <NotFoundPage />;
  return (
    <Message
      title={t(gone ? 'missing.title' : 'crash.title')}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{t('backend.reload')}</Button>
          <Button component={Link} to="/" variant="default">
            {t('notFound.home')}
          </Button>
        </>
      }
    >
      <p role="alert">{t(gone ? 'missing.text' : 'crash.text')}</p>
      <Text component="details" mt={16} fz={13} c="var(--ink-2)">
        <summary>{t('crash.details')}</summary>
        <pre>{failure instanceof Error ? failure.message : String(failure)}</pre>
      </Text>
    </Message>
  );
}
