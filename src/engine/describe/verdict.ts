import { byCount } from '../../model/by-count';
import type { RulebookEntries } from '../../model/knowledge';
import type { Candidate, FirstWords, Standing, WordedQuestion } from '../../model/explanation';
import { openBelow } from '../../model/recommendation';
import type {
  Asks,
  Recommendation,
  Stability,
  WordedReason,
  WordedStep,
} from '../../model/recommendation';
import { familyName, grouped, listed, lowered } from '../../words/answers';
import { chanceSays, inTen } from '../../words/chances';
import { decided, isTrainingOpen, openAsks } from '../chances';
import type { Decision } from '../decide';
import { decidingReasons } from '../recommend';
import type { Rulebook } from '../rulebook';
import { effortWords, tellPlan } from './plan';
import { splitReasons, tellReason } from './reasons';

/** Fewer answers than this are too few for any advice. */
const fewestAnswers = 1;

/** Words from which on a shared ending sounds like an echo; two, as in "the prompt", do not. */
const echo = 3;

/** `words` without the ending that it shares with `before`, e.g. "into each prompt" said twice. */
function withoutEcho(before: string, words: string): string {
  const [said, saying] = [before.toLowerCase().split(' '), words.split(' ')];
  const differs = (back: number): boolean => said.at(-back) !== saying.at(-back);
  const shared = saying.findIndex((_, index) => differs(index + 1));
  return shared >= echo ? saying.slice(0, -shared).join(' ') : words;
}

/** What is advised, in words: the primary, or what its experiment is in this situation. */
function primaryWords({ strategies, steps }: RulebookEntries, recommendation: Recommendation) {
  const tried = recommendation.plan.find(({ phase }) => phase === 'experiment')?.step;
  const primary = strategies.find(({ id }) => id === recommendation.strategy);
  return steps.find(({ id }) => id === tried)?.verdict ?? primary?.verdict;
}

/** One sentence: the primary and its prominent complements, two at most. */
export function adviceWords(knowledge: RulebookEntries, recommendation: Recommendation): string {
  const beside = recommendation.complements
    .flatMap(({ complement }) => knowledge.complements.filter(({ id }) => id === complement))
    .filter(({ prominent }) => prominent)
    .slice(0, 2)
    .map(({ verdict }) => verdict);
  const start = primaryWords(knowledge, recommendation) ?? recommendation.strategy;
  const joined = beside.map((words) => withoutEcho(start, words));
  return joined.length === 0 ? `${start}.` : `${start}, ${listed(joined)}.`;
}

function candidate(
  rulebook: Rulebook,
  recommendation: Recommendation,
  family: string,
): Candidate[] {
  const ranked = recommendation.ranking.find((entry) => entry.family === family);
  const advised = family === recommendation.family;
  const strategy = advised ? recommendation.strategy : ranked?.strategies[0]?.strategy;
  const entry = rulebook.knowledge.strategies.find(({ id }) => id === strategy);
  if (ranked === undefined || entry === undefined) return [];
  return [{ family, strategy: entry.id, name: entry.name, chance: ranked.chance }];
}

/** The families that the headline names: the advised one and, where a question is open, the other side. */
function candidatesOf(rulebook: Rulebook, recommendation: Recommendation): Candidate[] {
  const { chances, family, ranking } = recommendation;
  const own = candidate(rulebook, recommendation, family);
  if (!recommendation.open) return own;
  const [asks] = openAsks(chances);
  const isTraining = (id: string) => rulebook.training.some((entry) => entry.family.id === id);
  const others = ranking.filter(
    (entry) => !entry.closed && entry.family !== family && entry.chance > 0,
  );
  // Where it is open whether to train, the other side; else another answer to what is open.
  const sought = asks === 'weights' ? !isTraining(family) : isTraining(family);
  const other = others.find((entry) => isTraining(entry.family) === sought);
  return other === undefined ? own : [...own, ...candidate(rulebook, recommendation, other.family)];
}

function standingOf(recommendation: Recommendation): Standing {
  if (recommendation.firstBy.length > 0) return 'first';
  if (recommendation.answered < fewestAnswers) return 'early';
  return recommendation.open ? 'open' : 'clear';
}

/** The headline; it never says more than the chances do. */
function headlineOf(
  { knowledge }: Rulebook,
  recommendation: Recommendation,
  standing: Standing,
  candidates: readonly Candidate[],
): string {
  if (standing === 'early') return 'Too early to say: no question is answered yet.';
  if (standing !== 'open') return adviceWords(knowledge, recommendation);
  const names = candidates.map(({ name }) => lowered(name));
  return `Too close to call: ${listed(names, 'or')}.`;
}

const asksText: Readonly<Record<Asks | 'training', string>> = {
  context: 'What must it be given?',
  weights: 'Must the weights change?',
  training: 'Which kind of training?',
};

/** True where something beside the recommendation sends facts along, though none are looked up. */
function sendsFacts(knowledge: RulebookEntries, { complements }: Recommendation): boolean {
  return complements.some(({ strategy }) =>
    knowledge.strategies.some(({ id, gives }) => id === strategy && gives === 'facts'),
  );
}

function contextAnswer(yes: boolean, gives: Recommendation['gives'], sent: boolean): string {
  if (!yes)
    return sent
      ? 'Nothing but the request and what goes along each time'
      : 'Nothing but the request';
  return gives === 'facts'
    ? 'Facts, with each request'
    : 'Examples like the case, with each request';
}

/** The questions of the decision, each with its chance and the reasons either way. */
function tellQuestions(
  rulebook: Rulebook,
  decision: Decision,
  recommendation: Recommendation,
): WordedQuestion[] {
  const { chances, gives, family } = recommendation;
  const sent = sendsFacts(rulebook.knowledge, recommendation);
  const counting = decision.reasons.filter(({ counts }) => counts);
  const told = (
    ids: readonly string[],
    matches: (on: (typeof counting)[number]['on']) => boolean,
  ) =>
    ids.flatMap((id): WordedReason[] => {
      const reason = counting.find((entry) => entry.rule === id && matches(entry.on));
      return reason === undefined ? [] : [tellReason(rulebook, decision, reason)];
    });
  const one = (asks: Asks): WordedQuestion => {
    const { chance, for: pro, against } = recommendation.questions[asks];
    const matches = (on: (typeof counting)[number]['on']) =>
      'question' in on && on.question === asks && (on.question === 'weights' || on.of === gives);
    const yes = chance > 0.5;
    const answer = asks === 'context' ? contextAnswer(yes, gives, sent) : yes ? 'Yes' : 'No';
    // No chance of a comparison: nothing that trains is possible, whatever would have come out.
    const ruledOut = asks === 'weights' && Object.keys(chances.training).length === 0;
    return {
      asks,
      text: asksText[asks],
      answer: ruledOut ? 'No: ruled out' : answer,
      chance: decided(chance),
      open: decided(chance) < openBelow,
      says: ruledOut ? 'Your answers rule out every kind of training.' : chanceSays(asks, chance),
      for: told(pro, matches),
      against: told(against, matches),
    };
  };
  const questions = [one('context'), one('weights')];
  const own = chances.training[family];
  if (own === undefined) return questions;
  const about = (on: (typeof counting)[number]['on']) => 'training' in on && on.training === family;
  const ids = (sign: number) =>
    counting.filter(({ on, points }) => about(on) && points * sign > 0).map(({ rule }) => rule);
  const rivals = Object.entries(chances.training)
    .filter(([id]) => id !== family)
    .sort(([, a], [, b]) => b - a);
  const name = familyName(rulebook.knowledge, family);
  const [rival] = rivals;
  const isOpen = isTrainingOpen(chances) && rival !== undefined;
  return [
    ...questions,
    {
      asks: 'training',
      text: asksText.training,
      answer: isOpen ? `${name} or ${familyName(rulebook.knowledge, rival[0])}` : name,
      chance: own,
      open: isOpen,
      says: `Among published comparisons in which training won, ${name} did in ${inTen(own)} with answers like these.`,
      for: told(ids(1), about),
      against: told(ids(-1), about),
    },
  ];
}

/** What a result says at once. @param decision and recommendation of the same input */
export function firstWords(
  rulebook: Rulebook,
  decision: Decision,
  recommendation: Recommendation,
): FirstWords {
  const { knowledge } = rulebook;
  const { forIt, againstIt } = splitReasons(rulebook, decision);
  const { plan, revisitWhen } = tellPlan(knowledge, recommendation);
  const standing = standingOf(recommendation);
  const candidates = candidatesOf(rulebook, recommendation);
  return {
    standing,
    headline: headlineOf(rulebook, recommendation, standing, candidates),
    lede: ledeWords(rulebook, recommendation, standing, plan[0]),
    strengthSays: strengthWords(knowledge, recommendation),
    evidenceSays: evidenceWords(rulebook, decision),
    effortSays: effortWords(recommendation),
    candidates,
    questions: tellQuestions(rulebook, decision, recommendation),
    reasonsFor: forIt.map((reason) => tellReason(rulebook, decision, reason)),
    reasonsAgainst: againstIt.map((reason) => tellReason(rulebook, decision, reason)),
    plan,
    revisitWhen,
  };
}

function ledeWords(
  { knowledge }: Rulebook,
  recommendation: Recommendation,
  standing: Standing,
  start: WordedStep | undefined,
): string {
  const rule = knowledge.rules.find(({ id }) => id === recommendation.firstBy[0]);
  if (rule?.because !== undefined) return rule.because;
  if (recommendation.wouldHaveBeen !== null) {
    return `First choice: ${familyName(knowledge, recommendation.wouldHaveBeen)}. But your answers rule out every kind of training.`;
  }
  if (standing === 'open' || standing === 'early') {
    return `Leaning: ${lowered(adviceWords(knowledge, recommendation))}`;
  }
  if (start === undefined) return '';
  if (start.phase === 'confirm') {
    const asked = recommendation.plan[0]?.questions ?? [];
    const names = knowledge.questions
      .filter(({ id }) => asked.includes(id))
      .map(({ short }) => lowered(short));
    return `This looks possible for you. What could still rule it out: ${listed(names)}.`;
  }
  return `Start here: ${lowered(start.do)}`;
}

function strengthWords(knowledge: RulebookEntries, recommendation: Recommendation): string {
  const { strength, second, firstBy } = recommendation;
  if (firstBy.length > 0) return 'Do this before you choose a method';
  if (second === null) return 'Nothing else is possible';
  const rival = familyName(knowledge, second);
  if (strength === 'clear') return `Clear; next comes ${rival}`;
  if (strength === 'lean') return `Leaning this way; next comes ${rival}`;
  return `Close; the other is ${rival}`;
}

function evidenceWords(rulebook: Rulebook, decision: Decision): string {
  const { firstBy } = decision;
  const ids =
    firstBy.length > 0 ? firstBy : decidingReasons(rulebook, decision).map(({ rule }) => rule);
  const rules = rulebook.knowledge.rules.filter(({ id }) => ids.includes(id));
  const measured = rules.filter(({ grade }) => grade === 'measured').length;
  if (rules.length === 0) return 'No reason counts either way yet';
  const main = byCount(rules.length, 'main reason', `${grouped(rules.length)} main reasons`);
  if (measured === 0) return `No experiment backs the ${main}`;
  if (measured === rules.length) return `Experiments back the ${main}`;
  return `Experiments back ${grouped(measured)} of the ${main}`;
}

/** How stable a recommendation is while questions are open, in words. */
export function stabilityWords(
  knowledge: Pick<RulebookEntries, 'families'>,
  { family, unknown }: Pick<Recommendation, 'family' | 'unknown'>,
  { certainty, completions }: Stability,
): string {
  const same = Math.round(completions.families[family] ?? 0);
  if (certainty === 'settled') {
    return unknown.length === 0
      ? 'Every question that applies is answered'
      : 'No further answer can change this';
  }
  const words = `The same in ${same} of ${completions.of} ways to fill in the rest`;
  if (same === completions.of) return `${words}; tried, not proven`;
  const most = Object.entries(completions.families).sort(([, a], [, b]) => b - a)[0];
  if (most === undefined || most[0] === family || most[1] <= same) return words;
  return `${words}; ${Math.round(most[1])} lead to ${familyName(knowledge, most[0])} instead`;
}
