import { Button, Text } from '@mantine/core';
import { Suspense } from 'react';
import { isRouteErrorResponse, Link, useLocation, useRouteError } from 'react-router-dom';
import { ACCOUNT_NAMES } from '#contract/labels';
import { lazyOrNothing, NotLoaded } from '../api/late';
import { needLaterWords, useSaid, useT } from '../locales/i18n';
import { Message } from './Announcement';
import { Forbidden, LinkProblem, signedInThere, signInPath } from './guard';

const LinkProblemPage = lazyOrNothing(async () => {
  const [page] = await Promise.all([import('./LinkProblemPage'), needLaterWords()]);
  return page.LinkProblemPage;
});

/** A page of another role (403): which account may open it, and one click signs it in and goes on to the page. */
function ForbiddenPage({ roles: [role = 'customer'] }: Pick<Forbidden, 'roles'>) {
  const t = useT('shell');
  const said = useSaid();
  const { pathname, search } = useLocation();
  const account = said(ACCOUNT_NAMES[role]);
  return (
    <Message
      title={t('forbidden.title')}
      actions={
        <>
          <Button component={Link} to={signedInThere(`${pathname}${search}`, role)} replace>
            {t('forbidden.go', { account })}
          </Button>
          <Button component={Link} to={signInPath(`${pathname}${search}`)} variant="default">
            {t('account.switch')}
          </Button>
        </>
      }
    >
      <p>{t('forbidden.text', { account })}</p>
    </Message>
  );
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
  if (failure instanceof LinkProblem)
    return (
      <Suspense fallback={null}>
        <LinkProblemPage failure={failure} />
      </Suspense>
    );
  const gone = failure instanceof NotLoaded;
  if (failure instanceof Forbidden) return <ForbiddenPage roles={failure.roles} />;
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
      <Text component="details" mt={16} fz="var(--type-note)" c="var(--ink-2)">
        <summary>{t('crash.details')}</summary>
        <pre>{failure instanceof Error ? failure.message : String(failure)}</pre>
      </Text>
    </Message>
  );
}
