/** What a folder of `src` may import. A folder may always import itself. */
export interface Layer {
  /** Other folders, or single modules of them written `folder/module`; 'everything' lifts the limit. */
  folders: readonly string[] | 'everything';
  packages: readonly string[] | 'everything';
  /** Takes everything as arguments: no DOM, clock, chance, network or storage. */
  pure?: true;
  /** Plain data: no functions. */
  data?: true;
  /** Folders that only files of the named beginning may import, for a reason. */
  except?: Readonly<Record<string, string>>;
}

/**
 * Who may import whom; main.tsx, cli.ts and mcp.ts may import everything. To let a folder import another
 * one, change this table; most often the better mend is to pass the thing as an
 * argument from main.tsx or cli.ts.
 */
export const layers: Readonly<Record<string, Layer>>;

/** Files that stand in `src` itself and wire everything together; they may import everything. */
export const wiringFiles: readonly string[];

/** Names that say where something was put and not what it is. */
export const bucketNames: RegExp;

/** Lines of a file of code; a longer one has more than one subject. A list of data is as long as it is. */
export const longestFile: number;

/** What the rules of eslint-plugin-boundaries read of the table. */
export const importSettings: Readonly<Record<string, unknown>>;

/** Overrides of oxlint's configuration that hold the table in every file of `src`. */
export const importRules: readonly Readonly<Record<string, unknown>>[];
