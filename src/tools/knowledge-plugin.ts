import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Knowledge, Logic } from '../model/knowledge';
import type { splitAsides, splitProse, splitWords } from '../model/prose';
import type { fingerprint } from '../share/fingerprint';

/** The names of the virtual modules, and what each exports; declared in virtual-knowledge.d.ts. */
const parts = {
  'virtual:knowledge/asked': 'asked',
  'virtual:knowledge/asides': 'asides',
  'virtual:knowledge/logic': 'logic',
  'virtual:knowledge/words': 'words',
  'virtual:knowledge/details': 'details',
} as const;

/**
 * A module that gives plain data under a name. Engines parse JSON several times faster than the
 * same data written as JavaScript, and this is the largest thing the page loads.
 */
function moduleOf(name: string, data: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;
}

/** Imported as the content is, when needed: a Vite configuration itself should import no source. */
const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const splitter = fileAt('../model/prose.ts');
const hasher = fileAt('../share/fingerprint.ts');

interface Splitter {
  splitProse: typeof splitProse;
  splitWords: typeof splitWords;
  splitAsides: typeof splitAsides;
}

interface Hasher {
  fingerprint: typeof fingerprint;
}

interface Evaluated extends ReturnType<typeof splitWords> {
  logic: Logic;
  unreleased: boolean;
  asides: ReturnType<typeof splitAsides>;
  fingerprint: string;
}

/** The code of one part. `logic` takes what is asked from its own module, so that it loads once. */
function codeOf(part: (typeof parts)[keyof typeof parts], evaluated: Evaluated): string {
  const { logic, words, details, fingerprint } = evaluated;
  if (part === 'words') return moduleOf('words', words);
  if (part === 'details') return moduleOf('details', details);
  const { questions, asides } = evaluated.asides;
  if (part === 'asides') return moduleOf('asides', asides);
  const { version, asOf, assumptions, questions: _all, ...rest } = logic;
  const { unreleased } = evaluated;
  if (part === 'asked') {
    return moduleOf('asked', { version, asOf, questions, assumptions, unreleased });
  }
  return `import { asked } from 'virtual:knowledge/asked';
const { unreleased, ...known } = asked;
${moduleOf('rest', rest).replace('export ', '')}export const logic = { ...known, ...rest };
export const fingerprint = ${JSON.stringify(fingerprint)};\n`;
}

/** A resolved virtual id starts with a null byte, so that no other plugin takes it for a file. */
function partOf(resolvedId: string) {
  const id = resolvedId.startsWith('\0') ? resolvedId.slice(1) : '';
  return id === 'virtual:knowledge/asked' ||
    id === 'virtual:knowledge/asides' ||
    id === 'virtual:knowledge/logic' ||
    id === 'virtual:knowledge/words' ||
    id === 'virtual:knowledge/details'
    ? id
    : undefined;
}

/**
 * Evaluates the content at build and serves what decides and what is only read as two modules,
 * so that a page can load the second later; what asking needs of the first is a module of its own.
 * @param entry the module that exports `knowledge`, from the root of the project
 */
export function knowledgePlugin(entry = 'src/content/index.ts'): Plugin {
  let root = process.cwd();
  let evaluated: ReturnType<typeof evaluate> | undefined;
  let watched = new Set<string>();

  async function evaluate() {
    const path = resolve(root, entry);
    const options = { root, logLevel: 'error' } as const;
    const content = await runnerImport<{ knowledge?: Knowledge }>(path, options);
    const { knowledge } = content.module;
    if (!knowledge) throw new Error(`${entry} must export \`knowledge\`.`);
    const split = (await runnerImport<Splitter>(splitter, options)).module;
    const { module } = await runnerImport<Hasher>(hasher, options);
    const { logic, prose } = split.splitProse(knowledge);
    const fingerprint = module.fingerprint(knowledge);
    const made: Evaluated = {
      logic,
      ...split.splitWords(prose),
      asides: split.splitAsides(knowledge.questions),
      fingerprint,
      unreleased: !knowledge.releases.some(({ hash }) => hash === fingerprint),
    };
    return { made, files: [path, ...content.dependencies, splitter, hasher] };
  }

  return {
    name: 'knowledge',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      evaluated = undefined;
    },
    watchChange() {
      evaluated = undefined;
    },
    // While developing, a change of any content file counts as one of all virtual modules.
    hotUpdate({ file, modules }) {
      if (!watched.has(file)) return undefined;
      evaluated = undefined;
      const ours = Object.keys(parts).map((id) =>
        this.environment.moduleGraph.getModuleById(`\0${id}`),
      );
      return [...modules, ...ours.filter((module) => module !== undefined)];
    },
    resolveId(id) {
      return id in parts ? `\0${id}` : undefined;
    },
    async load(resolvedId) {
      const part = partOf(resolvedId);
      if (part === undefined) return undefined;
      evaluated ??= evaluate();
      const { made, files } = await evaluated;
      for (const file of files) this.addWatchFile(file);
      watched = new Set(files);
      return { code: codeOf(parts[part], made), map: null };
    },
  };
}
