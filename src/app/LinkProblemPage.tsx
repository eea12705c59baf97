import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import { useProblemText } from '../ui/useProblemText';
import { Message } from './Message';
import type { LinkProblem } from './linkParameters';

/** A link whose state could not be applied (DEM-2), in words, with the way on. */
export function LinkProblemPage({ failure }: { readonly failure: LinkProblem }) {
  const t = useT('shell');
  const textOf = useProblemText();
  const { parameter, value, problem, rest } = failure;
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
