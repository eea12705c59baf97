import { Button } from '@mantine/core';
import { Link, isRouteErrorResponse, useRouteError } from 'react-router-dom';
import { useT } from '../locales/useT';
import { ForbiddenPage } from './ForbiddenPage';
import { LinkProblemPage } from './LinkProblemPage';
import { Message } from './Message';
import { NotFoundPage } from './NotFoundPage';
import { Forbidden } from './guard';
import { LinkProblem } from './linkParameters';

/** Whatever a route threw, in words; never a blank page. */
export function ErrorPage() {
  const t = useT('shell');
  const failure = useRouteError();
  if (failure instanceof LinkProblem) return <LinkProblemPage failure={failure} />;
  if (failure instanceof Forbidden) return <ForbiddenPage />;
  if (isRouteErrorResponse(failure) && failure.status === 404) return <NotFoundPage />;
  return (
    <Message
      title={t('crash.title')}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{t('backend.reload')}</Button>
          <Button component={Link} to="/" variant="default">
            {t('notFound.home')}
          </Button>
        </>
      }
    >
      <p role="alert">{t('crash.text')}</p>
      <details>
        <summary>{t('crash.details')}</summary>
        <pre>{failure instanceof Error ? failure.message : String(failure)}</pre>
      </details>
    </Message>
  );
}
