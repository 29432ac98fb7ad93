import { adviceFor } from '../../cli/advise';
import { linkTo } from '../../cli/link';
import { stabilityOf } from '../../engine/certainty';
import { decide } from '../../engine/decide';
import { explain } from '../../engine/describe/explain';
import { stabilityWords } from '../../engine/describe/verdict';
import { recommendOn } from '../../engine/recommend';
import type { ExplainedCitation, ExplainedReason, Input } from '../../model/recommendation';
import type { Explanation } from '../../model/explanation';
import { flagOf, rounded, situationFields, situationOf } from './tool';
import type { DoorWorld, Tool } from './tool';

/** Characters of an advice in short. */
const longest = 7_900;

/** What is told where nobody asks for all of it: the first that is short enough. */
const measures = [
  { reasons: 5, steps: 4, sources: 2, unknown: 12 },
  { reasons: 4, steps: 3, sources: 2, unknown: 8 },
  { reasons: 3, steps: 2, sources: 1, unknown: 5 },
];
type Most = (typeof measures)[number];

/** A source in one line, with where it can be read. */
export function citedAs({ author, year, title, url, at, source }: ExplainedCitation) {
  return {
    id: source,
    says: `${author} (${year}), ${title}; ${at}`,
    ...(url !== undefined && { url }),
  };
}

function reasonOf({ rule, because, grade, points, citations }: ExplainedReason, most: Most) {
  const sources = citations.slice(0, most.sources).map(citedAs);
  return { rule, because, grade, points, sources };
}

function stepOf(step: Explanation['plan'][number]) {
  const { do: action, metric, threshold, stopRule, effort } = step;
  return { do: action, metric, threshold, stopRule, effort };
}

/** The advice in short: everything that a person wants to hear, under 8 kB. */
function adviceInShort(world: DoorWorld, input: Input) {
  const { knowledge, rulebook } = world;
  const recommendation = recommendOn(rulebook, input, decide(rulebook, input));
  const { family, strategy, second, strength, evidence, answered, open } = recommendation;
  const explanation = explain(rulebook, knowledge, input, recommendation);
  const stability = stabilityOf(rulebook, input, family);
  const families = Object.entries(recommendation.chances.families)
    .map(([id, chance]): [string, number] => [id, rounded(chance)])
    .filter(([, chance]) => chance > 0)
    .sort(([, a], [, b]) => b - a);
  const adviceOf = (most: Most) => ({
    verdict: explanation.verdict,
    ...{ family, strategy, second, strength, evidence, answered, open },
    certainty: stability.certainty,
    certaintySays: stabilityWords(knowledge, recommendation, stability),
    chances: Object.fromEntries(families),
    questions: explanation.questions.map((asked) => ({
      text: asked.text,
      answer: asked.answer,
      chance: rounded(asked.chance),
      says: asked.says,
    })),
    with: explanation.complements.map(({ name, because }) => ({ name, because })),
    for: explanation.reasonsFor.slice(0, most.reasons).map((reason) => reasonOf(reason, most)),
    against: explanation.reasonsAgainst
      .slice(0, most.reasons - 2)
      .map((reason) => reasonOf(reason, most)),
    plan: explanation.plan.slice(0, most.steps).map(stepOf),
    decides: [...explanation.decides],
    unknown: recommendation.unknown.slice(0, most.unknown),
    parked: [...recommendation.parked],
    rulesVersion: recommendation.rulesVersion,
    link: linkTo(knowledge, input, recommendation, world.homepage),
  });
  const all = measures.map(adviceOf);
  return all.find((advice) => JSON.stringify(advice).length <= longest) ?? all.at(-1) ?? {};
}

export const adviseTool: Tool = {
  name: 'advise',
  title: 'Advice',
  says: 'The advice for these answers: the verdict in a sentence, chances, reasons for and against with their sources, the plan whose first step is the cheapest experiment, what is open, and a link to the whole result. full gives everything that the command line prints.',
  fields: {
    ...situationFields,
    full: {
      type: 'boolean',
      description: 'Everything, as the command line prints it (over 30 kB).',
    },
  },
  required: ['answers'],
  run(given, { world }) {
    const input = situationOf(given, world);
    return flagOf(given, 'full')
      ? adviceFor(world, input, world.homepage)
      : adviceInShort(world, input);
  },
};
