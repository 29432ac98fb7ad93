/* Modules without types of their own: what the build works out (computed-plugin.ts), what the knowledge
   plugin makes of `src/content/index.ts` (knowledge-plugin.ts), and a package that brings none. */

declare module 'virtual:evaluation-record' {
  export const record: import('../model/evaluation-record').EvaluationRecord;
}

declare module 'virtual:example' {
  export const example: import('../advisor/example').ExampleInSmall;
}

declare module 'virtual:knowledge/asked' {
  export const asked: import('../model/knowledge').Asked;
}

declare module 'virtual:knowledge/rulebook' {
  export const entries: import('../model/knowledge').RulebookEntries;
  export const fingerprint: string;
}

declare module 'virtual:knowledge/asides' {
  export const asides: import('../model/knowledge').Asides;
}

declare module 'virtual:knowledge/library' {
  export const library: import('../model/knowledge').Library;
}

/** As much of `compression` as the static server uses; the package brings no types of its own. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    /** Whether an answer may be packed. */
    readonly filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
    readonly brotli?: { readonly params: Readonly<Record<number, number>> };
  }
  /** Packs what is written to a response, as its visitor accepts it. */
  function compression(
    options?: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  namespace compression {
    /** True for texts. */
    function filter(request: IncomingMessage, response: ServerResponse): boolean;
  }
  export = compression;
}
