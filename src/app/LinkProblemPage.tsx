import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { useProblemText } from '../ui/notices';
import { Message } from './Announcement';
import type { LinkProblem } from './guard';

/** A link whose state could not be applied (DEM-2), in words, with the way on. */
export function LinkProblemPage({ failure }: { readonly failure: LinkProblem }) {
  const t = useT('demo');
  const shell = useT('shell');
  const textOf = useProblemText();
  const { parameter, value, problem, rest } = failure;
  useWordsInLanguage(problem !== null);
  return (
    <Message
      title={t('refusedLink.title')}
      actions={
        <>
          <Button component={Link} to={rest} replace>
            {t('refusedLink.continue')}
          </Button>
          <Button component={Link} to="/" variant="default">
            {shell('notFound.home')}
          </Button>
        </>
      }
    >
      <p role="alert">
        <bdi>{t(`refusedLink.${parameter}`, { value })}</bdi>
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
