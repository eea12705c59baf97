export function programs(): string | undefined;
export function ensurePostgres(): void;
