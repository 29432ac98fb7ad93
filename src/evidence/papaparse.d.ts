/** The part of papaparse that is used here: its parser of one piece of text at a time. */
declare module 'papaparse' {
  interface PieceResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
    readonly meta: { /** Characters that were taken up. */ readonly cursor: number };
  }
  interface PieceParser {
    /** With `ignoreLastRow`, leaves a row that may not be complete yet. */
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): PieceResult;
  }
  interface GuessOptions {
    readonly preview: number;
    readonly delimitersToGuess: readonly string[];
    readonly skipEmptyLines: boolean;
  }
  interface Guess {
    readonly meta: { readonly delimiter: string };
    readonly data: readonly (readonly string[])[];
  }
  const papaparse: {
    readonly Parser: new (config: { delimiter: string; newline: string }) => PieceParser;
    parse(this: void, input: string, options: GuessOptions): Guess;
  };
  export = papaparse;
}
