/** A type and everything in it, none of which may be written to: what data written `as const` fits. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? T extends readonly [unknown, unknown]
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
