/* The table of who may import whom, and the rules of eslint-plugin-boundaries that hold it. Types and
   what each entry means stand in layers.d.ts. */

const everything = { folders: 'everything', packages: 'everything' };

/**
 * Who may import whom. To let a folder import another one, change this table;
 * most often the better mend is to pass the thing as an argument from main.tsx or cli.ts.
 */
export const layers = {
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
    packages: [
      ...['react', 'react-dom', 'zustand', 'd3-scale', 'd3-shape', 'uqr'],
      // Types only.
      '@mcp-b/webmcp-types',
    ],
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
};

/** Files that stand in `src` itself: the page, the two programs, and the npm package with its command. */
export const wiringFiles = ['main.tsx', 'cli.ts', 'mcp.ts', 'library.ts', 'bin.ts'];

/** Names that say where something was put and not what it is. */
export const bucketNames = /^(utils?|helpers?|common|misc|libs?|constants)$/;

/** Lines of a file of code; a longer one has more than one subject. A list of data is as long as it is. */
export const longestFile = 400;

const mends = {
  folders:
    'Take it as an argument (main.tsx and cli.ts wire things), or move the shared noun to model.',
  packages: 'Do without, or move the part that needs it to a folder that may use it.',
};

const listed = (names, none) => (names.length > 0 ? names.join(', ') : none);

/** A folder, or a module of one, as something that is imported. */
function target(entry) {
  const [folder, ...rest] = entry.split('/');
  const inside = rest.length === 0 ? {} : { fileInternalPath: `${rest.join('/')}.{ts,tsx}` };
  return { to: { element: { type: folder, ...inside } } };
}

/** What one folder may not import, then what it may: of two policies that match, the later counts. */
function policiesOf(name, { folders, packages, except = {} }) {
  const from = { element: { type: name } };
  const exceptions = Object.entries(except).flatMap(([folder, prefix]) => [
    {
      from,
      disallow: target(folder),
      message: `In ${name}, only files named ${prefix}* may import ${folder}.`,
    },
    {
      from: { element: { type: name, fileInternalPath: [`${prefix}*`, `**/${prefix}*`] } },
      allow: target(folder),
    },
  ]);
  if (folders === 'everything') {
    const all = [{ element: { type: '*' } }, { file: { categories: '*' } }];
    const local = all.map((to) => ({ to: { ...to, module: { origin: 'local' } } }));
    const outside = { to: { module: { origin: ['external', 'core'] } } };
    const where = 'This is outside src. Pass what it needs as an argument.';
    return [
      { from, disallow: { to: { module: { origin: 'local' } } }, message: where },
      { from, allow: [...local, outside] },
      ...exceptions,
    ];
  }
  return [
    {
      from,
      disallow: { to: { module: { origin: 'local' } } },
      message: `${name} may import ${listed(folders, 'no other folder')}. ${mends.folders}`,
    },
    {
      from,
      disallow: { to: { module: { origin: ['external', 'core'] } } },
      message: `${name} may use ${listed(packages, 'no package')}. ${mends.packages}`,
    },
    {
      from,
      disallow: { dependency: { source: 'virtual:{*,*/**}' } },
      message: 'Knowledge is injected by main.tsx. Take it as an argument.',
    },
    ...folders.map((entry) => ({ from, allow: target(entry) })),
    ...packages.map((source) => ({ from, allow: { to: { module: { source } } } })),
    ...exceptions,
  ];
}

/** What the rules read: every file of `src` belongs to a folder of the table, or wires. */
export const importSettings = {
  'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.css', '.json'] } },
  'boundaries/elements': Object.keys(layers).map((type) => ({
    type,
    pattern: `src/${type}`,
    partialMatch: false,
  })),
  'boundaries/files': [
    { category: 'wiring', pattern: wiringFiles.map((file) => `src/${file}`) },
    { category: 'package', pattern: 'package.json' },
  ],
  'boundaries/dependency-nodes': ['dynamic-import', 'export', 'require'],
  'boundaries/additional-dependency-nodes': [
    {
      // But for the bundler's way to name the file of a worker, which resolves to nothing.
      selector: 'ImportDeclaration:not([importKind=type]) > Literal:not([value=/[?]worker&url$/])',
      kind: 'value',
      name: 'import',
    },
    { selector: 'ImportDeclaration[importKind=type] > Literal', kind: 'type', name: 'import' },
    { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
  ],
};

/**
 * Part of what oxlint asks: holds the table in every file of `src`. A file is held against the policies of
 * its own folder alone, since each import is matched with every policy that there is.
 */
export const importRules = Object.entries(layers).map(([name, layer]) => ({
  files: [`src/${name}/**/*.{ts,tsx}`],
  excludeFiles: ['**/*.d.ts'],
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'allow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        policies: policiesOf(name, layer),
      },
    ],
  },
}));
