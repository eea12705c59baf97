import { Button, CopyButton, Group } from '@mantine/core';
import { useT } from '../locales/useT';

/** An id or a link one can take along; says so when it was copied. */
export function CopyText({ text, label }: { readonly text: string; readonly label?: string }) {
  const t = useT('common');
  return (
    <Group gap="xs" component="span">
      <span>{text}</span>
      <CopyButton value={text} timeout={2_000}>
        {({ copied, copy }) => (
          <Button variant="transparent" size="compact-xs" aria-label={label} onClick={copy}>
            <span role="status">{copied ? t('copied') : t('copy')}</span>
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
