import type { Knowledge, Logic, Prose, ProseOf } from './knowledge';
import type { Asides, Question, QuestionEntry } from './question';
import { catalogueProseFields, planFields, proseFields, wordFields } from './prose-fields';
import type { PlanFields, WordFields } from './prose-fields';

type Loose = Record<string, unknown> & { id: string };
type Fields = Readonly<Record<string, readonly string[]>>;

/** Takes some fields out of the entries of some lists. */
function splitLists(lists: object, fieldsOf: Fields) {
  const kept: Record<string, unknown> = { ...lists };
  const apart: ProseOf<string> = {};
  for (const [key, fields] of Object.entries(fieldsOf)) {
    const read: Record<string, Record<string, unknown>> = {};
    kept[key] = (kept[key] as Loose[]).map((entry) => {
      const all = Object.entries(entry);
      read[entry.id] = Object.fromEntries(all.filter(([field]) => fields.includes(field)));
      return Object.fromEntries(all.filter(([field]) => !fields.includes(field)));
    });
    apart[key] = read;
  }
  return { kept, apart };
}

/** Splits knowledge into what decides and what is only read. `joinProse` is its inverse. */
export function splitProse(knowledge: Knowledge): { logic: Logic; prose: Prose } {
  const { kept, apart } = splitLists(knowledge, proseFields);
  const figures = splitLists(knowledge.catalogues, catalogueProseFields);
  return {
    logic: { ...kept, catalogues: figures.kept } as unknown as Logic,
    prose: { ...apart, catalogues: figures.apart } as unknown as Prose,
  };
}

/** What a result says at once, by kind and id: the fields of wordFields. */
export type ToldProse = ProseOf<keyof WordFields>;
/** What a plan says of its steps, by id: the fields of planFields. */
export type PlanProse = ProseOf<keyof PlanFields>;

/** Prose in the parts in which a page loads it. */
export interface ProseParts {
  readonly words: ToldProse;
  readonly plan: PlanProse;
  readonly details: Prose;
}

/** Takes the fields of some kinds out of prose; entries that are left empty are left out. */
function takeOut(prose: ProseOf<string>, fieldsOf: Fields) {
  const taken: ProseOf<string> = {};
  const rest: ProseOf<string> = { ...prose };
  for (const [kind, fields] of Object.entries(fieldsOf)) {
    const pick = (isWanted: (field: string) => boolean) => {
      const entries = Object.entries(prose[kind] ?? {}).map(([id, entry]) => {
        const fieldsKept = Object.entries(entry).filter(([field]) => isWanted(field));
        return [id, Object.fromEntries(fieldsKept)] as const;
      });
      return Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0));
    };
    taken[kind] = pick((field) => fields.includes(field));
    rest[kind] = pick((field) => !fields.includes(field));
  }
  return { taken, rest };
}

/** What tells which words a result may say. */
export type Saying = Pick<Logic, 'rules' | 'steps' | 'strategies' | 'complements'>;

/** Rules that a reason on a result may repeat; the others are read on notes and pages of their own. */
function rulesSaid({ rules }: Saying): Set<string> {
  const kinds: readonly string[] = ['favour', 'disfavour', 'first'];
  const said = rules.filter(({ effects }) => effects.some(({ kind }) => kinds.includes(kind)));
  return new Set(said.map(({ id }) => id));
}

/** Steps that a plan can hold, see `makePlan`: what stands beside a method, unnamed, has none there. */
function stepsSaid({ rules, steps, strategies, complements }: Saying): Set<string> {
  const before = rules.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === 'step' ? [effect.step] : [])),
  );
  const beside = complements.flatMap(({ prominent, step }) =>
    prominent && step !== undefined ? [step] : [],
  );
  const confirming = steps.filter(({ phase }) => phase === 'confirm').map(({ id }) => id);
  const own = strategies.map(({ experiment }) => experiment);
  return new Set([...before, ...beside, ...confirming, ...own]);
}

type Entries = ProseOf<string>[string];

/** Gives back what is of no use among the words: entries that are not said at once. */
function handBack(from: ProseOf<string>, to: ProseOf<string>, kind: string, said: Set<string>) {
  const [kept, back]: [Entries, Entries] = [{}, { ...to[kind] }];
  for (const [id, entry] of Object.entries(from[kind] ?? {})) {
    if (said.has(id)) kept[id] = entry;
    else back[id] = { ...back[id], ...entry };
  }
  from[kind] = kept;
  to[kind] = back;
}

/** Which sources a rule cites, without the places in them. */
function inShort(citations: unknown): { source: string }[] {
  return (citations as { source: string }[]).map(({ source }) => ({ source }));
}

/**
 * Splits prose into what a result says at once, what its plan says, and the rest. Of rules and steps
 * that no result can show, the words hold nothing; of all rules, the sources in short. In full they
 * are among the details. `mergeProse` is its inverse. @param saying what the prose was split from
 */
export function splitWords(prose: Prose, saying: Saying): ProseParts {
  const { catalogues, ...kinds } = prose;
  const { taken: words, rest } = takeOut(kinds, wordFields);
  const { taken: plan, rest: details } = takeOut(rest, planFields);
  const cited = Object.entries(words.rules ?? {}).map(([id, { sources }]) => ({ id, sources }));
  for (const part of [words, plan]) handBack(part, details, 'steps', stepsSaid(saying));
  handBack(words, details, 'rules', rulesSaid(saying));
  for (const { id, sources } of cited) {
    (words.rules ??= {})[id] = { ...words.rules[id], sources: inShort(sources) };
    (details.rules ??= {})[id] = { ...details.rules[id], sources };
  }
  return {
    words: words as ToldProse,
    plan: plan as PlanProse,
    details: { ...details, catalogues } as unknown as Prose,
  };
}

/** Questions without what is only read when somebody asks for it, and that by id. */
export function splitAsides(entries: readonly QuestionEntry[]): {
  questions: Question[];
  asides: Asides;
} {
  const asides = Object.fromEntries(entries.map(({ id, why, example }) => [id, { why, example }]));
  return { questions: entries.map(({ why: _why, example: _example, ...rest }) => rest), asides };
}
