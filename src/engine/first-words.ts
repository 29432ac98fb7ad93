import type { Told } from '../model/knowledge';
import type { FirstWords, Outline, ToldStep } from '../model/recommendation';
import { decidingReasons } from './certainty';
import type { Decision } from './decide';
import { splitReasons, tellReason } from './explain-reasons';
import type { FactDefinition } from './fact-definition';
import { tellPlan } from './tell-plan';
import { verdictWords } from './verdict-words';
import { familyName, listed } from './words';

/**
 * What a result says at once: the verdict, the reasons and what the plan does. @param decision and recommendation
 * of the same input
 */
export function firstWords(
  knowledge: Told,
  decision: Decision,
  recommendation: Outline,
  definitions: readonly FactDefinition[],
): FirstWords {
  const { forIt, againstIt } = splitReasons(knowledge, decision, recommendation);
  const reason = (entry: Parameters<typeof tellReason>[3]) =>
    tellReason(knowledge, decision, definitions, entry);
  const { plan, revisitWhen } = tellPlan(knowledge, recommendation);
  return {
    verdict: verdictWords(knowledge, recommendation),
    lede: ledeWords(knowledge, recommendation, plan[0]),
    strengthSays: strengthWords(knowledge, recommendation),
    evidenceSays: evidenceWords(knowledge, recommendation),
    reasonsFor: forIt.flatMap(reason),
    reasonsAgainst: againstIt.flatMap(reason),
    plan,
    revisitWhen,
  };
}

function ledeWords(knowledge: Told, recommendation: Outline, start: ToldStep | undefined): string {
  const rule = knowledge.rules.find(({ id }) => id === recommendation.firstBy[0]);
  if (rule?.because !== undefined) return rule.because;
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

function strengthWords(knowledge: Told, recommendation: Outline): string {
  const { strength, second, firstBy } = recommendation;
  if (firstBy.length > 0) return 'This comes before any choice of method';
  if (second === null) return 'No other family is open';
  const rival = familyName(knowledge, second);
  if (strength === 'clear') return `Well ahead of the next family: ${rival}`;
  if (strength === 'lean') return `Ahead of the next family, not far: ${rival}`;
  return `Nearly level with the next family: ${rival}`;
}

function evidenceWords(knowledge: Told, recommendation: Outline): string {
  const { reasons, family, second, firstBy } = recommendation;
  const ids =
    firstBy.length > 0 ? firstBy : decidingReasons(reasons, family, second).map(({ rule }) => rule);
  const rules = knowledge.rules.filter(({ id }) => ids.includes(id));
  const measured = rules.filter(({ grade }) => grade === 'measured').length;
  if (rules.length === 0) return 'No reason weighs either way yet';
  return `${measured} of ${rules.length} deciding ${rules.length === 1 ? 'reason rests' : 'reasons rest'} on experiments`;
}
