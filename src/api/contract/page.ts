import * as z from 'zod/mini';

const whole = (least: number, most: number) =>
  z.pipe(
    z.union([z.int(), z.string().check(z.regex(/^\d{1,6}$/))]),
    z.pipe(
      z.transform((value: number | string) => Number(value)),
      z.int().check(z.gte(least), z.lte(most)),
    ),
  );

/** Page number, from 1. A page past the end answers the last one. */
export const PageNumber = z._default(z.optional(whole(1, 999_999)), 1);
export const PageSize = z._default(z.optional(whole(1, 100)), 20);
export const Search = z._default(z.optional(z.string().check(z.maxLength(200))), '');

/** A page of rows; `total` counts what the filters let through, `all` everything of the account. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.strictObject({
    items: z.array(row),
    page: z.int(),
    pageSize: z.int(),
    total: z.int(),
    all: z.int(),
  });
