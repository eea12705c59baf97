import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';

/** What the last test run showed of each numbered line; written by the test command. */
const Results = z.object({
  ranAt: z.string(),
  lines: z.record(
    z.string(),
    z.object({
      code: z.array(z.string()),
      tests: z.array(z.object({ title: z.string(), file: z.string(), passed: z.boolean() })),
    }),
  ),
});
export type Results = z.infer<typeof Results>;
export type LineResult = Results['lines'][string];

/** Null where no run left a file: the host answers with a 404, or with its page. */
async function read(): Promise<Results | null> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}results.json`, { cache: 'no-store' });
    return response.ok ? Results.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

/** POL-6: the last results; undefined until they were asked for. */
export const useResults = (): Results | null | undefined =>
  useQuery({ queryKey: ['results'], queryFn: read, staleTime: Infinity }).data;
