import type { Knowledge } from '../model/knowledge';
import type { ExplainedStep, Explanation, Input, Recommendation } from '../model/recommendation';
import { cite } from './cite';
import { decidingReasons } from './certainty';
import { decide } from './decide';
import { explainPlan, verdictWords } from './explain-plan';
import { explainReason, splitReasons } from './explain-reasons';
import type { FactDefinition } from './fact-definition';
import { factDefinitions } from './facts';
import { explainWhyNot } from './why-not';
import { listed } from './words';

/**
 * Joins a recommendation with its words. `knowledge` carries the prose; the recommendation has to be
 * the one that `recommend` gave for the same input.
 */
export function explain(
  knowledge: Knowledge,
  input: Input,
  recommendation: Recommendation,
  definitions: readonly FactDefinition[] = factDefinitions(knowledge),
): Explanation {
  const decision = decide(knowledge, input, definitions);
  const { forIt, againstIt, elsewhere } = splitReasons(knowledge, decision, recommendation);
  const reason = (entry: Parameters<typeof explainReason>[3]) =>
    explainReason(knowledge, decision, definitions, entry);
  const { plan, revisitWhen } = explainPlan(knowledge, recommendation);
  return {
    verdict: verdictWords(knowledge, recommendation),
    lede: ledeWords(knowledge, recommendation, plan[0]),
    strengthSays: strengthWords(knowledge, recommendation),
    certaintySays: certaintyWords(knowledge, recommendation),
    evidenceSays: evidenceWords(knowledge, recommendation),
    reasonsFor: forIt.flatMap(reason),
    reasonsAgainst: againstIt.flatMap(reason),
    reasonsElsewhere: elsewhere.flatMap(reason),
    complements: explainComplements(knowledge, recommendation),
    plan,
    revisitWhen,
    whyNot: explainWhyNot(knowledge, decision, recommendation),
    notes: explainNotes(knowledge, recommendation),
    disagreements: explainDisagreements(knowledge, recommendation),
  };
}

function ledeWords(
  knowledge: Knowledge,
  recommendation: Recommendation,
  start: ExplainedStep | undefined,
): string {
  const rule = knowledge.rules.find(({ id }) => id === recommendation.firstBy[0]);
  if (rule !== undefined) return rule.because;
  if (start === undefined) return '';
  if (start.phase === 'confirm') {
    const asked = recommendation.plan[0]?.questions ?? [];
    const names = knowledge.questions
      .filter(({ id }) => asked.includes(id))
      .map(({ short }) => short.toLowerCase());
    return `As far as we know it is open to you. What could still rule it out: ${listed(names)}.`;
  }
  return `Start here: ${start.do.charAt(0).toLowerCase()}${start.do.slice(1)}`;
}

function familyName(knowledge: Knowledge, id: string | null): string {
  return knowledge.families.find((family) => family.id === id)?.name.toLowerCase() ?? 'the rest';
}

function strengthWords(knowledge: Knowledge, recommendation: Recommendation): string {
  const { strength, second, firstBy } = recommendation;
  if (firstBy.length > 0) return 'This comes before any choice of method';
  if (second === null) return 'No other family is open';
  const rival = familyName(knowledge, second);
  if (strength === 'clear') return `Well ahead of the next family: ${rival}`;
  if (strength === 'lean') return `Ahead of the next family, not far: ${rival}`;
  return `Nearly level with the next family: ${rival}`;
}

function certaintyWords(knowledge: Knowledge, recommendation: Recommendation): string {
  const { certainty, completions, family, unknown } = recommendation;
  const same = Math.round(completions.families[family] ?? 0);
  if (certainty === 'settled') {
    return unknown.length === 0
      ? 'Every question that applies is answered'
      : 'Proven: no open answer can change the family';
  }
  const words = `Same family in ${same} of ${completions.of} ways to fill in the rest`;
  if (same === completions.of) return `${words}; tried, not proven`;
  const most = Object.entries(completions.families).sort(([, a], [, b]) => b - a)[0];
  if (most === undefined || most[0] === family || most[1] <= same) return words;
  return `${words}; ${most[1]} lead to ${familyName(knowledge, most[0])} instead`;
}

function evidenceWords(knowledge: Knowledge, recommendation: Recommendation): string {
  const { reasons, family, second, firstBy } = recommendation;
  const ids =
    firstBy.length > 0 ? firstBy : decidingReasons(reasons, family, second).map(({ rule }) => rule);
  const rules = knowledge.rules.filter(({ id }) => ids.includes(id));
  const measured = rules.filter(({ grade }) => grade === 'measured').length;
  if (rules.length === 0) return 'No reason weighs either way yet';
  return `${measured} of ${rules.length} deciding ${rules.length === 1 ? 'reason rests' : 'reasons rest'} on experiments`;
}

function explainComplements(knowledge: Knowledge, recommendation: Recommendation) {
  return recommendation.complements.flatMap(({ complement, rules }) =>
    knowledge.complements
      .filter(({ id }) => id === complement)
      .map(({ name, says }) => {
        const rule = knowledge.rules.find(({ id }) => id === rules[0]);
        const citations = cite(knowledge, rule?.sources ?? []);
        return { complement, name, says, because: rule?.because ?? '', citations };
      }),
  );
}

function explainNotes(knowledge: Knowledge, recommendation: Recommendation) {
  return knowledge.rules
    .filter(({ id }) => recommendation.notes.includes(id))
    .map((rule) => ({
      rule: rule.id,
      because: rule.because,
      grade: rule.grade,
      citations: cite(knowledge, rule.sources),
    }));
}

function explainDisagreements(knowledge: Knowledge, recommendation: Recommendation) {
  return recommendation.disagreements.flatMap((due) =>
    knowledge.disagreements
      .filter(({ id }) => id === due)
      .map(({ id, title, sides, measured, measuredBy, resolution }) => ({
        id,
        title,
        sides: sides.map(({ says, sources }) => ({ says, citations: cite(knowledge, sources) })),
        measured,
        measuredBy: cite(knowledge, measuredBy),
        resolution,
      })),
  );
}
