import * as z from 'zod/mini';

/** Ids are kebab-case and never reused once they have been in a link. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Append-only position of an entry in the link codec. */
export const slotSchema = z.int().check(z.minimum(1), z.maximum(4000));
