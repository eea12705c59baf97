import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { useT } from '../locales/useT';
import { Message } from './Message';

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
