import { Button } from '@mantine/core';
import { Link, type LoaderFunctionArgs, type RouteObject, useSearchParams } from 'react-router-dom';
import { listMessages, markAllMessages, markMessages, type Message } from '#contract/messages';
import { providerOf } from '#contract/providers';
import { argsOf, prefetch, useEndpoint, useWrite } from '../api/queries';
import { useFormat } from '../locales/format';
import { useSaid, useT } from '../locales/i18n';
import { CalendarButton } from '../case/time';
import { PageHeader } from '../ui/layout';
import { ProblemNotice, type Tone, ToneIcon, toned } from '../ui/notices';
import { Pagination } from '../ui/RecordList';
import { Hidden, Skeleton } from '../ui/text';
import { signedInAs } from './guard';
import styles from './MessagesPage.module.css';

const TONES = { done: 'good', waiting: 'wait', failed: 'bad', warning: 'warn' } as const satisfies Record<
  Message['tone'],
  Tone
>;

type Mark = (id: string, read: boolean) => void;

function Item({ message, onMark }: { readonly message: Message; readonly onMark: Mark }) {
  const t = useT('topBar');
  const said = useSaid();
  const { instant } = useFormat();
  const { id, provider, subject, at, title, text, path, read, due, tone } = message;
  const console = providerOf(provider);
  const name = subject.name ?? subject.id;
  const place = [console && said(console.name), subject.name === null ? null : subject.id];
  return (
    <li className={styles.message} data-unread={!read || undefined} {...toned(TONES[tone])}>
      <span className={styles.icon}>
        <ToneIcon tone={TONES[tone]} />
      </span>
      <div className={styles.told}>
        <h2 className={styles.title}>
          <Link to={path} onClick={() => read || onMark(id, true)}>
            {title} · {name}
          </Link>
          {!read && <Hidden>({t('messages.isUnread')})</Hidden>}
        </h2>
        <p>{text}</p>
        <p className={styles.place}>
          <time dateTime={at}>{instant(at)}</time> · {place.filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={styles.acts}>
        {due && (
          <CalendarButton
            name={subject.id}
            label={`${due.title} · ${name}`}
            moments={[{ uid: id, at: Date.parse(due.at), title: `${due.title} · ${name}`, text, path }]}
          />
        )}
        <Button
          variant="transparent"
          size="compact-xs"
          aria-label={`${t(read ? 'messages.unreadAgain' : 'messages.read')}: ${title} · ${name}`}
          onClick={() => onMark(id, !read)}
        >
          {t(read ? 'messages.unreadAgain' : 'messages.read')}
        </Button>
      </div>
    </li>
  );
}

/** GEN-15: everything the customer was told, newest first, each with the page it is about; what is new stands out. */
function MessagesPage() {
  const t = useT('topBar');
  const shell = useT('shell');
  const [params] = useSearchParams();
  const args = argsOf(listMessages, params);
  const { data, error, refetch } = useEndpoint(listMessages, args);
  const mark = useWrite(markMessages);
  const markAll = useWrite(markAllMessages);
  const { show } = args.query;
  const at = (to: { readonly show: string; readonly page?: number }) => {
    const next = new URLSearchParams();
    if (to.show !== 'all') next.set('show', to.show);
    if (to.page !== undefined) next.set('page', String(to.page));
    return { search: next.toString() };
  };
  const tab = (to: 'all' | 'unread', label: string) => (
    <Link to={at({ show: to })} aria-current={show === to ? 'page' : undefined}>
      {label}
    </Link>
  );
  const unread = data?.unread ?? 0;
  return (
    <section className={styles.page}>
      <PageHeader
        title={shell('messages')}
        text={t('messages.text')}
        actions={
          <Button
            variant="default"
            disabled={unread === 0}
            loading={markAll.isPending}
            onClick={() => void markAll.run({})}
          >
            {t('messages.readAll')}
          </Button>
        }
      />
      <nav className={styles.tabs} aria-label={t('messages.show')} data-chrome>
        {tab('all', t('messages.all'))}
        {tab('unread', unread > 0 ? t('messages.unread', { count: unread }) : t('messages.onlyUnread'))}
      </nav>
      <ProblemNotice
        problem={error ?? mark.problem ?? markAll.problem}
        onRetry={error ? () => void refetch() : undefined}
      />
      {!data && !error && <Skeleton width="100%" height="320px" />}
      {data && (
        <>
          {data.items.length > 0 ? (
            <ul className={styles.list} aria-label={t('messages.list')}>
              {data.items.map((message) => (
                <Item
                  key={message.id}
                  message={message}
                  onMark={(id, read) => void mark.run({ body: { ids: [id], read } })}
                />
              ))}
            </ul>
          ) : (
            <p className={styles.none}>{t(show === 'unread' ? 'messages.none' : 'messages.nothing')}</p>
          )}
          <Pagination {...data} hrefOf={(page) => at({ show, page })} />
        </>
      )}
    </section>
  );
}

const read = ({ request }: LoaderFunctionArgs) =>
  prefetch(listMessages, argsOf(listMessages, new URL(request.url).searchParams));

/** The message centre (GEN-15). */
export const routes: RouteObject[] = [
  {
    path: 'messages',
    middleware: [signedInAs('customer')],
    loader: read,
    Component: MessagesPage,
  },
];
