import type { ChangedEntry, EntryKind } from '../evaluation/release-changes';
import { thenNow } from '../evaluation/then-now';
import type { ThenNow } from '../evaluation/then-now';
import { rulebookOf, verdictOf } from '../evaluation/verdict';
import type { FactsOf } from '../evaluation/verdict';
import { isRebuilt, readFrozen } from '../model/frozen';
import type { Frozen } from '../model/frozen';
import type { Knowledge } from '../model/knowledge';
import { sameVerdict } from '../model/recommendation';
import { digest, releaseOf } from '../share/fingerprint';
import type { Opened } from './links';

export type { ThenNow } from '../evaluation/then-now';

/** An entry that made a difference, in words. */
export interface EntryInWords {
  readonly what: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Verdict when shared and today, as far as it can be explained. */
export type ThenNowOutcome =
  /** The link was made with the rules of this page. `agrees`: they still say what it carries. */
  | { readonly kind: 'same-rules'; readonly agrees: boolean }
  /** The way of deciding was rebuilt since, so nothing replays the rules of the link. */
  | { readonly kind: 'rebuilt' }
  /** One side was never released, so nothing says what changed. */
  | { readonly kind: 'unreleased' }
  /** The frozen rules could not be had, or are not what was frozen. */
  | { readonly kind: 'unavailable'; readonly says: string }
  | {
      readonly kind: 'replayed';
      readonly result: ThenNow;
      readonly entries: readonly EntryInWords[];
    };

/** Fetches the file of a frozen version from the page's own origin; rejects where there is none. */
export type LoadFrozen = (version: string) => Promise<unknown>;

interface Parts {
  readonly knowledge: Knowledge;
  readonly factsOf: FactsOf;
  readonly loadFrozen: LoadFrozen;
}

type Good = Extract<Opened, { ok: true }>;

/** Work between two breaths, in milliseconds: half a frame, so that the page stays smooth. */
const sliceMs = 8;

/** Says what a link said, what today's rules say and what made the difference. Never rejects. */
export function createThenNow({
  knowledge,
  factsOf,
  loadFrozen,
}: Parts): (opened: Good) => Promise<ThenNowOutcome> {
  const { releases, version } = knowledge;
  const own = releaseOf(knowledge);

  return async (opened) => {
    const { answers, assumptions, shared, rulesVersion } = opened;
    const input = { answers, assumptions };
    const isOwn = opened.unreleased
      ? own === undefined && rulesVersion === version
      : own?.version === rulesVersion;
    if (isOwn) {
      const today = verdictOf(rulebookOf(knowledge, factsOf), input);
      return { kind: 'same-rules', agrees: sameVerdict(today, shared) };
    }
    if (!opened.unreleased && isRebuilt(rulesVersion, version)) return { kind: 'rebuilt' };
    if (opened.unreleased || own === undefined) return { kind: 'unreleased' };
    const then = await loadChecked(rulesVersion);
    if (typeof then === 'string') return { kind: 'unavailable', says: then };
    const given = { then: then.knowledge, now: knowledge, input, shared, factsOf };
    const result = await runSlowly(thenNow(given));
    const changed = result.difference.kind === 'entries' ? result.difference.entries : [];
    const entries = changed.map((entry) => inWords(entry, then.knowledge, knowledge));
    return { kind: 'replayed', result, entries };
  };

  async function loadChecked(wanted: string): Promise<Frozen | string> {
    const expected = releases.find((release) => release.version === wanted)?.frozen;
    try {
      const frozen = readFrozen(await loadFrozen(wanted));
      if (frozen === null || digest(frozen) !== expected) {
        return `The frozen rules ${wanted} are not what was released, so nothing is said from them.`;
      }
      return frozen;
    } catch {
      return `The frozen rules ${wanted} could not be loaded. Try again when you are online.`;
    }
  }
}

async function runSlowly(steps: Generator<undefined, ThenNow, undefined>): Promise<ThenNow> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((settle) => setTimeout(settle));
    until = performance.now() + sliceMs;
  }
}

const kinds: Readonly<Record<EntryKind, string>> = {
  rules: 'Rule',
  questions: 'Question',
  families: 'Family',
  strategies: 'Method',
  assumptions: 'Default',
  facts: 'Derived figure',
  models: 'Model',
  hostedModels: 'Hosted model',
  accelerators: 'Card',
  tokenPrices: 'Token price',
  tuningPrices: 'Tuning price',
  rentals: 'Rental price',
  providers: 'Provider',
  asOf: 'Date of the figures',
  calibration: 'How scores become chances',
};

function entryIn(knowledge: Knowledge, { kind, id }: ChangedEntry): object | undefined {
  if (kind === 'asOf') return { name: knowledge.asOf };
  const lists: Readonly<Partial<Record<string, readonly { readonly id: string }[]>>> = {
    ...knowledge.catalogues,
    rules: knowledge.rules,
    questions: knowledge.questions,
    families: knowledge.families,
    strategies: knowledge.strategies,
    assumptions: knowledge.assumptions,
    facts: knowledge.facts,
  };
  return lists[kind]?.find((entry) => entry.id === id);
}

/** Fields that name an entry to a person, best first. */
const namingFields = ['because', 'short', 'label', 'name', 'provider'];

function inWords(entry: ChangedEntry, then: Knowledge, now: Knowledge): EntryInWords {
  const found = entryIn(now, entry) ?? entryIn(then, entry) ?? {};
  const names = namingFields.map((field): unknown => Reflect.get(found, field));
  const name = names.find((one) => typeof one === 'string') ?? entry.id;
  return { what: kinds[entry.kind], name, change: entry.change };
}
