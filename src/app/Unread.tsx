import { countMessages } from '#contract/messages';
import { useEndpoint } from '../api/queries';
import { useT } from '../locales/i18n';
import { Hidden } from '../ui/text';

/** The bell's number takes no more room than this. */
const MOST_SHOWN = 99;

/** How many messages are new, for the bell; nothing where none is, or where the backend does not say (the page of messages does). */
export function Unread({ className }: { readonly className: string | undefined }) {
  const t = useT('topBar');
  const { data } = useEndpoint(countMessages, {});
  if (!data || data.unread === 0) return null;
  return (
    <>
      <Hidden> {t('messages.unread', { count: data.unread })}</Hidden>
      <b className={className} aria-hidden>
        {data.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : data.unread}
      </b>
    </>
  );
}
