import { readFrozen } from '../model/frozen';
import type { Frozen } from '../model/frozen';
import type { Knowledge, Logic } from '../model/knowledge';
import type { ChangedEntry, EntryKind } from '../proof/changed-entries';
import { thenNow } from '../proof/then-now';
import type { ThenNow } from '../proof/then-now';
import { sameVerdict, verdictOf } from '../proof/verdict';
import type { DefinitionsOf } from '../proof/verdict';
import { digest, fingerprint } from '../share/fingerprint';
import type { Opened } from './decider';
import type { EntryInWords, History } from './team';

/** Fetches the file of a frozen version from the page's own origin; rejects where there is none. */
export type LoadFrozen = (version: string) => Promise<unknown>;

interface Parts {
  readonly logic: Logic;
  readonly knowledge: Knowledge;
  readonly definitionsOf: DefinitionsOf;
  readonly loadFrozen: LoadFrozen;
}

/** Work between two breaths, in milliseconds: half a frame, so that the page stays smooth. */
const sliceMs = 8;

/** Says what a link said, what today's rules say and what made the difference. */
export function createHistory(parts: Parts): (opened: Good) => Promise<History> {
  const { logic, knowledge, definitionsOf, loadFrozen } = parts;
  const own = logic.releases.find(({ hash }) => hash === fingerprint(logic));

  return async (opened) => {
    const { answers, assumptions, shared } = opened;
    const input = { answers, assumptions };
    const isOwn = opened.unreleased
      ? own === undefined && opened.rulesVersion === logic.version
      : own?.version === opened.rulesVersion;
    if (isOwn) {
      const agrees = sameVerdict(verdictOf(logic, input, definitionsOf), shared);
      return { kind: 'same-rules', agrees };
    }
    if (opened.unreleased || own === undefined) return { kind: 'unreleased' };
    const then = await loadChecked(opened.rulesVersion);
    if (typeof then === 'string') return { kind: 'unavailable', says: then };
    const given = { then: then.knowledge, now: logic, input, shared, definitionsOf };
    const result = await runSlowly(thenNow(given));
    const changed = result.difference.kind === 'entries' ? result.difference.entries : [];
    const entries = changed.map((entry) => inWords(entry, then.knowledge, knowledge));
    return { kind: 'replayed', result, entries };
  };

  async function loadChecked(version: string): Promise<Frozen | string> {
    const expected = logic.releases.find((release) => release.version === version)?.frozen;
    try {
      const frozen = readFrozen(await loadFrozen(version));
      if (frozen === null || digest(frozen) !== expected) {
        return `The frozen rules ${version} are not what was released, so nothing is said from them.`;
      }
      return frozen;
    } catch {
      return `The frozen rules ${version} could not be loaded. Try again when you are online.`;
    }
  }
}

type Good = Extract<Opened, { ok: true }>;

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
