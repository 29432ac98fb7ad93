import { unsure } from '../../model/answers';
import type {
  AdviceWords,
  Explanation,
  FirstWords,
  FurtherWords,
  NamedTest,
} from '../../model/explanation';
import type { Knowledge } from '../../model/knowledge';
import type {
  Input,
  RankedFamily,
  RankedStrategy,
  Reason,
  Recommendation,
  WordedReason,
  WhyNot,
} from '../../model/recommendation';
import { listed, lowered, said } from '../../words/answers';
import { chanceInPercent } from '../../words/chances';
import { recordInWords, strongestRecord } from '../../words/rules';
import { speakingFor } from '../conditions';
import { decide, factQuestions } from '../decide';
import type { Decision } from '../decide';
import { decidingQuestions } from '../next-question';
import { roleOf } from '../rulebook';
import type { Rulebook } from '../rulebook';
import { explainPlan } from './plan';
import { cite, citeReason, explainReason, splitReasons, tellReason } from './reasons';
import { firstWords } from './verdict';

/**
 * Joins a recommendation with its words. @param knowledge the rulebook's, with the library
 * @param recommendation the one that `recommend` gave for the same input
 */
export function explain(
  rulebook: Rulebook,
  knowledge: Knowledge,
  input: Input,
  recommendation: Recommendation,
): Explanation {
  const decision = decide(rulebook, input);
  const words = firstWords(rulebook, decision, recommendation);
  const cited = (told: WordedReason) => citeReason(knowledge, told);
  return {
    ...words,
    ...decidingWords(rulebook, input, words),
    reasonsFor: words.reasonsFor.map(cited),
    reasonsAgainst: words.reasonsAgainst.map(cited),
    plan: explainPlan(knowledge, recommendation),
    ...furtherWords(rulebook, knowledge, decision, recommendation),
    named: namedTests(rulebook, knowledge, decision),
  };
}

/** Where it is open: the questions that decide, and the headline with them. */
function decidingWords(
  rulebook: Rulebook,
  input: Input,
  { standing, headline }: FirstWords,
): Pick<Explanation, 'verdict' | 'decides'> {
  const isOpen = standing === 'open' || standing === 'early';
  const decides = isOpen ? decidingQuestions(rulebook, input) : [];
  const { questions } = rulebook.knowledge;
  const shorts = decides.flatMap((asked) =>
    questions.filter(({ id }) => id === asked).map(({ short }) => lowered(short)),
  );
  const more = shorts.length === 0 ? '' : ` What decides: ${listed(shorts)}.`;
  return { verdict: `${headline}${more}`, decides };
}

/** The words of an advice as data, and no more. @param decision and recommendation of the same input */
export function adviceInWords(
  rulebook: Rulebook,
  knowledge: Knowledge,
  input: Input,
  decision: Decision,
  recommendation: Recommendation,
): AdviceWords {
  const { elsewhere } = splitReasons(rulebook, decision);
  const words = firstWords(rulebook, decision, recommendation);
  return {
    ...words,
    ...decidingWords(rulebook, input, words),
    reasonsElsewhere: elsewhere.map((reason) => tellReason(rulebook, decision, reason)),
    complements: explainComplements(knowledge, recommendation),
    plan: explainPlan(knowledge, recommendation),
  };
}

/** What a result says further down. @param decision and recommendation of the same input */
export function furtherWords(
  rulebook: Rulebook,
  knowledge: Knowledge,
  decision: Decision,
  recommendation: Recommendation,
): FurtherWords {
  const { elsewhere } = splitReasons(rulebook, decision);
  return {
    reasonsElsewhere: elsewhere.map((reason) =>
      explainReason(rulebook, knowledge, decision, reason),
    ),
    complements: explainComplements(knowledge, recommendation),
    whyNot: explainWhyNot(rulebook, knowledge, decision, recommendation),
    notes: explainNotes(knowledge, recommendation),
    disagreements: explainDisagreements(knowledge, recommendation),
  };
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

/** What published cases made of the rules that an answer fired. */
function recordWords({ ledger }: Knowledge, rules: readonly string[]): string {
  const most = strongestRecord(ledger, rules);
  return most === null ? 'No published case to go by.' : `This ${recordInWords(most)}.`;
}

/** Rules that an answer to a question made true. */
function firedBy(rulebook: Rulebook, decision: Decision, question: string): Set<string> {
  const reads = ({ rule }: Decision['fired'][number]) =>
    speakingFor(rule.leaves, decision.held).some(({ leaf }) =>
      'fact' in leaf
        ? factQuestions(rulebook, leaf.fact).includes(question)
        : leaf.question === question,
    );
  const fired = decision.fired.filter((entry) => entry.truth === 'true' && reads(entry));
  return new Set(fired.map(({ rule }) => rule.rule.id));
}

/** What a reason bears on: a question of the decision before the kind of training before methods. */
function bearing({ on }: Reason): number {
  if ('question' in on) return 0;
  return 'training' in on ? 1 : 2;
}

/** What the visitor's answers to the five tests that people name first mean here. */
export function namedTests(
  rulebook: Rulebook,
  knowledge: Knowledge,
  decision: Decision,
): NamedTest[] {
  return knowledge.questions
    .filter(({ named }) => named === true)
    .map((question): NamedTest => {
      const answer = decision.answers[question.id];
      const about = { question: question.id };
      if (answer === undefined || answer === unsure) {
        const says = 'Not answered yet.';
        return { ...about, said: null, says, record: '', rules: [] };
      }
      const fired = firedBy(rulebook, decision, question.id);
      const speaking = decision.reasons
        .filter(({ counts, rule }) => counts && fired.has(rule))
        .sort((a, b) => bearing(a) - bearing(b) || Math.abs(b.points) - Math.abs(a.points));
      const [first] = speaking;
      const reason = knowledge.rules.find(({ id }) => id === first?.rule)?.because;
      const says =
        first === undefined || reason === undefined
          ? 'It changes nothing here.'
          : bearing(first) === 2
            ? `It only affects the method: ${reason}`
            : reason;
      const rules = [...new Set(speaking.map(({ rule }) => rule))];
      const record = recordWords(knowledge, rules);
      return { ...about, said: said(question, answer), says, record, rules };
    });
}

function because({ rules }: Knowledge, rule: string): string {
  return rules.find(({ id }) => id === rule)?.because ?? '';
}

/** The heaviest counted reason against a strategy, its family, or what its family stands for. */
function heaviestAgainst(rulebook: Rulebook, decision: Decision, strategy: string): string | null {
  const entry = rulebook.strategies.find((one) => one.strategy.id === strategy);
  if (entry === undefined) return null;
  const role = rulebook.families[entry.family]?.role;
  const against = decision.reasons.filter(({ counts, points, on }) => {
    if (!counts) return false;
    if ('question' in on) {
      if (on.question === 'weights') return role === 'training' ? points < 0 : false;
      return role === 'context' && on.of === (entry.strategy.gives ?? 'facts') && points < 0;
    }
    if (points >= 0) return false;
    if ('training' in on) return on.training === entry.strategy.family;
    return 'strategy' in on ? on.strategy === strategy : entry.strategy.tags.includes(on.tag);
  });
  return against.sort((a, b) => a.points - b.points)[0]?.rule ?? null;
}

function behindWords(
  recommendation: Recommendation,
  family: RankedFamily,
  preparation: boolean,
): string {
  if (preparation) return 'Nothing in your answers calls for doing this first.';
  if (family.family === recommendation.family) {
    return 'Possible for you, but nothing in your answers favours it over the recommended method.';
  }
  const own = recommendation.ranking.find((entry) => entry.family === recommendation.family);
  const leads = own?.chance ?? 0;
  const says = `We see no reason against it. Its chance is ${chanceInPercent(family.chance)}; that of the recommended family is ${chanceInPercent(leads)}.`;
  return family.chance > leads
    ? `${says} The advice answers one question after the other, so that the family it comes to need not be the likeliest.`
    : says;
}

/** Why one other strategy is not the recommendation, in one or two sentences with its rules. */
function whyNotOne(
  rulebook: Rulebook,
  knowledge: Knowledge,
  decision: Decision,
  recommendation: Recommendation,
  family: RankedFamily,
  ranked: RankedStrategy,
): WhyNot[] {
  const strategy = knowledge.strategies.find(({ id }) => id === ranked.strategy);
  if (strategy === undefined || strategy.id === recommendation.strategy) return [];
  const about = { strategy: strategy.id, family: strategy.family };
  const closed = ranked.gates.filter(({ state }) => state === 'closed').map(({ rule }) => rule);
  if (closed[0] !== undefined) {
    const says = listed([because(knowledge, closed[0])]);
    return [{ ...about, status: 'closed', says, rules: closed }];
  }
  const dominator = recommendation.ranking
    .flatMap(({ strategies }) => strategies)
    .find((entry) => entry.strategy === strategy.dominatedBy?.strategy);
  if (strategy.dominatedBy !== undefined && dominator?.closed !== true) {
    return [{ ...about, status: 'dominated', says: strategy.dominatedBy.because, rules: [] }];
  }
  const preparation = roleOf(rulebook, strategy.family) === 'preparation';
  const against = heaviestAgainst(rulebook, decision, strategy.id);
  const status = ranked.conditional ? 'conditional' : 'behind';
  const says =
    against === null
      ? behindWords(recommendation, family, preparation)
      : because(knowledge, against);
  return [{ ...about, status, says, rules: against === null ? [] : [against] }];
}

/** Why not, for every other strategy, in the order of the ranking. */
export function explainWhyNot(
  rulebook: Rulebook,
  knowledge: Knowledge,
  decision: Decision,
  recommendation: Recommendation,
): WhyNot[] {
  return recommendation.ranking.flatMap((family) =>
    family.strategies.flatMap((ranked) =>
      whyNotOne(rulebook, knowledge, decision, recommendation, family, ranked),
    ),
  );
}
