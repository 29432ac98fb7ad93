/** What a folder of `src` may import. A folder may always import itself. */
export interface Layer {
  /** Other folders, or single modules of them written `folder/module`; 'everything' lifts the limit. */
  folders: readonly string[] | 'everything';
  packages: readonly string[] | 'everything';
  /** Takes everything as arguments: no DOM, clock, chance, network or storage. */
  pure?: true;
  /** Plain data: no functions. */
  data?: true;
  /** Folders that only the named module prefixes may import, for a reason. */
  except?: Readonly<Record<string, string>>;
}

const everything = { folders: 'everything', packages: 'everything' } as const;

/**
 * Who may import whom. To let a folder import another one, change this table and the design with it;
 * most often the better mend is to pass the thing as an argument from main.tsx or cli.ts.
 */
export const layers: Readonly<Record<string, Layer>> = {
  model: { folders: [], packages: ['zod'], pure: true },
  content: { folders: ['model'], packages: [], pure: true, data: true },
  calculators: { folders: ['model'], packages: ['simple-statistics'], pure: true },
  facts: { folders: ['model', 'calculators'], packages: [], pure: true },
  words: { folders: ['model'], packages: [], pure: true },
  // Facts are injected with the rulebook; words are for what it describes.
  engine: { folders: ['model', 'calculators', 'words'], packages: [], pure: true },
  evidence: {
    folders: ['model', 'calculators'],
    packages: [
      ...['gpt-tokenizer', 'papaparse', 'hyparquet', 'hyparquet-compressors', 'fzstd'],
      ...['jsonc-parser', 'yaml', 'fflate', 'simple-statistics'],
    ],
    pure: true,
  },
  kits: { folders: ['model', 'calculators'], packages: ['yaml', 'fflate'], pure: true },
  evaluation: {
    folders: ['model', 'engine', 'calculators'],
    packages: ['jsonc-parser'],
    pure: true,
  },
  share: { folders: ['model', 'words'], packages: ['zod', 'fflate'], pure: true },
  worker: {
    folders: ['model', 'engine', 'facts', 'evidence', 'evaluation'],
    packages: ['comlink'],
  },
  advisor: {
    folders: [
      ...['model', 'content', 'calculators', 'facts', 'words', 'engine', 'evidence', 'kits'],
      ...['evaluation', 'share', 'worker'],
    ],
    packages: [],
  },
  state: { folders: ['model', 'share'], packages: ['zustand'] },
  ui: {
    folders: [
      ...['model', 'words', 'advisor', 'state', 'calculators'],
      ...['doors/describe/prompt', 'doors/describe/reply'],
    ],
    packages: ['react', 'react-dom', 'zustand', 'd3-scale', 'd3-shape', 'uqr'],
  },
  // Only prerendering has a reason to know the pages.
  tools: { ...everything, except: { ui: 'prerender' } },
  cli: everything,
  // More ways in: what an assistant is told and what it gives back. mcp.ts hands in the world.
  doors: {
    folders: ['model', 'words', 'engine', 'evaluation', 'share', 'cli'],
    packages: ['zod', '@modelcontextprotocol/server'],
    pure: true,
  },
  mcp: everything,
  // The npm package: its library, and the command that starts the others.
  library: everything,
  bin: everything,
  main: everything,
};

/** Files that stand in `src` itself; every other file belongs to a folder of the table. */
export const rootFiles = [
  'main.tsx',
  'cli.ts',
  'mcp.ts',
  'library.ts',
  'bin.ts',
  'pure.tsconfig.json',
  'pure-globals.d.ts',
];

/** Names that say where something was put and not what it is. */
export const bucketNames = /^(utils?|helpers?|common|misc|libs?|constants)$/;

/** Lines of a file of code; a longer one has more than one subject. A list of data is as long as it is. */
export const longestFile = 400;
