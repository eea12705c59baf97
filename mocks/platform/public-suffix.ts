// Stands in for `tldts` (see vite.config.ts): on one origin every host is its own domain.

/** The registrable domain of a host: the host itself. */
export const getDomain = (host: string): string => host;

/** The public suffix of a host: the host itself. */
export const getPublicSuffix = (host: string): string => host;
