import type { Answers } from '../../model/answers';
import type { Condition } from '../../model/condition';
import type { Knowledge } from '../../model/knowledge';
import type { RankedStrategy, WhyNot } from '../../model/recommendation';
import type { Question } from '../../model/question';
import type { Decision } from '../../state/decider';

export type Standing =
  'chosen' | 'start' | 'beside' | 'shut' | 'dominated' | 'conditional' | 'second' | 'open';

/** One strategy on the ladder, with what is said beside it. */
export interface Rung {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly standing: Standing;
  /** A few words. */
  readonly note: string;
  /** What it is, and what it needs. */
  readonly says: string;
  readonly needs: string;
  /** Why it is not the recommendation; null for the one that is. */
  readonly whyNot: WhyNot | null;
}

export type LadderRow =
  | { readonly kind: 'rung'; readonly rung: Rung }
  | {
      readonly kind: 'gap';
      readonly id: string;
      readonly label: string;
      readonly rungs: readonly Rung[];
    };

/** Option ids that make a condition true, with their questions. */
function leaves(condition: Condition): { question: string; options: string[] }[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  if ('not' in condition || 'fact' in condition) return [];
  if ('is' in condition) return [{ question: condition.question, options: [condition.is] }];
  if ('in' in condition) return [{ question: condition.question, options: condition.in }];
  return [];
}

function phraseOf(question: Question | undefined, answers: Answers, options: string[]): string[] {
  if (question === undefined || question.kind === 'number') return [];
  const answer = answers[question.id];
  return question.options
    .filter((option) => option.id === answer && options.includes(option.id))
    .map((option) => option.phrase);
}

/** What the visitor said that shuts it, in the words of the questionnaire. */
function shutNote(knowledge: Knowledge, answers: Answers, rules: readonly string[]): string {
  const phrases = knowledge.rules
    .filter((rule) => rules.includes(rule.id))
    .flatMap((rule) => leaves(rule.when))
    .flatMap(({ question, options }) => {
      const found = knowledge.questions.find((one) => one.id === question);
      return phraseOf(found, answers, options);
    });
  return phrases[0] === undefined ? 'not open to you' : `shut: ${phrases[0]}`;
}

/** The question that a conditional rung waits for. */
function conditionalNote(knowledge: Knowledge, ranked: RankedStrategy | undefined): string {
  const open = ranked?.gates.flatMap((gate) => gate.questions) ?? [];
  const question = knowledge.questions.find((one) => one.id === open[0]);
  return question === undefined ? 'to be confirmed' : `open: ${question.short.toLowerCase()}`;
}

function startOf(decision: Decision): string | null {
  const { plan, strategy } = decision.recommendation;
  const first = plan.find((step) => step.strategy !== null)?.strategy ?? null;
  return first === strategy ? null : first;
}

function besideOf(knowledge: Knowledge, decision: Decision): string[] {
  const chosen = decision.recommendation.complements.map((entry) => entry.complement);
  return knowledge.complements
    .filter((complement) => chosen.includes(complement.id))
    .flatMap((complement) => (complement.strategy === undefined ? [] : [complement.strategy]));
}

/** Every strategy from dear to cheap. */
function rungsOf(knowledge: Knowledge, decision: Decision): Rung[] {
  const { recommendation, explanation, input } = decision;
  const ranked = recommendation.ranking.flatMap((family) => family.strategies);
  const second = recommendation.ranking.find((entry) => entry.family === recommendation.second);
  const beside = besideOf(knowledge, decision);
  const start = startOf(decision);
  const nameOf = (id: string | undefined): string =>
    knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? '';

  return [...knowledge.strategies]
    .sort((one, other) => other.rung - one.rung)
    .map((strategy) => {
      const { id, name, family, says, needs, dominatedBy } = strategy;
      const whyNot = explanation.whyNot.find((entry) => entry.strategy === id) ?? null;
      const entry = ranked.find((one) => one.strategy === id);
      const rung = (standing: Standing, note: string): Rung => ({
        ...{ id, name, family, says, needs, standing, note, whyNot },
      });
      if (id === recommendation.strategy) return rung('chosen', 'recommended');
      if (id === start) return rung('start', 'start here, as the baseline');
      if (beside.includes(id)) return rung('beside', 'keep beside it');
      if (entry?.shut === true) {
        return rung('shut', shutNote(knowledge, input.answers, whyNot?.rules ?? []));
      }
      if (dominatedBy !== undefined) return rung('dominated', `${nameOf(dominatedBy)} matches it`);
      if (second?.strategies[0]?.strategy === id) return rung('second', 'next best family');
      if (entry?.conditional === true) {
        return rung('conditional', conditionalNote(knowledge, entry));
      }
      return rung('open', '');
    });
}

/** The rungs that are shown at a glance: those with a part to play, and the best of each family. */
function shownOf(knowledge: Knowledge, decision: Decision, rungs: readonly Rung[]): Set<string> {
  const isPreparation = (id: string): boolean =>
    knowledge.families.find((family) => family.id === id)?.preparation === true;
  const playing = rungs.filter((rung) =>
    ['chosen', 'start', 'beside', 'second'].includes(rung.standing),
  );
  const leaders = decision.recommendation.ranking.flatMap(({ family, strategies }) => {
    if (isPreparation(family)) return [];
    const isIn = strategies.some((one) => playing.some((rung) => rung.id === one.strategy));
    return isIn ? [] : strategies.slice(0, 1).map((one) => one.strategy);
  });
  const own = decision.recommendation.ranking.find(
    (family) => family.family === decision.recommendation.family,
  );
  const runnerUp = isPreparation(own?.family ?? '')
    ? []
    : (own?.strategies.slice(0, 2).map((one) => one.strategy) ?? []);
  return new Set([...playing.map((rung) => rung.id), ...leaders, ...runnerUp]);
}

function gapLabel(knowledge: Knowledge, rungs: readonly Rung[]): string {
  const names = [...new Set(rungs.map((rung) => rung.family))].map(
    (id) => knowledge.families.find((family) => family.id === id)?.name.toLowerCase() ?? id,
  );
  return `${rungs.length} more: ${names.join(', ')}`;
}

/** The ladder from dear (top) to cheap (bottom); rungs without a part are folded into gaps. */
export function ladderRows(knowledge: Knowledge, decision: Decision): LadderRow[] {
  const rungs = rungsOf(knowledge, decision);
  const shown = shownOf(knowledge, decision, rungs);
  const rows: LadderRow[] = [];
  let folded: Rung[] = [];
  function closeGap(): void {
    const [first] = folded;
    if (first === undefined) return;
    rows.push({ kind: 'gap', id: first.id, label: gapLabel(knowledge, folded), rungs: folded });
    folded = [];
  }
  for (const rung of rungs) {
    if (!shown.has(rung.id)) {
      folded.push(rung);
      continue;
    }
    closeGap();
    rows.push({ kind: 'rung', rung });
  }
  closeGap();
  return rows;
}
