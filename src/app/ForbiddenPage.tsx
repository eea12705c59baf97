import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router-dom';
import { useT } from '../locales/useT';
import { Message } from './Message';
import { signInPath } from './guard';

/** A page of another role (403). */
export function ForbiddenPage() {
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
