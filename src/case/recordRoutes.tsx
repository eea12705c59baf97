import { type ComponentType, type ReactNode, Suspense } from 'react';
import { type LoaderFunctionArgs, Outlet, type RouteObject, useParams } from 'react-router-dom';
import type { Endpoint } from '#contract/endpoint';
import type { ApiProblem, ArgsOf } from '../api/client';
import { argsOf, prefetch, useEndpoint } from '../api/queries';
import type { LaterPage } from '../api/late';
import { useT } from '../locales/i18n';
import { FailedReading } from '../ui/DataTable';
import { Columns, PageHeader } from '../ui/layout';
import { Skeleton, UserText } from '../ui/text';
import { Announcement } from '../app/Announcement';
import { PageLoading } from '../app/Shell';
import { usePlace } from '../app/address';
import { NotFoundPage } from '../app/errors';

/** A page, or one whose code comes with the navigation that needs it. */
type Entry<Props extends object> = ComponentType<Props> | LaterPage<Props>;

const isLater = <Props extends object>(entry: Entry<Props>): entry is LaterPage<Props> => 'load' in entry;
const pageOf = <Props extends object>(entry: Entry<Props>) => (isLater(entry) ? entry.Page : entry);

interface Listed {
  readonly current?: string | undefined;
}

interface Records {
  /** Address of the list; a record's page stands below it. */
  readonly root: string;
  readonly list: Endpoint;
  readonly record: Endpoint;
  readonly List: Entry<Listed>;
  /** Left out where a record has no page of its own. */
  readonly Details?: Entry<object>;
  /** Of what the list asks for, what stands whatever its address says. */
  readonly fixed?: Readonly<Record<string, string | undefined>>;
  /** Begins to read what the list, and what stands over it or a page, show beside the records. */
  readonly beside?: () => void;
  /** What stands over either of them, by the last part of its address. */
  readonly over: Readonly<Record<string, Entry<object>>>;
  /** What stands over that again, by the same. */
  readonly within?: Readonly<Record<string, RouteObject[]>>;
}

/** A list, the page of each record, and what stands over both; every loader starts the reading that its page shows, and waits for its code. */
export function recordRoutes(records: Records): RouteObject {
  const { root, list, record, List, Details = List, fixed, beside, over, within = {} } = records;
  const asked = (given: LoaderFunctionArgs) => new URL(given.request.url).searchParams;
  const readList = (given: LoaderFunctionArgs) => {
    beside?.();
    prefetch(list, argsOf(list, asked(given), fixed));
    return isLater(List) ? List.load() : null;
  };
  const read = ({ params }: LoaderFunctionArgs) => prefetch(record, { params: { id: params.id ?? '' } });
  const readOne = (given: LoaderFunctionArgs) => {
    read(given);
    return isLater(Details) ? Details.load() : null;
  };
  const readBoth = (given: LoaderFunctionArgs) => {
    beside?.();
    if (asked(given).get('from') === 'details') return readOne(given);
    read(given);
    return readList(given);
  };

  function ListOrDetails() {
    const { id } = useParams();
    const { error } = useEndpoint(
      record,
      { params: { id: id ?? '' } },
      {
        enabled: id !== undefined,
      },
    );
    const missing = id !== undefined && error?.status === 404;
    return <ListAndDetails root={root} List={pageOf(List)} Details={pageOf(Details)} missing={missing} />;
  }
  return {
    path: root,
    Component: ListOrDetails,
    children: [
      { index: true, loader: readList, element: null },
      ...(records.Details ? [{ path: ':id', loader: readOne, element: null }] : []),
      ...Object.entries(over).map(([name, content]) => ({
        path: `:id/${name}`,
        loader: async (given: LoaderFunctionArgs) => {
          await Promise.all([isLater(content) ? content.load() : null, readBoth(given)]);
          return null;
        },
        Component: pageOf(content),
        children: within[name],
      })),
    ],
  };
}

interface DetailsPendingProps {
  readonly title: string;
  readonly trail: readonly { readonly label: string; readonly to?: string }[];
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
}

/** A page of one record that is on its way, or could not be read. */
export function DetailsPending({ title, trail, problem, onRetry }: DetailsPendingProps) {
  const words = useT('common');
  return (
    <>
      <PageHeader title={title} trail={trail} />
      {problem ? (
        <FailedReading problem={problem} onRetry={onRetry} />
      ) : (
        <div role="status" aria-label={words('loading')}>
          <Columns
            side={
              <>
                <Skeleton height="200px" />
                <Skeleton height="220px" />
              </>
            }
          >
            <Skeleton height="320px" />
            <Skeleton height="220px" />
          </Columns>
        </div>
      )}
    </>
  );
}

/** The record that an address names, its place in the trail, and what stands there until it has come. */
export function useDetails<E extends Endpoint>(
  endpoint: E,
  title: string,
  list: { readonly label: string; readonly to: string },
) {
  const { id = '' } = useParams();
  const { data: record, error, refetch } = useEndpoint(endpoint, { params: { id } } as ArgsOf<E>);
  const trail = [list, { label: id }];
  const given = { title, trail, problem: error, onRetry: () => void refetch() };
  return { id, record, trail, pending: <DetailsPending {...given} /> };
}

interface RecordHeaderProps {
  /** What it is, and which: 证书详情 · shop.example.cn. */
  readonly title: string;
  readonly name: string;
  /** Its own state, whatever became of a refund (GEN-13). */
  readonly state?: ReactNode;
  readonly trail: DetailsPendingProps['trail'];
  readonly actions?: ReactNode;
}

/** The heading of a page of one record. */
export const RecordHeader = ({ title, name, state, ...given }: RecordHeaderProps) => (
  <PageHeader
    title={`${title} · ${name}`}
    heading={
      <>
        {title} · <UserText>{name}</UserText> {state}
      </>
    }
    {...given}
  />
);

interface ListAndDetailsProps {
  /** Address of the list; a record's page stands below it. */
  readonly root: string;
  readonly List: ComponentType<{ readonly current?: string | undefined }>;
  readonly Details: ComponentType;
  /** There is no such record. */
  readonly missing: boolean;
}

/** List or details, and what stands over them: panels keep the page they were opened from. */
function ListAndDetails({ root, List, Details, missing }: ListAndDetailsProps) {
  const { id } = useParams();
  const { behind, over } = usePlace(root);
  if (missing) return <NotFoundPage />;
  return (
    <>
      <Announcement silent={over} />
      <Suspense fallback={<PageLoading />}>
        {behind === 'list' ? <List current={id} /> : <Details />}
      </Suspense>
      <Outlet />
    </>
  );
}
