/** What the knowledge plugin makes of `src/content/index.ts`; see knowledge-plugin.ts. */
declare module 'virtual:knowledge/asked' {
  export const asked: import('../model/knowledge').Asked;
}

declare module 'virtual:knowledge/asides' {
  export const asides: import('../model/question').Asides;
}

declare module 'virtual:knowledge/logic' {
  export const logic: import('../model/knowledge').Logic;
  /** Of all of the logic, that is with what virtual:knowledge/asides holds. */
  export const fingerprint: string;
}

declare module 'virtual:knowledge/words' {
  export const words: import('../model/prose').ToldProse;
}

declare module 'virtual:knowledge/plan' {
  export const plan: import('../model/prose').PlanProse;
}

declare module 'virtual:knowledge/details' {
  export const details: import('../model/knowledge').Prose;
}
