import type { Knowledge } from '../../model/knowledge';
import type {
  ExplainedCitation,
  ExplainedReason,
  Reason,
  WordedReason,
} from '../../model/recommendation';
import type { Citation, Source } from '../../model/source';
import { computed, said } from '../../words/answers';
import { speakingFor } from '../conditions';
import { factQuestions } from '../decide';
import type { Decision } from '../decide';
import { decidingReasons } from '../recommend';
import { roleOf } from '../rulebook';
import type { IndexedRule, Rulebook } from '../rulebook';

/** Sources by id, indexed once per list: lists of knowledge never change. */
const indexed = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

function sourcesById(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const known = indexed.get(sources) ?? new Map(sources.map((source) => [source.id, source]));
  indexed.set(sources, known);
  return known;
}

/** Citations with author, year, interest and grade; one of an unknown source is left out. */
export function cite(
  knowledge: Pick<Knowledge, 'sources'>,
  citations: readonly Citation[],
): ExplainedCitation[] {
  const sources = sourcesById(knowledge.sources);
  return citations.flatMap((citation) => {
    const source = sources.get(citation.source);
    if (source === undefined) return [];
    const { author, year, title, url, interest, grade } = source;
    return [{ ...citation, author, year, title, ...(url && { url }), interest, grade }];
  });
}

/** The questions and facts that made a rule true, each once, in the order of the knowledge. */
function behind(rulebook: Rulebook, decision: Decision, rule: IndexedRule) {
  const { knowledge, at } = rulebook;
  const questions = new Set<string>();
  const facts = new Set<string>();
  for (const { leaf } of speakingFor(rule.leaves, decision.held)) {
    if ('question' in leaf) questions.add(leaf.question);
    else facts.add(leaf.fact);
  }
  for (const fact of facts) for (const id of factQuestions(rulebook, fact)) questions.add(id);
  return {
    facts: facts.size === 0 ? [] : knowledge.facts.filter(({ id }) => facts.has(id)),
    questions: [...questions].map(at).sort((one, other) => one.index - other.index),
  };
}

/** A reason with its words, what grades its sources have, and the answers and facts that fired it. */
export function tellReason(rulebook: Rulebook, decision: Decision, reason: Reason): WordedReason {
  const rule = rulebook.ruleOf(reason.rule);
  const { facts, questions } = behind(rulebook, decision, rule);
  const { because, grade } = rule.rule;
  if (because === undefined) throw new Error(`Rule "${reason.rule}" weighs and does not say why`);
  // Field by field: spreading takes a hundred times as long, and this is done for each reason.
  return {
    rule: reason.rule,
    consideration: reason.consideration,
    on: reason.on,
    effect: reason.effect,
    points: reason.points,
    counts: reason.counts,
    because,
    grade,
    citations: rule.citations,
    answers: questions
      .filter(({ question }) => decision.answers[question.id] !== undefined)
      .map(({ question }) => ({
        question: question.id,
        said: said(question, decision.answers[question.id]),
      })),
    computed: facts.map((fact) => ({
      fact: fact.id,
      says: computed(fact, decision.facts[fact.id] ?? 'unknown'),
    })),
  };
}

/** A reason in words with what its sources are. */
export function citeReason(knowledge: Knowledge, told: WordedReason): ExplainedReason {
  const rule = knowledge.rules.find(({ id }) => id === told.rule);
  return { ...told, citations: cite(knowledge, rule?.sources ?? []) };
}

/** A reason with its words and what its sources are. */
export function explainReason(
  rulebook: Rulebook,
  knowledge: Knowledge,
  decision: Decision,
  reason: Reason,
): ExplainedReason {
  return citeReason(knowledge, tellReason(rulebook, decision, reason));
}

/** True for what the family stands for: what must be given, or whether and how weights must change. */
function isAtStake(rulebook: Rulebook, { family }: Decision, { on }: Reason): boolean {
  const role = roleOf(rulebook, family);
  if ('training' in on) return true;
  if (!('question' in on)) return false;
  return role === 'context' ? on.question === 'context' : on.question === 'weights';
}

/** Of equals, what was tried for this task speaks first, and what only your means allow last. */
function groundOf(rulebook: Rulebook, decision: Decision, reason: Reason): number {
  const { questions } = behind(rulebook, decision, rulebook.ruleOf(reason.rule));
  if (questions.length === 0) return 1;
  if (questions.every(({ question }) => question.asked === 'after-try')) return 0;
  return questions.every(({ question }) => question.section === 'team') ? 2 : 1;
}

/** Heaviest first, but what leads is something that the family stands for, where there is any. */
function inOrder(rulebook: Rulebook, decision: Decision, reasons: readonly Reason[]): Reason[] {
  const ordered = reasons
    .map((reason) => ({
      reason,
      aside: isAtStake(rulebook, decision, reason) ? 0 : 1,
      size: Math.abs(reason.points),
      ground: groundOf(rulebook, decision, reason),
    }))
    .sort((a, b) => b.size - a.size || a.aside - b.aside || a.ground - b.ground);
  const [lead] = ordered.filter(({ aside }) => aside === 0);
  return [lead ?? [], ordered.filter((entry) => entry !== lead)].flat().map(({ reason }) => reason);
}

/** One entry per rule: where a rule speaks twice on one side, what leads stands. */
function oncePerRule(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ rule }) => {
    if (seen.has(rule)) return false;
    seen.add(rule);
    return true;
  });
}

/** True where a reason orders methods and names this strategy or one of its tags. */
function onMethod(rulebook: Rulebook, strategy: string, { on }: Reason): boolean {
  const entry = rulebook.strategies.find((one) => one.strategy.id === strategy)?.strategy;
  if (entry === undefined) return false;
  if ('strategy' in on) return on.strategy === strategy;
  return 'tag' in on && entry.tags.includes(on.tag);
}

/**
 * The reasons that count, by what they say of the recommendation, a rule once on each side: for what was
 * decided on each question and for the method; against it; and `elsewhere`, those that moved what did not
 * matter here. What leads is something that the family stands for; the rest come heaviest first.
 */
export function splitReasons(rulebook: Rulebook, decision: Decision) {
  const counting = decision.reasons.filter(({ counts }) => counts);
  // What comes first is not weighed: the reasons speak of what would come after it.
  if (decision.firstBy.length > 0) return { forIt: [], againstIt: [], elsewhere: counting };
  const deciding = new Set(decidingReasons(rulebook, decision));
  const asked = (reason: Reason) => {
    const { on } = reason;
    if ('question' in on) {
      const isTrained = rulebook.training.some(({ family }) => family.id === decision.family);
      return on.question === 'weights' || (!isTrained && on.of === decision.gives);
    }
    if ('training' in on) return on.training === decision.family;
    return onMethod(rulebook, decision.strategy, reason);
  };
  const isFor = (reason: Reason) =>
    deciding.has(reason) || (onMethod(rulebook, decision.strategy, reason) && reason.points > 0);
  const side = (reasons: readonly Reason[]) => oncePerRule(inOrder(rulebook, decision, reasons));
  const forIt = side(counting.filter(isFor));
  const againstIt = side(counting.filter((reason) => asked(reason) && !isFor(reason)));
  const elsewhere = counting.filter((reason) => !asked(reason) && !isFor(reason));
  return { forIt, againstIt, elsewhere };
}
