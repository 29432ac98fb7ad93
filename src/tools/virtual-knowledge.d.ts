/** What the knowledge plugin makes of `src/content/index.ts`; see knowledge-plugin.ts. */
declare module 'virtual:knowledge/asked' {
  export const asked: import('../model/knowledge').Asked;
}

declare module 'virtual:knowledge/rulebook' {
  export const logic: import('../model/knowledge').Logic;
  export const fingerprint: string;
}

declare module 'virtual:knowledge/asides' {
  export const asides: import('../model/knowledge').Asides;
}

declare module 'virtual:knowledge/library' {
  export const library: import('../model/knowledge').Library;
}
