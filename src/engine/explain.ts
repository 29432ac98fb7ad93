import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedReason,
  Explanation,
  FurtherWords,
  Input,
  Outline,
  Recommendation,
  ToldReason,
} from '../model/recommendation';
import { certaintyWords } from './certainty-words';
import { cite } from './cite';
import { decide } from './decide';
import type { Decision } from './decide';
import { explainPlan } from './explain-plan';
import { splitReasons, tellReason } from './explain-reasons';
import type { FactDefinition } from './fact-definition';
import { factDefinitions } from './facts';
import { firstWords } from './first-words';
import { explainWhyNot } from './why-not';

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
  const first = firstWords(knowledge, decision, recommendation, definitions);
  const { verdict, lede, strengthSays, evidenceSays, revisitWhen } = first;
  const reasonsFor = first.reasonsFor.map((told) => cited(knowledge, told));
  const reasonsAgainst = first.reasonsAgainst.map((told) => cited(knowledge, told));
  const further = furtherWords(knowledge, decision, recommendation, definitions);
  const { reasonsElsewhere, complements, whyNot, notes, disagreements } = further;
  const certaintySays = certaintyWords(knowledge, recommendation);
  // In the order in which it is read.
  return {
    ...{ verdict, lede, strengthSays, certaintySays, evidenceSays },
    ...{ reasonsFor, reasonsAgainst, reasonsElsewhere, complements },
    ...{ plan: explainPlan(knowledge, recommendation), revisitWhen },
    ...{ whyNot, notes, disagreements },
  };
}

/** What a result says further down. @param decision and recommendation of the same input */
export function furtherWords(
  knowledge: Knowledge,
  decision: Decision,
  recommendation: Outline,
  definitions: readonly FactDefinition[],
): FurtherWords {
  const { elsewhere } = splitReasons(knowledge, decision, recommendation);
  return {
    reasonsElsewhere: elsewhere.flatMap((entry) =>
      tellReason(knowledge, decision, definitions, entry).map((told) => cited(knowledge, told)),
    ),
    complements: explainComplements(knowledge, recommendation),
    whyNot: explainWhyNot(knowledge, decision, recommendation),
    notes: explainNotes(knowledge, recommendation),
    disagreements: explainDisagreements(knowledge, recommendation),
  };
}

/** A reason with what its sources are. */
function cited(knowledge: Knowledge, told: ToldReason): ExplainedReason {
  const rule = knowledge.rules.find(({ id }) => id === told.rule);
  return { ...told, citations: cite(knowledge, rule?.sources ?? []) };
}

function explainComplements(knowledge: Knowledge, recommendation: Outline) {
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

function explainNotes(knowledge: Knowledge, recommendation: Outline) {
  return knowledge.rules
    .filter(({ id }) => recommendation.notes.includes(id))
    .map((rule) => ({
      rule: rule.id,
      because: rule.because,
      grade: rule.grade,
      citations: cite(knowledge, rule.sources),
    }));
}

function explainDisagreements(knowledge: Knowledge, recommendation: Outline) {
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
