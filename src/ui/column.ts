import type { ReactNode } from 'react';

/** A column of a DataTable. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The API's sort key; the header then sorts by it (`-key`: descending). */
  readonly sort?: string;
  /** Which way the first click sorts; ascending unless told. */
  readonly sortFirst?: 'ascending' | 'descending';
  /** Money and other figures stand at the end. */
  readonly align?: 'end';
  /** Dates and other short values that must stay on one line; figures do so anyway. */
  readonly nowrap?: boolean;
  /** CSS width on wide screens. */
  readonly width?: string;
  /** `title`: names the row (row header; heads the card on a phone). `actions`: buttons and links, without label on a phone. */
  readonly role?: 'title' | 'actions';
}

/** How a list is sorted now, and the address of another order. */
export interface Sorting {
  readonly value: string;
  readonly hrefOf: (sort: string) => { readonly search: string };
}

export type Direction = 'ascending' | 'descending';

/** Which way a column is sorted at present, if it is. */
export function directionOf(sort: string | undefined, value: string): Direction | undefined {
  if (sort === undefined) return undefined;
  if (value === sort) return 'ascending';
  return value === `-${sort}` ? 'descending' : undefined;
}

/** The order a click on the header asks for. */
export function nextSort(column: Pick<Column<never>, 'sort' | 'sortFirst'>, value: string): string {
  const sort = column.sort ?? '';
  const now = directionOf(sort, value);
  const next =
    now === undefined ? (column.sortFirst ?? 'ascending') : now === 'ascending' ? 'descending' : 'ascending';
  return next === 'ascending' ? sort : `-${sort}`;
}
