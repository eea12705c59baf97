import { expect, it } from 'vitest';
import { endpoints } from '../../src/contract';
import { splitLink } from '../../src/app/link';
import { files, isTest, textOf } from './files';

const PAGES = /^src\/(consoles|case|desk|policies|ui)\/.*\.tsx?$/;

/** What pages read from their own address, and what lists are asked by, which stands in the address too. */
const inAddresses = new Set([
  ...files
    .filter((name) => PAGES.test(name) && !isTest(name))
    .flatMap((name) => [...textOf(name).matchAll(/\.get\('(\w+)'\)/g)].map(([, found = '']) => found)),
  ...endpoints.flatMap(({ query }) => ('shape' in query ? Object.keys(query.shape as object) : [])),
]);

it('DEM-2 no name that a page keeps in its address is taken for the state of a link', () => {
  expect(inAddresses.size).toBeGreaterThan(15);
  const taken = [...inAddresses].filter((name) => splitLink(new URL(`/?${name}=x`, 'http://localhost')));
  expect(taken).toEqual([]);
});
