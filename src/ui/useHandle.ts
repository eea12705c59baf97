import { useMatches } from 'react-router-dom';

/** What the innermost route says about itself under `name` in its handle, when it is one of the allowed. */
export function useHandle<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined {
  const handle: unknown = useMatches().at(-1)?.handle;
  if (typeof handle !== 'object' || handle === null) return undefined;
  const named: unknown = Object.entries(handle).find(([key]) => key === name)?.[1];
  return allowed.find((value) => value === named);
}
