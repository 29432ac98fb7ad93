/** As much of `compression` as the static server uses; the package brings no types of its own. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    /** Whether an answer may be packed. */
    readonly filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
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
