import type { Release, RulebookEntries } from '../model/knowledge';
import { isReason } from '../model/split-knowledge';

const without = (entry: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));

/** Figures without their notes and sources: correcting one of those changes no result. */
const figures = (entry: unknown): unknown => {
  if (Array.isArray(entry)) return entry.map(figures);
  if (typeof entry !== 'object' || entry === null) return entry;
  const fields = Object.entries(without(entry, ['note', 'url', 'source']));
  return Object.fromEntries(fields.map(([name, value]) => [name, figures(value)]));
};

const stepWords = [
  ...['metric', 'baseline', 'stopRule', 'effort', 'ifPass', 'ifFail'],
  ...['tries', 'answers', 'confirms'],
];

/**
 * Eight hexadecimal digits of what decides and what is said at once: the same for Knowledge and for the
 * RulebookEntries split from it, without its list of releases. Two builds that would decide differently, or word
 * a question differently, have different fingerprints but for a chance of one in 2^32.
 */
export function fingerprint(knowledge: RulebookEntries): string {
  const known = remembered.get(knowledge);
  if (known !== undefined) return known;
  const digits = digest({
    ...without(knowledge, ['releases', 'ledger']),
    questions: knowledge.questions.map((one) => without(one, ['why', 'example', 'findOut'])),
    strategies: knowledge.strategies.map((one) => ({
      ...without(one, ['says', 'needs', 'dominance']),
      dominatedBy: one.dominatedBy?.strategy ?? one.dominatedBy,
    })),
    steps: knowledge.steps.map((one) => without(one, stepWords)),
    complements: knowledge.complements.map((one) => without(one, ['says'])),
    assumptions: knowledge.assumptions.map((one) => without(one, ['label', 'help', 'source'])),
    rules: knowledge.rules.map((one) => ({
      ...without(one, ['because', 'asWritten', 'despite', 'cases', 'quantity']),
      ...(isReason(one) && { because: one.because }),
      sources: one.sources.map(({ source }) => source),
    })),
    disagreements: knowledge.disagreements.map(({ id, considerations }) => ({
      id,
      considerations,
    })),
    contradictions: knowledge.contradictions.map((one) => without(one, ['says'])),
    facts: knowledge.facts.map((one) => without(one, ['says'])),
    sources: knowledge.sources.map(({ id, grade }) => ({ id, grade })),
    catalogues: figures(knowledge.catalogues),
  });
  remembered.set(knowledge, digits);
  return digits;
}

/** The release that these rules equal; undefined where they are new, or have changed since. */
export function releaseOf(knowledge: RulebookEntries): Release | undefined {
  const hash = fingerprint(knowledge);
  return knowledge.releases.find((release) => release.hash === hash);
}

/** True where these rules equal no release: then they may still change. */
export const isUnreleased = (knowledge: RulebookEntries): boolean =>
  releaseOf(knowledge) === undefined;

/** Eight hexadecimal digits of any plain data; the order of keys plays no part. */
export function digest(value: unknown): string {
  return hash(canonicalJson(value)).toString(16).padStart(8, '0');
}

/**
 * Keeps a fingerprint that is known from the build: a page need not work it out again, and does not
 * hold all that goes into it.
 */
export function rememberFingerprint(knowledge: RulebookEntries, digits: string): void {
  remembered.set(knowledge, digits);
}

/** Knowledge never changes once loaded, and every link asks again. */
const remembered = new WeakMap<RulebookEntries, string>();

/** JSON without spaces, with the keys of every object sorted and undefined fields left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** FNV-1a over UTF-8 bytes (Fowler, Noll, Vo), finished with MurmurHash3's mixer for spread. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
