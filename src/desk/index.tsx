import type { RouteObject } from 'react-router-dom';
import { listReviewItems, readReviewItem } from '#contract/desk';
import { prefetch } from '../api/queries';
import { signedInAs } from '../app/guard';
import { DeskPage, listQuery } from './DeskPage';
import { ItemPage } from './ItemPage';

/** The specialist's desk (REV-1); an item opens over its queue. */
export const routes: RouteObject[] = [
  {
    path: 'review',
    middleware: [signedInAs('specialist')],
    loader: ({ request }) =>
      prefetch(listReviewItems, { query: listQuery(new URL(request.url).searchParams) }),
    Component: DeskPage,
    children: [
      {
        path: ':id',
        loader: ({ params }) => prefetch(readReviewItem, { params: { id: params.id ?? '' } }),
        Component: ItemPage,
      },
    ],
  },
];
