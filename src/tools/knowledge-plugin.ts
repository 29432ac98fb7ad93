import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Knowledge } from '../model/knowledge';
import type { splitKnowledge } from '../model/split-knowledge';
import type { fingerprint, isUnreleased } from '../share/fingerprint';

/** The names of the virtual modules; what each exports is declared in ambient-modules.d.ts. */
const parts = ['asked', 'rulebook', 'asides', 'library'] as const;
type Part = (typeof parts)[number];
const prefix = 'virtual:knowledge/';

/** Imported as the content is, when needed: a Vite configuration itself should import no source. */
const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const splitter = fileAt('../model/split-knowledge.ts');
const hasher = fileAt('../share/fingerprint.ts');

interface Splitter {
  splitKnowledge: typeof splitKnowledge;
}

interface Hasher {
  fingerprint: typeof fingerprint;
  isUnreleased: typeof isUnreleased;
}

/**
 * Plain data as an expression. Engines parse JSON several times faster than the same data written as
 * JavaScript, and this is the largest thing that the page loads.
 */
const parsed = (data: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** The code of each part. What stands in two of them is taken from its own module, so that it loads once. */
function codeOf(knowledge: Knowledge, split: Splitter, hashes: Hasher): Record<Part, string> {
  const { entries, library } = split.splitKnowledge(knowledge);
  const { version, asOf, questions, assumptions, ...rest } = entries;
  const { asides, ...read } = library;
  const unreleased = hashes.isUnreleased(knowledge);
  return {
    asked: `export const asked = ${parsed({ version, asOf, questions, assumptions, unreleased })};\n`,
    rulebook: `import { asked } from '${prefix}asked';
const { unreleased, ...known } = asked;
export const entries = { ...known, ...${parsed(rest)} };
export const fingerprint = ${JSON.stringify(hashes.fingerprint(knowledge))};\n`,
    asides: `export const asides = ${parsed(asides)};\n`,
    library: `import { asides } from '${prefix}asides';
export const library = { asides, ...${parsed(read)} };\n`,
  };
}

/** A resolved virtual id starts with a null byte, so that no other plugin takes it for a file. */
const resolvedId = (part: Part) => `\0${prefix}${part}`;

/**
 * Evaluates the content at build and serves it as modules of plain JSON: what asking needs, what decides
 * and what a result says at once, why each question is asked, and the library, which is read later.
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
    const hashes = (await runnerImport<Hasher>(hasher, options)).module;
    const files = [path, ...content.dependencies, splitter, hasher];
    return { code: codeOf(knowledge, split, hashes), files };
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
      const ours = parts.map((part) =>
        this.environment.moduleGraph.getModuleById(resolvedId(part)),
      );
      return [...modules, ...ours.filter((module) => module !== undefined)];
    },
    resolveId(id) {
      const part = parts.find((one) => id === `${prefix}${one}`);
      return part === undefined ? undefined : resolvedId(part);
    },
    async load(id) {
      const part = parts.find((one) => id === resolvedId(one));
      if (part === undefined) return undefined;
      evaluated ??= evaluate();
      const { code, files } = await evaluated;
      for (const file of files) this.addWatchFile(file);
      watched = new Set(files);
      return { code: code[part], map: null };
    },
  };
}
