import type { Held } from '../engine/conditions';
import { decide } from '../engine/decide';
import type { Rulebook } from '../engine/rulebook';
import type { RulebookRule } from '../engine/targets';
import type { RulebookEntries } from '../model/knowledge';
import { sameVerdict } from '../model/recommendation';
import type { Input, Verdict } from '../model/recommendation';
import { changedEntries, revert } from './release-changes';
import type { ChangedEntry } from './release-changes';
import { rulebookOf, verdictOf } from './verdict';
import type { FactsOf } from './verdict';

/** What made a verdict change between two versions. */
export type Difference =
  /** The verdict is the same. */
  | { readonly kind: 'none' }
  /** Taking these entries back to what they were restores the old verdict. */
  | {
      readonly kind: 'entries';
      readonly entries: readonly ChangedEntry[];
      /** True: no smaller set does. False: none of these can be left out, but a smaller set may exist. */
      readonly smallest: boolean;
      /** How many sets of this size do; 1 where it was not counted. */
      readonly ways: number;
    }
  /** No changed entry, nor all of them together, restores it. */
  | { readonly kind: 'no-such-set' };

/** A link's verdict when it was shared, replayed, and today. */
export interface ThenNow {
  readonly shared: Verdict;
  /** What the frozen rules say today to the same answers. */
  readonly replayed: Verdict;
  readonly now: Verdict;
  /** False where the replay says something else than the link carries. */
  readonly replayAgrees: boolean;
  readonly difference: Difference;
}

/** Sets up to this size are searched one and all. */
const exactUpTo = 3;
/** Up to this many changes of what conditions see, all their combinations are tried: 2^6 views. */
const mostViewChanges = 6;

/** Kinds that change nothing in what conditions see. */
const blind: readonly string[] = ['rules', 'families', 'strategies', 'calibration'];

export interface ThenNowInput {
  readonly then: RulebookEntries;
  readonly now: RulebookEntries;
  readonly input: Input;
  /** What the link carries. */
  readonly shared: Verdict;
  readonly factsOf: FactsOf;
}

/**
 * Verdict when shared, verdict today, and the smallest set of changed entries whose reversal restores
 * the old one: exact to size 3, beyond that inclusion-minimal. A generator, so that a page
 * can take a breath between two of its steps; it gives nothing until it is done. See `runThenNow`.
 */
export function* thenNow(given: ThenNowInput): Generator<undefined, ThenNow, undefined> {
  const { then, now, input, shared, factsOf } = given;
  const replayed = verdictOf(rulebookOf(then, factsOf), input);
  const today = verdictOf(rulebookOf(now, factsOf), input);
  const difference: Difference = sameVerdict(shared, today)
    ? { kind: 'none' }
    : yield* findDifference(given);
  return {
    shared,
    replayed,
    now: today,
    replayAgrees: sameVerdict(shared, replayed),
    difference,
  };
}

/** `thenNow` at one go. */
export function runThenNow(given: ThenNowInput): ThenNow {
  const steps = thenNow(given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* findDifference(given: ThenNowInput): Generator<undefined, Difference, undefined> {
  const { then, input, shared, factsOf } = given;
  const { candidates, now } = narrow(given);
  const restores = (entries: readonly ChangedEntry[]) => {
    const mixed = mixedRulebook(revert(now, then, entries), factsOf);
    return mixed !== null && sameVerdict(verdictOf(mixed, input), shared);
  };
  for (let size = 1; size <= Math.min(exactUpTo, candidates.length); size += 1) {
    let found: readonly ChangedEntry[] | null = null;
    let ways = 0;
    for (const entries of subsets(candidates, size)) {
      if (restores(entries)) {
        found ??= entries;
        ways += 1;
      }
      yield undefined;
    }
    if (found !== null) return { kind: 'entries', entries: found, smallest: true, ways };
  }
  if (candidates.length <= exactUpTo || !restores(candidates)) return { kind: 'no-such-set' };
  let kept: readonly ChangedEntry[] = candidates;
  for (const entry of candidates) {
    const without = kept.filter((one) => one !== entry);
    if (restores(without)) kept = without;
    yield undefined;
  }
  // What four entries are needed for, three do not restore: that much was searched.
  return { kind: 'entries', entries: kept, smallest: kept.length === exactUpTo + 1, ways: 1 };
}

function* subsets<Item>(items: readonly Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) yield [];
  for (let at = from; size > 0 && at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    for (const rest of subsets(items, size - 1, at + 1)) yield [item, ...rest];
  }
}

/**
 * Knowledge with some entries taken back; null where that does not fit together: a rule can be taken back
 * to a question that stays taken away, and nothing can be decided on it.
 */
function mixedRulebook(knowledge: RulebookEntries, factsOf: FactsOf): Rulebook | null {
  try {
    return rulebookOf(knowledge, factsOf);
  } catch {
    return null;
  }
}

/** What conditions see under some entries taken back. */
interface View {
  readonly rulebook: Rulebook;
  readonly held: Held;
}

/**
 * Leaves out what cannot matter to these answers, whatever else is taken back: changed rules that
 * contribute the same in both forms under every view, and from the knowledge the rules that are false
 * under every view. A view changes with questions, facts, assumptions, figures and the day; one that does
 * not fit together is none.
 */
function narrow({ then, now, input, factsOf }: ThenNowInput) {
  const changed = changedEntries(then, now);
  const viewing = changed.filter(({ kind }) => !blind.includes(kind));
  if (viewing.length > mostViewChanges) return { candidates: changed, now };
  const views = everySubset(viewing).flatMap((entries): View[] => {
    // Rules and contradictions change nothing in what conditions see, and may not fit this mixture.
    const bare = { ...revert(now, then, entries), rules: [], contradictions: [] };
    const rulebook = mixedRulebook(bare, factsOf);
    return rulebook === null ? [] : [{ rulebook, held: decide(rulebook, input).held }];
  });
  const ruleOf = (knowledge: RulebookEntries, id: string) =>
    knowledge.rules.find((rule) => rule.id === id);
  const matters = ({ kind, id }: ChangedEntry) =>
    kind !== 'rules' ||
    views.some(
      (view) => contribution(ruleOf(then, id), view) !== contribution(ruleOf(now, id), view),
    );
  const isSilent = (rule: RulebookRule) =>
    views.every((view) => truthUnder(rule, view) === 'false');
  const candidates = changed.filter(matters);
  const kept = new Set(candidates.filter(({ kind }) => kind === 'rules').map(({ id }) => id));
  const rules = now.rules.filter((rule) => kept.has(rule.id) || !isSilent(rule));
  return { candidates, now: { ...now, rules } };
}

/** Truth of a rule under a view; null where it names what the view does not know. */
function truthUnder({ when }: RulebookRule, { rulebook, held }: View) {
  try {
    return rulebook.test(when)(held);
  } catch {
    return null;
  }
}

/** What a rule adds to a decision under a view, as text: while unknown, its gates only. */
function contribution(rule: RulebookRule | undefined, view: View): string {
  const truth = rule === undefined ? 'false' : truthUnder(rule, view);
  if (rule === undefined || truth === 'false') return '';
  const effects = rule.effects.filter(({ kind }) => truth === 'true' || kind === 'gate');
  return effects.length === 0 ? '' : JSON.stringify([truth, rule.consideration, effects]);
}

function everySubset<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>(
    (all, item) => [...all, ...all.map((some) => [...some, item])],
    [[]],
  );
}
