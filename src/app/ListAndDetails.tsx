import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Outlet, useParams } from 'react-router-dom';
import { Announcement } from './Announcement';
import { PageLoading } from './Shell';
import { usePlace } from './address';
import { NotFoundPage } from './errors';

interface Props {
  /** Address of the list; a record's page stands below it. */
  readonly root: string;
  readonly List: ComponentType<{ readonly current?: string | undefined }>;
  readonly Details: ComponentType;
  /** There is no such record. */
  readonly missing: boolean;
}

/** List or details, and what stands over them: panels keep the page they were opened from. */
export function ListAndDetails({ root, List, Details, missing }: Props) {
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

export interface LaterPage<Props extends object> {
  /** For loaders: the navigation waits for the page's code, and the page is drawn at once. */
  load(): Promise<null>;
  readonly Page: ComponentType<Props>;
}

/**
 * A page whose code comes with the navigation that needs it. `lazy` alone would draw its fallback first, even where the
 * code is already there, and React shows nothing new for 300 ms after a fallback.
 */
export function laterPage<Props extends object>(
  fetchPage: () => Promise<ComponentType<Props>>,
): LaterPage<Props> {
  let known: ComponentType<Props> | undefined;
  const fetched = async () => (known ??= await fetchPage());
  const Waiting = lazy(async () => ({ default: await fetched() }));

  function Page(props: Props) {
    // Chosen once: another component in its place would begin anew.
    const [Content] = useState<ComponentType<Props>>(() => known ?? Waiting);
    return <Content {...props} />;
  }
  return {
    Page,
    load: async () => {
      await fetched();
      return null;
    },
  };
}
