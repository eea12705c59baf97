/** One of the allowed values of an address parameter, else undefined: anybody can write an address. */
export const oneOf = <Value extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Value[],
): Value | undefined => allowed.find((value) => value === params.get(name));

/** What is searched for; the API takes no more than this. */
export const searchOf = (params: URLSearchParams): string => (params.get('search') ?? '').slice(0, 200);
