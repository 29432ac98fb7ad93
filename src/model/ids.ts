/*
 * What the schemas of knowledge share: ids, days, slots of the link, and data that nobody may write to.
 */

import * as z from 'zod/mini';
import { isDay } from './day';

/** Ids are kebab-case and never reused once they have been in a link. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A day that there is, as YYYY-MM-DD. */
export const daySchema = z.string().check(z.refine(isDay));

/** Append-only position of an entry in the link codec. */
export const slotSchema = z.int().check(z.minimum(1), z.maximum(4000));

/** A type and everything in it, none of which may be written to: what data written `as const` fits. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? T extends readonly [unknown, unknown]
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
