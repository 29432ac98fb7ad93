/** What the knowledge plugin makes of `src/content/index.ts`; see knowledge-plugin.ts. */
declare module 'virtual:knowledge/asked' {
  export const asked: import('../model/knowledge').Asked;
}

declare module 'virtual:knowledge/logic' {
  export const logic: import('../model/knowledge').Logic;
}

declare module 'virtual:knowledge/prose' {
  export const prose: import('../model/knowledge').Prose;
}
