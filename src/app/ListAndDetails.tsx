import { type ComponentType, Suspense } from 'react';
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
