// Packages that kits install: the exact version, and where that version was seen and when. A
// package without one says why; nothing is pinned to a version that nobody saw.

/** One package, at the version that the files of kits were written for. */
export interface Package {
  readonly licence: string;
  /** Exact version; absent where none is known to fit. */
  readonly version?: string;
  /** Where the version was seen, or why there is none. */
  readonly seen: string;
  /** Day on which it was seen. */
  readonly on: string;
}

const wheel = 'its wheel, read';
const list = 'the list of PyPI';

/** By the name that pip takes. */
export const packages = {
  trl: { version: '1.13.0', licence: 'Apache-2.0', seen: wheel, on: '2026-11-29' },
  transformers: { version: '5.18.0', licence: 'Apache-2.0', seen: wheel, on: '2026-11-29' },
  peft: { version: '0.21.0', licence: 'Apache-2.0', seen: wheel, on: '2026-11-29' },
  accelerate: {
    version: '1.15.0',
    licence: 'Apache-2.0',
    seen: `${wheel}; TRL 1.13.0 asks for 1.4.0 or newer`,
    on: '2026-11-29',
  },
  datasets: {
    version: '5.0.1',
    licence: 'Apache-2.0',
    seen: `${wheel}; TRL 1.13.0 asks for 4.7.0 or newer`,
    on: '2026-11-29',
  },
  torch: {
    version: '2.14.1',
    licence: 'BSD-3-Clause',
    seen: 'the index of PyPI; your driver may need another build',
    on: '2026-11-29',
  },
  numpy: {
    version: '2.4.6',
    licence: 'BSD-3-Clause',
    seen: 'the index of PyPI',
    on: '2026-11-29',
  },
  bitsandbytes: {
    version: '0.49.1',
    licence: 'MIT',
    seen: 'the requirements of Axolotl at 067b021, beside transformers 5.14.1',
    on: '2026-07-24',
  },
  'scikit-learn': { version: '1.9.1', licence: 'BSD-3-Clause', seen: wheel, on: '2026-11-29' },
  'sentence-transformers': {
    version: '6.0.1',
    licence: 'Apache-2.0',
    seen: wheel,
    on: '2026-11-29',
  },
  axolotl: {
    version: '0.18.0',
    licence: 'Apache-2.0',
    seen: 'the file VERSION of its repository at 067b021',
    on: '2026-07-24',
  },
  setfit: { version: '1.1.3', licence: 'Apache-2.0', seen: 'its source, read', on: '2026-11-29' },
  adapters: {
    version: '1.2.0',
    licence: 'Apache-2.0',
    seen: 'setup.py of its repository at 88f18eb, which asks for transformers 4.57.6',
    on: '2026-03-21',
  },
  litgpt: {
    version: '0.5.13',
    licence: 'Apache-2.0',
    seen: 'pyproject.toml of its repository at 2685705; its extra pins litdata and bounds transformers',
    on: '2026-06-29',
  },
  dspy: {
    version: '3.3.1',
    licence: 'MIT',
    seen: 'its source at 4ed377e, read, not run',
    on: '2026-11-29',
  },
  'llama-index-core': {
    version: '0.12.44',
    licence: 'MIT',
    seen: 'files of its repository, the newest that were read; not run',
    on: '2026-11-29',
  },
  'llama-index-embeddings-huggingface': {
    version: '0.5.5',
    licence: 'MIT',
    seen: 'pyproject.toml at 004666c, which asks for core 0.12',
    on: '2026-11-29',
  },
  'llama-index-retrievers-bm25': {
    version: '0.5.2',
    licence: 'MIT',
    seen: 'pyproject.toml at 027eca6, which asks for core 0.12',
    on: '2026-11-29',
  },
  vllm: {
    version: '0.33.0',
    licence: 'Apache-2.0',
    seen: `${list}; names of flags were read in its files, not run`,
    on: '2026-11-29',
  },
  llamafactory: {
    licence: 'Apache-2.0',
    seen: 'installed from the commit whose files were read, since 0.9.6 is not released',
    on: '2026-08-18',
  },
} as const satisfies Readonly<Record<string, Package>>;

export type PackageName = keyof typeof packages;

/** Older versions that some packages need beside them, with where each was seen. */
export const older = {
  'transformers==4.57.6': 'the index of PyPI on 2026-11-29',
} as const;

/** `NAME==VERSION` with where the version was seen above it. @param extras such as "optuna" */
export function pinned(name: PackageName, extras?: string): string {
  const entry: Package = packages[name];
  if (entry.version === undefined) throw new Error(`${name} has no version`);
  const extra = extras === undefined ? '' : `[${extras}]`;
  return `# ${entry.seen} (${entry.on})\n${name}${extra}==${entry.version}\n`;
}

/** A `requirements.txt`. @param head first line @param names exact pins @param more lines as they are */
export function requirements(head: string, names: readonly PackageName[], more = ''): string {
  return `# ${head}\n${names.map((name) => pinned(name)).join('')}${more}`;
}

/** A package as the licences of a kit list it. @param label its name as people write it */
export function toolOf(label: string, name: PackageName) {
  const entry: Package = packages[name];
  return {
    name: label,
    version: entry.version ?? entry.seen,
    licence: entry.licence,
  };
}
