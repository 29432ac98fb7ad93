import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Knowledge, Logic } from '../model/knowledge';
import type { packAsked } from '../model/pack-asked';
import type { packDetails, packLogic, packProse, packWords } from '../model/pack-knowledge';
import type { splitAsides, splitProse, splitWords } from '../model/prose';
import type { fingerprint } from '../share/fingerprint';

/** The names of the virtual modules, and what each exports; declared in virtual-knowledge.d.ts. */
const parts = {
  'virtual:knowledge/asked': 'asked',
  'virtual:knowledge/asides': 'asides',
  'virtual:knowledge/logic': 'logic',
  'virtual:knowledge/words': 'words',
  'virtual:knowledge/plan': 'plan',
  'virtual:knowledge/details': 'details',
} as const;

/**
 * A module that gives plain data under a name. Engines parse JSON several times faster than the
 * same data written as JavaScript, and this is the largest thing the page loads.
 */
function moduleOf(name: string, data: unknown): string {
  return `export const ${name} = ${parsed(data)};\n`;
}

const parsed = (data: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** Imported as the content is, when needed: a Vite configuration itself should import no source. */
const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const splitter = fileAt('../model/prose.ts');
const packer = fileAt('../model/pack-knowledge.ts');
const askedPacker = fileAt('../model/pack-asked.ts');
const hasher = fileAt('../share/fingerprint.ts');

interface Splitter {
  splitProse: typeof splitProse;
  splitWords: typeof splitWords;
  splitAsides: typeof splitAsides;
}

interface Packer {
  packDetails: typeof packDetails;
  packLogic: typeof packLogic;
  packProse: typeof packProse;
  packWords: typeof packWords;
}

interface AskedPacker {
  packAsked: typeof packAsked;
}

interface Hasher {
  fingerprint: typeof fingerprint;
}

interface Evaluated extends ReturnType<typeof splitWords> {
  logic: Logic;
  packer: Packer;
  askedPacker: AskedPacker;
  unreleased: boolean;
  asides: ReturnType<typeof splitAsides>;
  fingerprint: string;
}

/** A module that unpacks what was packed by the packer's function of that name. */
function unpacking(part: string, unpack: string, packed: unknown): string {
  return `import { ${unpack} } from ${JSON.stringify(packer)};
import { logic } from 'virtual:knowledge/logic';
export const ${part} = ${unpack}(${parsed(packed)}, logic);\n`;
}

/** The logic takes what is asked from its own module, so that it loads once. */
function logicCode({ logic, fingerprint, packer: { packLogic } }: Evaluated): string {
  const { version: _v, asOf: _a, assumptions: _p, questions: _q, ...rest } = logic;
  return `import { unpackLogic } from ${JSON.stringify(packer)};
import { asked } from 'virtual:knowledge/asked';
const { unreleased, ...known } = asked;
export const logic = { ...known, ...unpackLogic(${parsed(packLogic(rest))}) };
export const fingerprint = ${JSON.stringify(fingerprint)};\n`;
}

/** The code of one part. */
function codeOf(part: (typeof parts)[keyof typeof parts], evaluated: Evaluated): string {
  const { logic, words, plan, details, unreleased, packer: pack } = evaluated;
  const { version, asOf, assumptions } = logic;
  const { questions, asides } = evaluated.asides;
  switch (part) {
    case 'asked':
      return `import { unpackAsked } from ${JSON.stringify(askedPacker)};
export const asked = unpackAsked(${parsed(
        evaluated.askedPacker.packAsked({ version, asOf, questions, assumptions, unreleased }),
      )});\n`;
    case 'asides':
      return moduleOf('asides', asides);
    case 'logic':
      return logicCode(evaluated);
    case 'words':
      return unpacking('words', 'unpackWords', pack.packWords(words, logic));
    case 'plan':
      return unpacking('plan', 'unpackProse', pack.packProse(plan, logic));
    case 'details':
      return unpacking('details', 'unpackDetails', pack.packDetails(details, logic));
  }
}

const isPart = (id: string): id is keyof typeof parts => Object.hasOwn(parts, id);

/** A resolved virtual id starts with a null byte, so that no other plugin takes it for a file. */
function partOf(resolvedId: string) {
  const id = resolvedId.startsWith('\0') ? resolvedId.slice(1) : '';
  return isPart(id) ? parts[id] : undefined;
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
    const packing = (await runnerImport<Packer>(packer, options)).module;
    const packingAsked = (await runnerImport<AskedPacker>(askedPacker, options)).module;
    const { module } = await runnerImport<Hasher>(hasher, options);
    const { logic, prose } = split.splitProse(knowledge);
    const fingerprint = module.fingerprint(knowledge);
    const made: Evaluated = {
      logic,
      packer: packing,
      askedPacker: packingAsked,
      ...split.splitWords(prose, logic),
      asides: split.splitAsides(knowledge.questions),
      fingerprint,
      unreleased: !knowledge.releases.some(({ hash }) => hash === fingerprint),
    };
    return { made, files: [path, ...content.dependencies, splitter, packer, askedPacker, hasher] };
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
      return isPart(id) ? `\0${id}` : undefined;
    },
    async load(resolvedId) {
      const part = partOf(resolvedId);
      if (part === undefined) return undefined;
      evaluated ??= evaluate();
      const { made, files } = await evaluated;
      for (const file of files) this.addWatchFile(file);
      watched = new Set(files);
      return { code: codeOf(part, made), map: null };
    },
  };
}
